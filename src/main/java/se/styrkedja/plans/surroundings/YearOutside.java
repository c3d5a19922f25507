package se.styrkedja.plans.surroundings;

import java.util.List;
import se.styrkedja.access.Node;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.vocabulary.SchoolYear;

/// What the organiser sees outside in one school year, by number.
///
/// @param fresh first seen in it
/// @param carried known before, and still counting
/// @param ended no longer counting from it on
public record YearOutside(
        SchoolYear year,
        List<OutsideChange> fresh,
        List<OutsideChange> carried,
        List<OutsideChange> ended,
        List<TookPart> tookPart) {
    public YearOutside {
        fresh = List.copyOf(fresh);
        carried = List.copyOf(carried);
        ended = List.copyOf(ended);
        tookPart = List.copyOf(tookPart);
    }

    /// Who took part at one node.
    public record TookPart(Node at, Participation who) {}

    static YearOutside of(SchoolYear year, List<OutsideChange> all, List<TookPart> tookPart) {
        return new YearOutside(
                year,
                all.stream().filter(c -> c.isNewIn(year) && !c.endsIn(year)).toList(),
                all.stream().filter(c -> c.isCarriedInto(year)).toList(),
                all.stream().filter(c -> c.endsIn(year)).toList(),
                tookPart);
    }
}
