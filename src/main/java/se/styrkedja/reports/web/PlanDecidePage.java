package se.styrkedja.reports.web;

import java.util.List;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Shell;

/// Where the one who leads a node decides its plan, and where the motto of its poster is written.
///
/// @param missing what has to be done before it can be decided
/// @param motto of the poster, as it is; may be empty
/// @param mottoAddress where it is written
/// @param version how many times it has been decided
/// @param earlier what has been decided before; this takes its place
record PlanDecidePage(
        Shell shell,
        Form form,
        String action,
        List<DecidePage.Missing> missing,
        String motto,
        String mottoAddress,
        int version,
        String earlier) {
    public static final Form.Field ON =
            Form.Field.day("beslutad", Messages.of("reports-web").text("plan.on.missing"));

    public PlanDecidePage {
        missing = List.copyOf(missing);
    }
}
