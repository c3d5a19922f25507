package se.styrkedja.imports.web;

import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Sheet;
import se.styrkedja.web.Shell;

/// One file that was taken in: what was understood, what was refused and what to do.
///
/// @param mayWithdraw whether the reader may let it count no more
/// @param whose whose the figures are, as a sentence; empty where nobody was asked
/// @param withdrawn why it no longer counts; empty while it does
/// @param notes preamble and footer as they stood in the file
record DeliveryPage(
        Shell shell,
        Form form,
        boolean mayWithdraw,
        String lead,
        DeliveriesPage.Row delivery,
        String whose,
        String sha256,
        String withdrawn,
        List<Problem> refused,
        List<Problem> remarks,
        List<String> notes) {
    public DeliveryPage {
        refused = List.copyOf(refused);
        remarks = List.copyOf(remarks);
        notes = List.copyOf(notes);
    }

    /// So many problems are enough to see what is wrong; the same address as CSV has them all.
    public static final int MOST_SHOWN = 200;

    /// The first problems of a list.
    public static List<Problem> first(List<Problem> problems) {
        return problems.subList(0, Math.min(MOST_SHOWN, problems.size()));
    }

    Sheet sheet() {
        var messages = Messages.of("imports-web");
        return new Sheet(
                List.of(messages.text("problem.columns").split(";")),
                Stream.concat(
                                refused.stream().map(p -> p.row(messages.text("problem.refused"))),
                                remarks.stream().map(p -> p.row(messages.text("problem.remark"))))
                        .toList());
    }

    /// @param line empty when it is the whole file's
    public record Problem(String line, String column, String text) {
        private List<String> row(String kind) {
            return List.of(kind, line, column, text);
        }
    }
}
