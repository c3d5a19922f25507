package se.styrkedja.plans.web;

import java.util.List;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.plans.Area;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// Where one writes the text of an area anew.
///
/// @param version the one that stands there now
/// @param assignees who may see to it that it is done
/// @param higherGoals the goals it may contribute to, in words
/// @param stale what somebody else has written in the meantime
record AreaTextPage(
        Shell shell,
        Form form,
        String address,
        int version,
        Assignees assignees,
        List<String> higherGoals,
        StaleVersion stale) {
    public AreaTextPage {
        higherGoals = List.copyOf(higherGoals);
    }

    static StaleVersion stale(Area.Written written) {
        return new StaleVersion(
                Messages.of("plans").text("stale.text", written.by()),
                written.text().lines());
    }
}
