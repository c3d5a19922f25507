package se.styrkedja.plans.web;

import java.util.List;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// Where a goal or an activity is written anew.
///
/// @param version the one that stands there now
/// @param isDecided whether the area is decided, so that a frozen plan may say something else
/// @param stale what somebody else has written in the meantime
/// @param indicators what a goal can be measured by; none for an activity
/// @param levels where an activity can be done; none for a goal
record CorrectionPage(
        Shell shell,
        Form form,
        String action,
        String back,
        int version,
        boolean isDecided,
        StaleVersion stale,
        List<Choice> indicators,
        List<Choice> levels,
        Assignees assignees) {
    public CorrectionPage {
        indicators = List.copyOf(indicators);
        levels = List.copyOf(levels);
    }

    public boolean isGoal() {
        return levels.isEmpty();
    }
}
