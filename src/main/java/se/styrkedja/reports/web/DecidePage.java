package se.styrkedja.reports.web;

import java.util.List;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// Where the decision that adopts a report is recorded and the report frozen.
///
/// @param assignees who may answer for the decision
/// @param basis the version of all that is decided
/// @param stale what has changed since the page was opened
/// @param consequences what deciding it now puts an end to, in sentences
/// @param unanswered the questions of the year without an answer, which do not stop the decision
/// @param missing the places that nobody has written in; while there are any it cannot be decided
/// @param writers who can write in them, in a sentence to one who may not; empty to one who may
record DecidePage(
        Shell shell,
        Form form,
        String action,
        Assignees assignees,
        String basis,
        StaleVersion stale,
        List<String> consequences,
        List<Missing> unanswered,
        List<Missing> missing,
        String writers) {
    public DecidePage {
        consequences = List.copyOf(consequences);
        unanswered = List.copyOf(unanswered);
        missing = List.copyOf(missing);
    }

    /// @param address where one writes in it; empty for one who may not
    public record Missing(String title, String address) {}
}
