package se.styrkedja.access.web;

import java.util.List;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// Who holds which role; for the steward also where roles are given and ended.
///
/// @param may whether the reader gives and ends roles
/// @param log whether she may read who did what
/// @param service what people call the service they may sign in with; empty where none is set up
/// @param bound those whom it knows
/// @param told how somebody who was just given a role gets to know of it
record PeoplePage(
        Shell shell,
        List<Row> rows,
        boolean may,
        boolean log,
        Form form,
        List<Choice> roles,
        List<Choice> nodes,
        String service,
        List<Bound> bound,
        Told told) {
    public PeoplePage {
        rows = List.copyOf(rows);
        roles = List.copyOf(roles);
        nodes = List.copyOf(nodes);
        bound = List.copyOf(bound);
    }

    /// @param id names the account
    /// @param since the day she first came from the service
    public record Bound(String id, String name, String since) {}

    /// How somebody gets to know of a role.
    public sealed interface Told {
        Told NOBODY = new Nobody();

        /// No role was given just now.
        record Nobody() implements Told {}

        /// By a letter that is under way.
        record Written(String name, String address) implements Told {}

        /// By whoever reads the page, who hands the address over: it works once.
        record HandedOver(String name, String address) implements Told {}

        /// She signs in as before.
        record Known(String name) implements Told {}
    }

    /// @param id names the holding
    /// @param account of the one who holds it
    /// @param counts whether the role counts today
    /// @param open whether it can be ended
    public record Row(
            String id,
            String account,
            String name,
            String role,
            String node,
            String from,
            String to,
            String decision,
            boolean counts,
            boolean open) {}
}
