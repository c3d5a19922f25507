package se.styrkedja.indicators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Subject;

/// Small groups in the organiser's own figures, hidden when they are read. Immutable.
///
/// A figure is hidden when fewer stand behind it than the limit of its period and level, or when one to four persons
/// reached what a share tells; where one to four did not, `~100` stands instead. Then, over the whole table of the
/// indicator and period, more is hidden until nothing hidden can be worked out from what is shown: the other gender,
/// another unit of a total, and both again.
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
    private static final int MOST_PICKED_OUT = 4;
    /// The splits that share out the same persons; pupils stand in many subjects and courses at once.
    private static final List<Breakdown.Key> SHARING_OUT = List.of(Breakdown.Key.KON, Breakdown.Key.PROGRAM);

    private final Indicators indicators;
    private final Limits limits;
    private final Map<Table, Map<Place, TableCell>> tables = new HashMap<>();

    private record Table(IndicatorId indicator, Period period) {}

    private record Place(Subject subject, Breakdown breakdown) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::subject).thenComparing(Place::breakdown);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

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
        own.forEach(hiding::add);
        published.forEach(hiding::addPublished);
        hiding.tables.values().forEach(SmallGroupSuppression::hideMore);
        return hiding;
    }

    /// The organiser's own figure as a reader may see it: unchanged, or with a mark for its value. Where it stood in
    /// the
    /// file stays. What is hidden for its own sake is so whoever else has published the same.
    SourceFigure shown(SourceFigure one) {
        var cell = tables.getOrDefault(table(one), Map.of()).get(place(one));
        var byItself = measured(one);
        if (cell == null || byItself.isEmpty()) return one;
        return switch (Collections.max(List.of(cell.told(), byItself.get()))) {
            case ALL -> one;
            case NEARLY_ALL -> marked(one, new Measurement.NearlyAll(NEARLY_ALL), one.population());
            case NOTHING -> marked(one, new Measurement.TooFew(HIDDEN), Population.NOT_STATED);
        };
    }

    private void add(SourceFigure one) {
        measured(one).ifPresent(told -> {
            var cell = new TableCell(one.subject(), one.breakdown(), persons(one), reached(one), false, told);
            var before = cells(one).putIfAbsent(place(one), cell);
            if (before != null) before.alsoSays(cell);
        });
    }

    private void addPublished(SourceFigure one) {
        published(one.measurement()).ifPresent(told -> {
            var cell = new TableCell(one.subject(), one.breakdown(), persons(one), reached(one), true, told);
            var before = cells(one).putIfAbsent(place(one), cell);
            if (before != null && told == TableCell.Told.ALL) before.isPublishedToo();
        });
    }

    private Map<Place, TableCell> cells(SourceFigure one) {
        return tables.computeIfAbsent(table(one), t -> new TreeMap<>());
    }

    private static Optional<TableCell.Told> published(Measurement measurement) {
        return switch (measurement) {
            case Measurement.Known known -> Optional.of(TableCell.Told.ALL);
            case Measurement.TooFew few -> Optional.of(TableCell.Told.NOTHING);
            case Measurement.NearlyAll nearly -> Optional.of(TableCell.Told.NEARLY_ALL);
            case Measurement.NotApplicable n -> Optional.empty();
            case Measurement.Missing m -> Optional.empty();
            case Measurement.Cancelled c -> Optional.empty();
        };
    }

    /// What may be told of it by itself; empty where there is nothing to hide.
    private Optional<TableCell.Told> measured(SourceFigure one) {
        return switch (one.measurement()) {
            case Measurement.Known known -> Optional.of(told(one));
            case Measurement.TooFew few -> Optional.of(TableCell.Told.NOTHING);
            case Measurement.NearlyAll nearly ->
                Optional.of(isFew(one) ? TableCell.Told.NOTHING : TableCell.Told.NEARLY_ALL);
            case Measurement.NotApplicable n -> Optional.empty();
            case Measurement.Missing m -> Optional.empty();
            case Measurement.Cancelled c -> Optional.empty();
        };
    }

    private TableCell.Told told(SourceFigure one) {
        if (isFew(one)) return TableCell.Told.NOTHING;
        var reached = reached(one);
        if (reached.isEmpty()) return TableCell.Told.ALL;
        long not = persons(one).orElseThrow() - reached.getAsLong();
        if (picksOut(reached.getAsLong())) return TableCell.Told.NOTHING;
        return picksOut(not) ? TableCell.Told.NEARLY_ALL : TableCell.Told.ALL;
    }

    private boolean isFew(SourceFigure one) {
        var persons = persons(one);
        if (persons.isEmpty()) return limits.isUncounted(one, scale(one));
        return persons.getAsLong() < limits.least(one.indicator(), one.subject().level(), one.period());
    }

    private static boolean picksOut(long persons) {
        return persons >= 1 && persons <= MOST_PICKED_OUT;
    }

    private OptionalLong persons(SourceFigure one) {
        if (scale(one) == Scale.HEADCOUNT)
            return one.measurement() instanceof Measurement.Known(var count)
                    ? OptionalLong.of(Math.round(count.value().doubleValue()))
                    : OptionalLong.empty();
        return one.population() instanceof Population.Counted(int persons)
                ? OptionalLong.of(persons)
                : OptionalLong.empty();
    }

    private OptionalLong reached(SourceFigure one) {
        var persons = persons(one);
        if (persons.isEmpty() || !limits.isShareOfPersons(one.indicator(), scale(one))) return OptionalLong.empty();
        return one.measurement() instanceof Measurement.Known(var share)
                ? OptionalLong.of(Math.round(share.value().doubleValue() / 100 * persons.getAsLong()))
                : OptionalLong.empty();
    }

    private Scale scale(SourceFigure one) {
        return indicators.scale(one.indicator());
    }

    /// Hides one cell more, and one more, until no sum tells what it should not.
    private static void hideMore(Map<Place, TableCell> cells) {
        if (cells.values().stream().noneMatch(TableCell::isUncertain)) return;
        var sums = sums(cells);
        for (var leaking = leaking(sums); leaking.isPresent(); leaking = leaking(sums)) {
            var chosen = leaking.get().candidates().stream()
                    .min(Comparator.comparingLong((TableCell c) -> leaksWithout(c, sums))
                            .thenComparing(TableCell.ORDER))
                    .orElseThrow();
            chosen.tell(TableCell.Told.NOTHING);
        }
    }

    /// The first sum that tells too much and can be helped.
    private static Optional<TableSum> leaking(List<TableSum> sums) {
        return Inference.telling(sums).stream()
                .filter(s -> !s.candidates().isEmpty())
                .findFirst();
    }

    /// How many sums would still tell too much if that cell were hidden.
    private static long leaksWithout(TableCell cell, List<TableSum> sums) {
        var before = cell.told();
        cell.tell(TableCell.Told.NOTHING);
        long leaks = Inference.telling(sums).size();
        cell.tell(before);
        return leaks;
    }

    /// The sums that a reader can do: within each subject first, then over units.
    private static List<TableSum> sums(Map<Place, TableCell> cells) {
        var parts = new TreeMap<Place, Map<Breakdown.Key, List<TableCell>>>();
        cells.values()
                .forEach(cell -> SHARING_OUT.stream()
                        .filter(cell.breakdown.by()::containsKey)
                        .forEach(key -> parts.computeIfAbsent(
                                        new Place(cell.subject, without(cell.breakdown, key)),
                                        p -> new EnumMap<>(Breakdown.Key.class))
                                .computeIfAbsent(key, k -> new ArrayList<>())
                                .add(cell)));
        var sums = new ArrayList<TableSum>();
        parts.forEach((place, byKey) -> {
            var total = cells.get(place);
            if (total != null) byKey.values().forEach(some -> sums.add(new TableSum(total, some)));
        });
        cells.values().stream().filter(c -> isWhole(c.subject.level())).forEach(total -> {
            var units = cells.values().stream()
                    .filter(c -> c.subject.level() == Level.UNIT && c.breakdown.equals(total.breakdown))
                    .toList();
            if (!units.isEmpty()) sums.add(new TableSum(total, units));
        });
        return List.copyOf(sums);
    }

    private static boolean isWhole(Level level) {
        return level == Level.ORGANISER || level == Level.MUNICIPALITY;
    }

    private static Breakdown without(Breakdown breakdown, Breakdown.Key key) {
        var rest = new HashMap<>(breakdown.by());
        rest.remove(key);
        return new Breakdown(rest);
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

    private static Table table(SourceFigure one) {
        return new Table(one.indicator(), one.period());
    }

    private static Place place(SourceFigure one) {
        return new Place(one.subject(), one.breakdown());
    }
}
