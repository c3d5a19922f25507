package se.styrkedja.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.styrkedja.indicators.persons.CellStatements;
import se.styrkedja.indicators.persons.PersonsBehind;
import se.styrkedja.indicators.persons.PersonsPlace;
import se.styrkedja.indicators.persons.PlaceSums;
import se.styrkedja.indicators.suppression.Cell;
import se.styrkedja.indicators.suppression.Disclosed;
import se.styrkedja.indicators.suppression.Reason;
import se.styrkedja.indicators.suppression.Suppression;
import se.styrkedja.indicators.suppression.Table;
import se.styrkedja.indicators.suppression.Told;
import se.styrkedja.indicators.suppression.TooLarge;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;

/// Small groups in the organiser's own figures, hidden when they are read. Immutable.
///
/// A figure is hidden when fewer stand behind it than the limit of its period and level, or when so few reached what a
/// share tells, or did not, that they can be picked out ([Told]). Then, over all that is stated of a period, more is
/// hidden until nothing hidden can be worked out from what is shown ([Suppression]).
///
/// A share of persons is hidden too when nobody says of how many it is. What is published already is never hidden, and
/// counts as known to all.
///
/// Shape: every figure of the organiser's own tables, for all units, and what is published of the same. Unit: none.
/// Errors: none; a mean whose base nobody has stated cannot be judged and is shown.
/// Source: Skolverket's published marks (`..` and `~100`); limits in [Limits]; offentlighets- och sekretesslagen
/// (2009:400) 23 kap.
final class SmallGroupSuppression {
    private static final String HIDDEN = "..";
    private static final String UNCOUNTED = "antal saknas";
    private static final String NEARLY_ALL = "~100";
    private static final String NEARLY_NONE = "~0";

    private final FigureCells cells;
    private final StatedFigures stated;
    private final Map<Measure, Integer> tables;
    private final Suppression<PersonsPlace> suppression;

    private record Measure(IndicatorId indicator, Period period) {}

    private SmallGroupSuppression(
            FigureCells cells,
            StatedFigures stated,
            Map<Measure, Integer> tables,
            Suppression<PersonsPlace> suppression) {
        this.cells = cells;
        this.stated = stated;
        this.tables = tables;
        this.suppression = suppression;
    }

    /// Decides for all that is stated at once.
    ///
    /// @param most figures of a period and the same persons
    /// Errors: [TooLarge] where there are more
    static SmallGroupSuppression of(StatedFigures stated, Indicators indicators, Limits limits, int most) {
        var cells = new FigureCells(indicators, limits);
        var tables = new HashMap<Measure, Integer>();
        var all = new ArrayList<Cell<PersonsPlace>>();
        var sums = new ArrayList<Table.Sum<PersonsPlace>>();
        int table = 0;
        for (var period : byPeriod(stated, cells).entrySet())
            for (var persons : PersonsBehind.of(period.getValue(), cells::counted)) {
                var here = persons.cells(table);
                if (here.size() > most) throw new TooLarge(here.size() + " figures of " + period.getKey());
                for (var cell : here) tables.put(new Measure(new IndicatorId(cell.measure()), period.getKey()), table);
                all.addAll(here);
                sums.addAll(PlaceSums.of(here, stated.subjects()));
                table++;
            }
        return new SmallGroupSuppression(cells, stated, tables, Suppression.of(new Table<>(all, sums)));
    }

    private static Map<Period, SortedMap<String, Map<PersonsPlace, Cell<PersonsPlace>>>> byPeriod(
            StatedFigures stated, FigureCells cells) {
        var statements = new HashMap<Measure, Map<PersonsPlace, CellStatements>>();
        stated.coming()
                .forEach(one ->
                        cells.own(one).ifPresent(c -> at(statements, one, c).addOwn(c)));
        stated.counting()
                .forEach(one -> cells.own(one.figure())
                        .map(c -> c.as(c.told().and(one.told())))
                        .ifPresent(c -> at(statements, one.figure(), c).addOwn(c)));
        stated.known()
                .forEach(one -> cells.known(one)
                        .ifPresent(c -> at(statements, one.figure(), c).addKnown(c)));
        stated.published()
                .forEach(one -> cells.published(one)
                        .ifPresent(c -> at(statements, one, c).addPublished(c)));
        var byPeriod = new TreeMap<Period, SortedMap<String, Map<PersonsPlace, Cell<PersonsPlace>>>>();
        statements.forEach((measure, places) -> {
            var together = new TreeMap<PersonsPlace, Cell<PersonsPlace>>();
            places.forEach((place, one) -> together.put(place, one.together()));
            byPeriod.computeIfAbsent(measure.period(), p -> new TreeMap<>())
                    .put(measure.indicator().id(), together);
        });
        return byPeriod;
    }

