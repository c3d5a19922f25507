package se.styrkedja.plans.efforts.web;

import java.util.List;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// Where an effort that goes on is written anew, or prolonged.
///
/// @param about what its text is called
/// @param responsible who may be the one that answers for it
/// @param areas that it may serve
/// @param stale what somebody else has written meanwhile
record EffortTextPage(
        Shell shell,
        Form form,
        String address,
        int version,
        String about,
        Assignees responsible,
        List<Choice> areas,
        boolean mustServe,
        StaleVersion stale) {
    public EffortTextPage {
        areas = List.copyOf(areas);
    }
}
