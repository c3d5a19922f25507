package se.styrkedja.plans.efforts.web;

import java.util.List;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// Where an effort is begun.
///
/// @param kind its code
/// @param node its name
/// @param nodes where else it may be, by address; none when there is no choice
/// @param chosen whether the node has been chosen, or was the only one
/// @param responsible who may be the one that answers for it
/// @param teachers who may be given a mission
/// @param areas that it may serve
/// @param mustServe whether it must serve one
/// @param figures that a support may rest on
/// @param goals that a support may rest on
/// @param propose where an area is proposed, when a mission has none to serve; empty otherwise
record NewEffortPage(
        Shell shell,
        Form form,
        String action,
        String kind,
        String node,
        List<Choice> nodes,
        boolean chosen,
        Assignees responsible,
        Assignees teachers,
        List<Choice> areas,
        boolean mustServe,
        List<Choice> figures,
        List<Choice> goals,
        String propose) {
    public NewEffortPage {
        nodes = List.copyOf(nodes);
        areas = List.copyOf(areas);
        figures = List.copyOf(figures);
        goals = List.copyOf(goals);
    }

    /// Whether a support to the node would have nothing to rest on.
    public boolean lacksGrounds() {
        return kind.equals(Kind.SUPPORT.code()) && figures.isEmpty() && goals.isEmpty();
    }
}
