package se.styrkedja.plans;

import java.time.LocalDate;

/// What came of a goal, as people say and as the figures say.
///
/// @param after the figure of the same indicator when it was followed up
/// @param comment what shows it
/// @param lesson what was learnt; may be empty
/// @param plan how and when it will be measured; only when it cannot be yet
public record FollowUp(
        GoalId goal,
        Outcome outcome,
        Reading after,
        Support support,
        String comment,
        String lesson,
        String plan,
        String by,
        LocalDate on) {

    /// What the figures say of what people say.
    public enum Support {
        SUPPORTED,
        CONTRADICTED,
        NOT_TESTABLE
    }
}
