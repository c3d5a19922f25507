package se.styrkedja.plans;

import java.time.LocalDate;

/// What came of a goal, as people say and as the figures say.
///
/// @param version its number among those of the goal
/// @param after the figure of the same indicator when it was followed up
/// @param comment what shows it
/// @param lesson what was learnt; may be empty
/// @param plan how and when it will be measured; only when it cannot be yet
public record FollowUp(
        GoalId goal,
        int version,
        Outcome outcome,
        Reading after,
        Support support,
        String comment,
        String lesson,
        String plan,
        String by,
        LocalDate on) {

    /// What somebody says came of a goal.
    ///
    /// @param comment what shows it; never empty
    /// @param plan how and when it will be measured; empty unless it cannot be yet
    public record Statement(Outcome outcome, String comment, String lesson, String plan) {}

    /// Whether people say something that the figures contradict or cannot show yet.
    public boolean isUnsupported() {
        return outcome != Outcome.NOT_YET_MEASURABLE && support != Support.SUPPORTED;
    }

    /// What the figures say of what people say.
    public enum Support {
        SUPPORTED,
        CONTRADICTED,
        NOT_TESTABLE
    }
}
