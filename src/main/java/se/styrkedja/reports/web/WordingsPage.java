package se.styrkedja.reports.web;

import java.util.List;
import se.styrkedja.web.Shell;
import se.styrkedja.web.wordings.Change;

/// Every wording of one place, the latest first, each with what it changed.
///
/// @param version the one that stands there now
/// @param back where one writes in the place
record WordingsPage(Shell shell, String action, String back, String heading, int version, List<Wording> wordings) {
    public WordingsPage {
        wordings = List.copyOf(wordings);
    }

    /// @param changes from the wording before it
    /// @param isNow whether it is the one that stands there
    public record Wording(int version, String by, List<Change> changes, boolean isNow) {
        public Wording {
            changes = List.copyOf(changes);
        }
    }
}
