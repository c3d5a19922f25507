package se.styrkedja.plans.surroundings;

import java.util.List;
import java.util.UUID;
import se.styrkedja.access.Node;
import se.styrkedja.vocabulary.SchoolYear;

/// Something outside that changes and concerns the organiser.
///
/// @param number in the order they were first seen; what it is called in talk, and never another's
/// @param seenFrom whose picture it is: the organiser's, an area's or a school's
/// @param version of its text, so that who changes an older one notices
public record OutsideChange(
        UUID id, int number, Node seenFrom, SchoolYear firstSeen, Text text, int version, Course course) {

    /// @param source where it is known from
    /// @param address of the source; may be empty
    /// @param effects at least one
    /// @param response what is done about it; empty as long as nobody has said
    public record Text(String what, String source, String address, List<Effect> effects, String response) {
        public Text {
            effects = List.copyOf(effects);
            if (what.isBlank() || effects.isEmpty())
                throw new IllegalArgumentException("a change does something to somebody");
        }
    }

    /// Whether it still counts.
    public sealed interface Course {
        record Current() implements Course {}

        /// @param since the school year from which it counts no longer
        record NoLonger(SchoolYear since, String because) implements Course {}
    }

    public boolean isNewIn(SchoolYear year) {
        return firstSeen.equals(year);
    }

    /// Whether it was known before that year, and still counts in it.
    public boolean isCarriedInto(SchoolYear year) {
        return firstSeen.compareTo(year) < 0
                && switch (course) {
                    case Course.Current c -> true;
                    case Course.NoLonger(var since, var because) -> since.compareTo(year) > 0;
                };
    }

    /// Whether it counts no longer from that year on.
    public boolean endsIn(SchoolYear year) {
        return course instanceof Course.NoLonger(var since, var because) && since.equals(year);
    }
}
