package se.styrkedja.goals;

import java.util.List;
import java.util.Set;
import se.styrkedja.access.Node;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Swedish;

/// What a goal says.
///
/// @param wording letter by letter as it was decided
/// @param source the place in law or curriculum that it builds on, in words; may be empty
/// @param nodes for whom it is; at least one
/// @param forms the school forms it is for; empty for all
/// @param gauges the figures that may show it; none for a goal that is judged without
public record GoalText(
        String wording, Origin origin, String source, Set<Node> nodes, Set<SchoolForm> forms, List<Gauge> gauges) {
    public GoalText {
        nodes = Set.copyOf(nodes);
        forms = Set.copyOf(forms);
        gauges = List.copyOf(gauges);
        if (wording.isBlank()) throw new IllegalArgumentException("a goal has a wording");
        if (nodes.isEmpty()) throw new IllegalArgumentException("a goal is for somebody");
    }

    /// Whether it says the same as another, whatever blanks and capitals: the same goal twice is a slip.
    public boolean saysTheSameAs(GoalText other) {
        return plain(wording).equals(plain(other.wording));
    }

    private static String plain(String wording) {
        return wording.toLowerCase(Swedish.LOCALE)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
