package se.styrkedja.goals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.styrkedja.goals.Assessment.Outcome;

/// How many goals came to what, counted from the goals themselves, so that the parts make the whole.
public record Sums(int met, int partlyMet, int notMet, int notAssessed) {

    static Sums of(List<BoardGoal> goals) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        goals.forEach(goal -> counts.merge(goal.outcome(), 1, Integer::sum));
        return new Sums(
                counts.getOrDefault(Outcome.MET, 0),
                counts.getOrDefault(Outcome.PARTLY_MET, 0),
                counts.getOrDefault(Outcome.NOT_MET, 0),
                counts.getOrDefault(Outcome.NOT_ASSESSED, 0));
    }

    public int all() {
        return met + partlyMet + notMet + notAssessed;
    }
}
