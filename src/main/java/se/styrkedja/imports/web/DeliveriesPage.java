package se.styrkedja.imports.web;

import java.util.List;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// Everything that has been taken in, the latest first.
///
/// @param mayTakeIn whether the reader may send files
/// @param mayFetch whether she may ask those who publish figures
/// @param notTaken what could not be taken in, as sentences
/// @param done what has just been taken in, as a sentence; empty when nothing has
/// @param onwards where one goes on to from that
record DeliveriesPage(
        Shell shell,
        Form form,
        boolean mayTakeIn,
        boolean mayFetch,
        String done,
        List<Onward> onwards,
        List<String> notTaken,
        List<Row> rows) {
    public DeliveriesPage {
        notTaken = List.copyOf(notTaken);
        onwards = List.copyOf(onwards);
        rows = List.copyOf(rows);
    }

    /// One kind of what one may go on to.
    public record Onward(String kind, List<Link> links) {
        public Onward {
            links = List.copyOf(links);
        }
    }

    public record Link(String title, String address) {}

    /// @param colour the colour of the state; the word says it too
    public record Row(
            String address,
            String file,
            String layout,
            String takenIn,
            String by,
            int observed,
            int refused,
            String state,
            String colour) {}
}