    private static CellStatements at(
            Map<Measure, Map<PersonsPlace, CellStatements>> statements, SourceFigure one, Cell<PersonsPlace> cell) {
        return statements
                .computeIfAbsent(measure(one), m -> new TreeMap<>())
                .computeIfAbsent(cell.place(), p -> new CellStatements());
    }

    /// What a reader is told of the organiser's own figure. What is hidden for its own sake is so whoever else has
    /// published the same.
    Told told(SourceFigure one) {
        var cell = cells.own(one);
        return cell.map(Cell::toldByItself)
                .flatMap(byItself -> place(one)
                        .flatMap(
                                place -> suppression.told(place, one.indicator().id()))
                        .map(byItself::and))
                .orElse(Told.SHOWN);
    }

    /// Why it is not told whole; empty where it is, or where others have published it.
    Optional<Reason> why(SourceFigure one) {
        return place(one)
                .flatMap(place -> suppression.why(place, one.indicator().id()));
    }

    /// The organiser's own figure as a reader may see it: unchanged, or with a mark for its value. Where it stood in
    /// the file stays.
    SourceFigure shown(SourceFigure one) {
        return switch (told(one)) {
            case SHOWN -> one;
            case NEARLY_ALL -> marked(one, new Measurement.NearlyAll(NEARLY_ALL), one.population());
            case NEARLY_NONE -> marked(one, new Measurement.NearlyNone(NEARLY_NONE), one.population());
            case HIDDEN -> marked(one, hidden(one), Population.NOT_STATED);
        };
    }

    /// Hidden for its own sake since nobody says how many it is of, it may be of many.
    private Measurement hidden(SourceFigure one) {
        return cells.isUncounted(one) ? new Measurement.Uncounted(UNCOUNTED) : new Measurement.TooFew(HIDDEN);
    }

    /// What can be worked out though it should not be, since what tells it is known already.
    List<Observations.Disclosure> disclosures() {
        return suppression.disclosed().stream().map(this::disclosure).distinct().toList();
    }

    private Observations.Disclosure disclosure(Disclosed<PersonsPlace> one) {
        var place = one.place();
        var measure = tables.entrySet().stream()
                .filter(t -> t.getValue() == place.table())
                .map(Map.Entry::getKey)
                .filter(m -> one.measure().isEmpty() || m.indicator().id().equals(one.measure()))
                .min((a, b) -> a.indicator().compareTo(b.indicator()))
                .orElseThrow();
        var by = new LinkedHashSet<DeliveryId>();
        for (var told : stated.known())
            if (told.told() != Told.HIDDEN
                    && place(told.figure()).filter(one.shownAt()::contains).isPresent()) by.add(told.by());
        return new Observations.Disclosure(
                place.subject(),
                place.breakdown(),
                place.part() != PersonsPlace.Part.WHOLE,
                measure.period(),
                measure.indicator(),
                one.measure().isEmpty(),
                Math.round(one.width()),
                List.copyOf(by));
    }

    private Optional<PersonsPlace> place(SourceFigure one) {
        return Optional.ofNullable(tables.get(measure(one)))
                .map(table -> new PersonsPlace(table, one.subject(), one.breakdown()));
    }

    private static Measure measure(SourceFigure one) {
        return new Measure(one.indicator(), one.period());
    }

    private static SourceFigure marked(SourceFigure one, Measurement mark, Population population) {
        return new SourceFigure(
                one.indicator(),
                one.subject(),
                one.period(),
                one.breakdown(),
                mark,
                mark.markOrEmpty(),
                population,
                one.source(),
                one.spot());
    }
}
