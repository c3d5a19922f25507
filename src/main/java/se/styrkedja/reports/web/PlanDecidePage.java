package se.styrkedja.reports.web;

import java.util.List;
import se.styrkedja.plans.decided.DecidedPlans;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// Where the one who leads a node decides its plan, and where the motto of its poster is written.
///
/// @param missing what has to be done before it can be decided
/// @param gaps what is not in it, in sentences, which does not stop the decision
/// @param motto of the poster, as it is; may be empty
/// @param mottoAddress where it is written
/// @param basis the version of all that is decided
/// @param stale what has changed since the page was opened
/// @param earlier what has been decided before; this takes its place
/// @param decided the plans that have been decided, to read
record PlanDecidePage(
        Shell shell,
        Form form,
        String action,
        List<DecidePage.Missing> missing,
        List<DecidePage.Missing> gaps,
        String motto,
        String mottoAddress,
        String basis,
        StaleVersion stale,
        String earlier,
        List<DecidedPlans.Decided> decided) {
    public static final Form.Field ON =
            Form.Field.day("beslutad", Messages.of("reports-web").text("plan.on.missing"));

    public PlanDecidePage {
        missing = List.copyOf(missing);
        gaps = List.copyOf(gaps);
        decided = List.copyOf(decided);
    }
}
