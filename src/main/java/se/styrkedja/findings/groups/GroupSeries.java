package se.styrkedja.findings.groups;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.Period;

/// A whole's means over the latest years. Weighted only where every year can be: a weighted year is never joined to
/// unweighted ones.
public record GroupSeries(Indicator indicator, Figure.Weighting by, List<Period> periods) {
    private static final int LONGEST = 5;

    /// The years in which the whole has a mean, up to the report's.
    public static Optional<GroupSeries> of(FigureContext ground, Indicator indicator, Breakdown breakdown) {
        var periods = ground.ledger().periods(indicator.id(), Level.UNIT, breakdown).stream()
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
}
