package se.styrkedja.goals;

import java.util.Collections;
import java.util.List;
import se.styrkedja.goals.Assessment.Outcome;

/// How many goals came to what, counted from the goals themselves, so that the parts make the whole: what people have
/// judged, and of that what the figures support.
record Sums(Judged met, Judged partlyMet, Judged notMet, int notAssessed) {

    /// The goals that people have judged to have come to the same, by what the figures say of it.
    ///
    /// @param supported what counts in a tally
    public record Judged(int supported, int contradicted, int untested) {
        public int all() {
            return supported + contradicted + untested;
        }
    }

    static Sums of(List<BoardGoal> goals) {
        return new Sums(
                judged(goals, Outcome.MET), judged(goals, Outcome.PARTLY_MET), judged(goals, Outcome.NOT_MET), (int)
                        goals.stream()
                                .filter(goal -> goal.outcome() == Outcome.NOT_ASSESSED)
                                .count());
    }

    static Judged judged(List<BoardGoal> goals, Outcome outcome) {
        var said = goals.stream()
                .filter(goal -> goal.outcome() == outcome)
                .flatMap(goal -> goal.assessment().stream())
                .map(Assessment::support)
                .toList();
        int supported = Collections.frequency(said, Support.SUPPORTED);
        int contradicted = Collections.frequency(said, Support.CONTRADICTED);
        return new Judged(supported, contradicted, said.size() - supported - contradicted);
    }

    public int all() {
        return met.all() + partlyMet.all() + notMet.all() + notAssessed;
    }

    /// All that people have judged, whatever it was judged to have come to.
    public Judged judged() {
        return new Judged(
                met.supported + partlyMet.supported + notMet.supported,
                met.contradicted + partlyMet.contradicted + notMet.contradicted,
                met.untested + partlyMet.untested + notMet.untested);
    }
}
