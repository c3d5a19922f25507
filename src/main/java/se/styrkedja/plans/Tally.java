package se.styrkedja.plans;

import java.util.List;
import java.util.Map;
import se.styrkedja.access.Node;
import se.styrkedja.vocabulary.SchoolYear;

/// How far the areas of one node have come in one school year, in numbers; and what those that are decided are called.
///
/// @param dropped closed before they were decided
/// @param decided decided, also when they have been closed since
/// @param caused those of them that rest on a cause
/// @param late activities that should be done and are not, but for those of closed areas
/// @param names of those decided, of a closed one with what came of it
/// @param over whether there are more decided than there should be
public record Tally(
        Node node,
        SchoolYear year,
        int proposed,
        int dropped,
        int decided,
        int caused,
        boolean over,
        Goals goals,
        int activities,
        int done,
        int late,
        List<String> names) {
    public Tally {
        names = List.copyOf(names);
    }

    /// How many areas there are, whatever has become of them: a node that has any has begun.
    public int begun() {
        return proposed + dropped + decided;
    }

    /// What a decided area aims at.
    ///
    /// @param name of a closed one with what came of it
    /// @param higherGoal the goal it contributes to, in words; empty when nobody has said
    public record Aim(Node node, AreaId area, String name, String higherGoal) {}

    /// How far the goals of those areas have come.
    ///
    /// @param measurable those with an indicator, a value they begin from and one they aim at
    /// @param due those whose day has come, and those that somebody has said something of before it
    /// @param followedUp those of the due that somebody has said what came of
    /// @param late those of the due that nobody has said anything of, but for those of closed areas
    /// @param said how many each thing is said of, whether their day has come or not; nothing is said of the rest
    /// @param shown those that are reached or partly, as the figures support
    /// @param contradicted where the figures say something else
    public record Goals(
            int all,
            int measurable,
            int due,
            int followedUp,
            int late,
            Map<Outcome, Integer> said,
            int shown,
            int contradicted) {
        public Goals {
            said = Map.copyOf(said);
        }

        /// How many something is said of.
        public int judged() {
            return said.values().stream().mapToInt(Integer::intValue).sum();
        }

        /// Those that people say are reached or partly, and that the figures contradict or cannot test.
        public int unsupported() {
            return said(Outcome.REACHED) + said(Outcome.PARTLY) - shown;
        }

        public int said(Outcome outcome) {
            return said.getOrDefault(outcome, 0);
        }
    }
}
