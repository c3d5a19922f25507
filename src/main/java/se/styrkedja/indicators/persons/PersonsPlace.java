package se.styrkedja.indicators.persons;

import java.util.Comparator;
import java.util.HashMap;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Subject;

/// Where persons are counted: the whole of a subject, a part of it, or what is left of it when all stated parts are
/// taken away.
///
/// @param table which persons, by number: places of different persons have nothing to do with each other
public record PersonsPlace(int table, Subject subject, Breakdown breakdown, Part part)
        implements Comparable<PersonsPlace> {
    private static final Comparator<PersonsPlace> ORDER = Comparator.comparingInt(PersonsPlace::table)
            .thenComparing(PersonsPlace::subject)
            .thenComparing(PersonsPlace::breakdown)
            .thenComparing(PersonsPlace::part);

    public enum Part {
        WHOLE,
        OTHER_UNITS,
        OTHER_PROGRAMMES,
        OTHER_RESPONDENTS
    }

    public PersonsPlace(int table, Subject subject, Breakdown breakdown) {
        this(table, subject, breakdown, Part.WHOLE);
    }

    PersonsPlace without(Breakdown.Key key) {
        var rest = new HashMap<>(breakdown.by());
        rest.remove(key);
        return new PersonsPlace(table, subject, new Breakdown(rest), part);
    }

    PersonsPlace with(Breakdown other) {
        return new PersonsPlace(table, subject, other, part);
    }

    PersonsPlace rest(Part of) {
        return new PersonsPlace(table, subject, breakdown, of);
    }

    boolean isSplitBy(Breakdown.Key key) {
        return breakdown.by().containsKey(key);
    }

    @Override
    public int compareTo(PersonsPlace other) {
        return ORDER.compare(this, other);
    }
}
