package se.styrkedja.plans.web;

import java.util.List;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// Where one proposes an area: from causes that people have written, or as a continuation of an earlier one.
///
/// @param causes those of the node, the latest first
/// @param lineages that it is new, or an area it comes from
/// @param assignees who may see to it that it is done
/// @param higherGoals the goals it may contribute to, in words
/// @param action where the form is sent
record NewAreaPage(
        Shell shell,
        Form form,
        String node,
        List<CauseChoice> causes,
        List<Choice> lineages,
        Assignees assignees,
        List<String> higherGoals,
        String action) {
    public NewAreaPage {
        causes = List.copyOf(causes);
        lineages = List.copyOf(lineages);
        higherGoals = List.copyOf(higherGoals);
    }

    /// @param point the result it explains
    public record CauseChoice(String id, String text, String point, boolean chosen) {}
}
