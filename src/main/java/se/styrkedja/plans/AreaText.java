package se.styrkedja.plans;

import se.styrkedja.access.assignees.Assignee;

/// What stands in a development area, as people write it.
///
/// @param name what the node is to become better at
/// @param why why it comes first
/// @param effectShort what will be seen within the year
/// @param effectLong what will be seen after that
/// @param owner who sees to it that it is done
/// @param research what research and proven experience say; may be empty
/// @param researchSource where that is said; may be empty
/// @param higherGoal the national goal or the board's goal that it serves; may be empty
public record AreaText(
        String name,
        String why,
        String effectShort,
        String effectLong,
        Assignee owner,
        String research,
        String researchSource,
        String higherGoal) {}
