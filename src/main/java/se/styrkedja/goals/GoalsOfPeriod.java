package se.styrkedja.goals;

import java.util.List;
import se.styrkedja.goals.Assessment.Outcome;
import se.styrkedja.vocabulary.Period;

/// The goals of one period, by number, with what came of them.
public record GoalsOfPeriod(Period period, List<BoardGoal> goals) {
    public GoalsOfPeriod {
        goals = List.copyOf(goals);
    }

    public Sums sums() {
        return Sums.of(goals);
    }

    /// Those that came to that.
    public List<BoardGoal> with(Outcome outcome) {
        return goals.stream().filter(goal -> goal.outcome() == outcome).toList();
    }

    /// The same in numbers, by what the figures say.
    public Sums.Judged judged(Outcome outcome) {
        return Sums.judged(goals, outcome);
    }

    public boolean isEmpty() {
        return goals.isEmpty();
    }
}
