package se.styrkedja.indicators.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.styrkedja.indicators.suppression.Cell;
import se.styrkedja.indicators.suppression.Table;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Subject;

/// The sums that a reader can do with the cells of one table: genders, programmes and respondents of a whole, units
/// of a municipality or an organiser. Girls and boys are both there, stated or not; where all stated parts are fewer
/// than
/// the whole, somebody else is.
public final class PlaceSums {
    private final Map<PersonsPlace, Long> persons = new TreeMap<>();
    private final Map<PersonsPlace, Set<PersonsPlace>> genders = new TreeMap<>();
    private final List<Table.Sum<PersonsPlace>> sums = new ArrayList<>();

    private PlaceSums(List<Cell<PersonsPlace>> cells) {
        for (var cell : cells) persons.merge(cell.place(), cell.count().persons(), Math::max);
    }

    /// @param spokenOf whom the organiser itself speaks of
    public static List<Table.Sum<PersonsPlace>> of(List<Cell<PersonsPlace>> cells, Set<Subject> spokenOf) {
        var sums = new PlaceSums(cells);
        for (var place : Set.copyOf(sums.persons.keySet())) sums.split(place);
        var wholes = wholes(cells, spokenOf);
        for (var total : List.copyOf(sums.persons.keySet())) if (wholes.contains(total.subject())) sums.addUnits(total);
        sums.addParts(Breakdown.Key.PROGRAM, PersonsPlace.Part.OTHER_PROGRAMMES);
        sums.addParts(Breakdown.Key.SVARANDE, PersonsPlace.Part.OTHER_RESPONDENTS);
        sums.genders.forEach((total, parts) -> sums.sums.add(new Table.Sum<>(total, parts)));
        return sums.sums;
    }

    /// Everybody is in one programme, and answers as one kind of respondent.
    private void addParts(Breakdown.Key key, PersonsPlace.Part others) {
        var totals = new TreeMap<PersonsPlace, Set<PersonsPlace>>();
        for (var place : persons.keySet())
            if (place.isSplitBy(key))
                totals.computeIfAbsent(place.without(key), p -> new TreeSet<>()).add(place);
        totals.forEach((total, parts) -> add(total, parts, others));
    }

    /// Whose units are stated: those that the organiser speaks of, or else the only one; others are published beside.
    private static Set<Subject> wholes(List<Cell<PersonsPlace>> cells, Set<Subject> spokenOf) {
        var all = new TreeSet<Subject>();
        var own = new TreeSet<Subject>();
        for (var cell : cells) {
            var subject = cell.place().subject();
            if (subject.level() != Level.ORGANISER && subject.level() != Level.MUNICIPALITY) continue;
            all.add(subject);
            if (spokenOf.contains(subject)) own.add(subject);
        }
        return own.isEmpty() && all.size() == 1 ? all : own;
    }

    private void split(PersonsPlace place) {
        if (!place.isSplitBy(Breakdown.Key.KON)) return;
        var total = place.without(Breakdown.Key.KON);
        var parts = genders.computeIfAbsent(total, t -> new TreeSet<>());
        parts.add(total.with(total.breakdown().with(Breakdown.Key.KON, "flickor")));
        parts.add(total.with(total.breakdown().with(Breakdown.Key.KON, "pojkar")));
        parts.add(place);
    }

    private void addUnits(PersonsPlace total) {
        var parts = new TreeSet<PersonsPlace>();
        for (var place : persons.keySet())
            if (place.subject().level() == Level.UNIT && place.breakdown().equals(total.breakdown())) parts.add(place);
        if (parts.isEmpty()) return;
        for (var place : persons.keySet())
            if (place.subject().level() == Level.UNIT
                    && total.isSplitBy(Breakdown.Key.KON)
                    && place.breakdown().equals(total.without(Breakdown.Key.KON).breakdown()))
                parts.add(place.with(total.breakdown()));
        for (var part : parts) split(part);
        add(total, parts, PersonsPlace.Part.OTHER_UNITS);
    }

    private void add(PersonsPlace total, Set<PersonsPlace> stated, PersonsPlace.Part others) {
        if (!persons.containsKey(total)) return;
        var parts = new TreeSet<>(stated);
        long missing = persons.get(total);
        boolean known = missing >= 0;
        for (var part : stated) {
            long there = persons.getOrDefault(part, -1L);
            known &= there >= 0;
            missing -= there;
        }
        if (known && missing > 0) {
            parts.add(total.rest(others));
            split(total.rest(others));
        }
        sums.add(new Table.Sum<>(total, parts));
    }
}
