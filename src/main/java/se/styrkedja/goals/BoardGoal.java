package se.styrkedja.goals;

import java.util.List;
import java.util.Optional;
import se.styrkedja.vocabulary.Period;

/// A goal that the board has decided for a period.
///
/// @param period a school year, or a calendar year; see [Goals#isPeriod]
/// @param number its place among those of the period: `Mål 8`
/// @param decided where it stands in the minutes
/// @param assessments the latest first; it is the one that counts
public record BoardGoal(
        GoalId id,
        Period period,
        int number,
        GoalText text,
        Reference decided,
        Lineage lineage,
        List<Assessment> assessments) {
    public BoardGoal {
        assessments = List.copyOf(assessments);
    }

    /// The assessment that counts.
    public Optional<Assessment> assessment() {
        return assessments.stream().findFirst();
    }

    /// What it counts as in a sum: a goal that nobody has looked at is not assessed.
    public Assessment.Outcome outcome() {
        return assessment().map(Assessment::outcome).orElse(Assessment.Outcome.NOT_ASSESSED);
    }
}
