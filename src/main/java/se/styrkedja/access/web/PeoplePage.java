package se.styrkedja.access.web;

import java.util.List;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// Who holds which role; for the steward also where roles are given and ended.
///
/// @param may whether the reader gives and ends roles
/// @param log whether she may read who did what
/// @param invited whom a link was just made for; empty when none was
/// @param link the address that works once, to be handed over; empty when none was made
public record PeoplePage(
        Shell shell,
        List<Row> rows,
        boolean may,
        boolean log,
        Form form,
        List<Choice> roles,
        List<Choice> nodes,
        String invited,
        String link) {
    public PeoplePage {
        rows = List.copyOf(rows);
        roles = List.copyOf(roles);
        nodes = List.copyOf(nodes);
    }

    /// @param id names the holding
    /// @param counts whether the role counts today
    /// @param open whether it can be ended
    public record Row(
            String id,
            String name,
            String role,
            String node,
            String from,
            String to,
            String decision,
            boolean counts,
            boolean open) {}
}
