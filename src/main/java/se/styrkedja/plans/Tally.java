package se.styrkedja.plans;

import java.util.List;
import se.styrkedja.access.Node;
import se.styrkedja.vocabulary.SchoolYear;

/// How far the areas of one node have come in one school year, in numbers; and what those that are decided are called.
///
/// @param decided decided, also when they have been closed since
/// @param over whether there are more decided than there should be
/// @param due the goals whose day has come
/// @param followedUp those of them that somebody has said what came of
/// @param shown the goals that are reached, and where the figures say so too or cannot be asked
/// @param contradicted where the figures say something else
public record Tally(
        Node node,
        SchoolYear year,
        int proposed,
        int decided,
        boolean over,
        int goals,
        int due,
        int followedUp,
        int shown,
        int contradicted,
        int activities,
        int done,
        int late,
        List<String> names) {
    public Tally {
        names = List.copyOf(names);
    }
}
