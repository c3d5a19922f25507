package se.styrkedja.indicators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.styrkedja.indicators.suppression.Cell;
import se.styrkedja.indicators.suppression.Count;
import se.styrkedja.indicators.suppression.Suppression;
import se.styrkedja.indicators.suppression.Table;
import se.styrkedja.indicators.suppression.Told;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Scale;

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
    private static final String NEARLY_ALL = "~100";
    private static final int HUNDREDTHS = 100;

    private final Indicators indicators;
    private final Limits limits;
    private final Map<Period, SortedMap<String, Map<PersonsPlace, Cell<PersonsPlace>>>> stated = new HashMap<>();
    private final Map<Stated, Integer> tables = new HashMap<>();
    private @Nullable Suppression<PersonsPlace> suppression;

    private record Stated(IndicatorId indicator, Period period) {}

    private SmallGroupSuppression(Indicators indicators, Limits limits) {
        this.indicators = indicators;
        this.limits = limits;
    }

    /// Decides for the whole table.
    ///
    /// @param own all that the organiser has said of those indicators
    /// @param published what is published of the same indicators and periods, which cannot be hidden
    static SmallGroupSuppression of(
            Collection<SourceFigure> own, Collection<SourceFigure> published, Indicators indicators, Limits limits) {
        var hiding = new SmallGroupSuppression(indicators, limits);
        own.forEach(one -> hiding.add(one, Cell.Standing.FREE));
        published.forEach(one -> hiding.add(one, Cell.Standing.FIXED));
        hiding.decide();
        return hiding;
    }

    /// The organiser's own figure as a reader may see it: unchanged, or with a mark for its value. Where it stood in
    /// the file stays. What is hidden for its own sake is so whoever else has published the same.
    SourceFigure shown(SourceFigure one) {
        var table = tables.get(new Stated(one.indicator(), one.period()));
        var cell = cell(one, Cell.Standing.FREE);
        if (table == null || suppression == null || cell.isEmpty()) return one;
        var told = suppression
                .told(
                        new PersonsPlace(table, one.subject(), one.breakdown()),
                        one.indicator().id())
                .orElse(Told.SHOWN);
        return switch (told.and(told(cell.get()))) {
            case SHOWN -> one;
            case NEARLY_ALL -> marked(one, new Measurement.NearlyAll(NEARLY_ALL), one.population());
            // Less than may be told: a mark of its own is to come.
            case NEARLY_NONE, HIDDEN -> marked(one, new Measurement.TooFew(HIDDEN), Population.NOT_STATED);
        };
    }

    private void add(SourceFigure one, Cell.Standing standing) {
        cell(one, standing)
                .ifPresent(cell -> stated.computeIfAbsent(one.period(), p -> new TreeMap<>())
                        .computeIfAbsent(one.indicator().id(), i -> new TreeMap<>())
                        .merge(cell.place(), cell, SmallGroupSuppression::both));
    }

    private void decide() {
        var cells = new ArrayList<Cell<PersonsPlace>>();
        var sums = new ArrayList<Table.Sum<PersonsPlace>>();
        int table = 0;
        for (var period : stated.entrySet())
            for (var persons : PersonsBehind.of(period.getValue(), this::counted)) {
                var here = persons.cells(table);
                for (var cell : here) tables.put(new Stated(new IndicatorId(cell.measure()), period.getKey()), table);
                cells.addAll(here);
                sums.addAll(PlaceSums.of(here));
                table++;
            }
        suppression = Suppression.of(new Table<>(cells, sums));
        stated.clear();
    }

    private Indicator.Counted counted(String indicator) {
        return limits.counted(new IndicatorId(indicator), "");
    }

    /// Another statement of the same figure: what one of them hides no other may tell, unless it is published.
    private static Cell<PersonsPlace> both(Cell<PersonsPlace> one, Cell<PersonsPlace> other) {
        if (one.standing() == other.standing()) return told(other).compareTo(told(one)) > 0 ? other : one;
        var published = one.standing() == Cell.Standing.FIXED ? one : other;
        var own = published.equals(one) ? other : one;
        if (published.told() == Told.HIDDEN) return own;
        return published.count().persons() >= 0
                ? published
                : own.as(published.told()).fixed();
    }

    private static Told told(Cell<PersonsPlace> cell) {
        return cell.told() == Told.SHOWN ? Told.of(cell.count(), cell.limit()) : cell.told();
    }

    /// Empty where there is nothing to hide, or nobody has stated the base of a mean.
    private Optional<Cell<PersonsPlace>> cell(SourceFigure one, Cell.Standing standing) {
        var kind = kind(one);
        var cell = new Cell<>(
                new PersonsPlace(0, one.subject(), one.breakdown()),
                one.indicator().id(),
                count(one, kind),
                Told.SHOWN,
                standing,
                limits.least(one.indicator(), one.subject().level(), one.period()));
        return switch (one.measurement()) {
            case Measurement.Known known -> known(one, cell);
            case Measurement.TooFew few -> Optional.of(cell.hidden());
            case Measurement.NearlyAll nearly ->
                Optional.of(isUncounted(one, cell) ? cell.hidden() : cell.as(Told.NEARLY_ALL));
            case Measurement.NotApplicable n -> Optional.empty();
            case Measurement.Missing m -> Optional.empty();
            case Measurement.Cancelled c -> Optional.empty();
        };
    }

    private Optional<Cell<PersonsPlace>> known(SourceFigure one, Cell<PersonsPlace> cell) {
        if (cell.count().persons() >= 0) return Optional.of(cell);
        return isUncounted(one, cell) ? Optional.of(cell.hidden()) : Optional.empty();
    }

    private boolean isUncounted(SourceFigure one, Cell<PersonsPlace> cell) {
        return cell.standing() == Cell.Standing.FREE && limits.isUncounted(one, scale(one));
    }

    private Count.Kind kind(SourceFigure one) {
        var scale = scale(one);
        if (scale == Scale.HEADCOUNT) return Count.Kind.PERSONS;
        return limits.isShareOfPersons(one.indicator(), scale) ? Count.Kind.SHARE : Count.Kind.MEAN;
    }

    private static Count count(SourceFigure one, Count.Kind kind) {
        if (kind == Count.Kind.PERSONS)
            return one.measurement() instanceof Measurement.Known(var count)
                    ? Count.persons(Math.round(count.value().doubleValue()))
                    : Count.unknown(kind);
        if (!(one.population() instanceof Population.Counted(int persons))) return Count.unknown(kind);
        return one.measurement() instanceof Measurement.Known(var value)
                ? count(kind, persons, value.value().doubleValue())
                : Count.only(kind, persons);
    }

    private static Count count(Count.Kind kind, int persons, double value) {
        if (value < 0) return Count.only(kind, persons);
        return kind == Count.Kind.SHARE
                ? Count.share(persons, Math.round(value / HUNDREDTHS * persons))
                : Count.mean(persons, Math.round(value * HUNDREDTHS * persons));
    }

    private Scale scale(SourceFigure one) {
        return indicators.scale(one.indicator());
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
