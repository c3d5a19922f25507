package se.styrkedja.goals;

/// Where a goal comes from among those of the period before.
public sealed interface Lineage {

    /// It was not there before.
    record New() implements Lineage {}

    /// It stands as it stood.
    record Unchanged(GoalId before) implements Lineage {}

    /// It says in other words, or with another target, what an earlier one said.
    record Reworded(GoalId before) implements Lineage {}
}
