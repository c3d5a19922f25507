package se.styrkedja.findings.groups;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;

/// A whole's means over the latest years. Weighted only where every year can be: a weighted year is never joined to
/// unweighted ones.
public record GroupSeries(Indicator indicator, Figure.Weighting by, List<Period> periods) {
    private static final int LONGEST = 5;

    /// The years in which the whole has a mean, its units' or one that a publisher states, up to the report's.
    public static Optional<GroupSeries> of(FigureContext ground, Indicator indicator, Breakdown breakdown) {
        var periods = Stream.of(Level.UNIT, ground.own().subject().level())
                .flatMap(level -> ground.ledger().periods(indicator.id(), level, breakdown).stream())
                .distinct()
                .sorted()
                .filter(p -> p.getClass().equals(ground.year().getClass()) && p.compareTo(ground.year()) <= 0)
                .filter(p -> ground.averages()
                        .of(indicator, ground.own(), p, breakdown, Figure.Weighting.UNITS)
                        .isPresent())
                .toList();
        if (periods.size() < 2 || !periods.getLast().equals(ground.year())) return Optional.empty();
        var latest = periods.subList(Math.max(0, periods.size() - LONGEST), periods.size());
        boolean weighable = latest.stream()
                .flatMap(p -> ground.averages().units(indicator, ground.own(), p, breakdown).stream())
                .filter(s -> s.known().isPresent())
                .allMatch(s -> s.persons().isPresent());
        return Optional.of(new GroupSeries(
                indicator, weighable ? Figure.Weighting.PUPILS : Figure.Weighting.UNITS, List.copyOf(latest)));
    }

    /// The whole's figure of each year; a year without one is not in it.
    public SortedMap<Period, Figure> of(FigureContext ground, ComparisonGroup whole, Breakdown breakdown) {
        var figures = new TreeMap<Period, Figure>();
        for (var period : periods)
            ground.mean(indicator, whole, period, breakdown, by).ifPresent(f -> figures.put(period, f));
        return figures;
    }

    /// The own mean of each year over the units that have a value in all of them: a line that goes because other
    /// schools
    /// are in it goes nowhere. Empty where they are too few of those that could have one in the latest.
    public SortedMap<Period, Figure> ofSameUnits(FigureContext ground, Breakdown breakdown) {
        var always = new HashSet<>(valued(ground, periods.getLast(), breakdown));
        var of = ground.averages().concerned(indicator, ground.own(), periods.getLast(), breakdown);
        for (var period : periods) always.retainAll(valued(ground, period, breakdown));
        var figures = new TreeMap<Period, Figure>();
        if (always.isEmpty() || !of.areMost(always.size())) return figures;
        var same = ground.own().only(always);
        for (var period : periods)
            ground.averages()
                    .computedAlone(indicator, same, period, breakdown, by)
                    .ifPresent(figure -> figures.put(period, figure));
        return figures;
    }

    private List<String> valued(FigureContext ground, Period period, Breakdown breakdown) {
        return ground.averages().units(indicator, ground.own(), period, breakdown).stream()
                .filter(stated -> GroupValues.part(stated).isPresent())
                .map(stated -> stated.observed().subject().code())
                .toList();
    }
}
