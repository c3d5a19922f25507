package se.styrkedja.goals.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// The goals of one period, by what came of them.
///
/// @param lead where they were decided
/// @param query the period as it stands in an address; empty when there are no goals at all
/// @param next what is to be done here; empty for one who has nothing to do
/// @param steps other ways on
/// @param unnamed the national goals that none of them builds on
/// @param covered whether the reader may see which units work with them
/// @param takenBack the goals that are taken back, each with its history
record GoalsPage(
        Shell shell,
        String lead,
        String query,
        List<Choice> periods,
        List<Group> groups,
        List<Step> next,
        List<Step> steps,
        List<String> unnamed,
        boolean covered,
        List<Step> takenBack) {
    public GoalsPage {
        periods = List.copyOf(periods);
        groups = List.copyOf(groups);
        next = List.copyOf(next);
        steps = List.copyOf(steps);
        unnamed = List.copyOf(unnamed);
        takenBack = List.copyOf(takenBack);
    }

    public record Choice(String title, String address, boolean chosen) {}

    public record Step(String title, String address) {}

    /// Goals that came to the same.
    public record Group(String title, List<Card> cards) {
        public Group {
            cards = List.copyOf(cards);
        }
    }

    /// @param said what was judged; empty when nobody has
    /// @param lines what its gauges read
    public record Card(
            int number,
            String wording,
            String address,
            Said.Tag outcome,
            String whom,
            String lineage,
            List<Said> said,
            List<Said.Line> lines) {
        public Card {
            said = List.copyOf(said);
            lines = List.copyOf(lines);
        }
    }
}
