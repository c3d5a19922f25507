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
    public record Statement(Outcome outcome, String comment, String lesson, String plan) {

        /// What is kept of it, with what the figures say.
        FollowUp of(GoalId goal, int version, Reading after, Support support, String by, LocalDate on) {
            return new FollowUp(goal, version, outcome, after, support, comment, lesson, plan, by, on);
        }
    }

    /// Whether people say something that the figures contradict or cannot show.
    public boolean isUnsupported() {
        return isUnsupported(outcome, support);
    }

    /// The same of what somebody may come to say.
    public static boolean isUnsupported(Outcome outcome, Support support) {
        return outcome != Outcome.NOT_YET_MEASURABLE && support != Support.SUPPORTED;
    }

    /// What the figures said, the day it was followed up, of what people say; where they said nothing, why. Newer
    /// figures may say something else.
    public enum Support {
        SUPPORTED,
        CONTRADICTED,
        /// The goal is not measured by an indicator, or nothing is claimed.
        IN_WORDS,
        /// A figure is hidden or missing.
        NO_FIGURE,
        /// There is no figure that is newer than the one the goal began from.
        NOT_NEWER,
        /// The target is the value the goal began from, so that nothing was to change.
        NO_CHANGE,
        /// Chance alone could have made the difference.
        CHANCE,
        /// The figure is so near the target that chance could have set it on either side.
        NEAR_TARGET,
        /// How many persons stand behind a figure is not known.
        NO_N,
        /// How much chance moves a figure of its kind is not known, however many stand behind it.
        NO_SPREAD,
        /// The figure adds up programmes, whose parts in it change from year to year.
        NO_MIX
    }
}
