package se.styrkedja.reports.quality.salsa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.comparison.Funnel;
import se.styrkedja.analysis.comparison.Shrinkage;
import se.styrkedja.findings.groups.FigureContext;
import se.styrkedja.findings.groups.OverYears;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

/// What schools of so many pupils may differ from the expected, over one year or several: the fewer the pupils, the
/// wider. How much wider schools lie than chance alone makes them is that of the country's schools (
/// `/indicators/variation.csv`), so that one school has one bar whatever files are taken in.
///
/// @param schools the mean of the years of each school whose number of pupils is known, by code
record SchoolFunnel(Optional<Funnel> funnel, Map<String, OverYears> schools, Map<String, Shrinkage.Shrunken> drawn) {
    /// @param periods the years that are taken together
    static SchoolFunnel of(FigureContext ground, Indicator residual, List<Period> periods) {
        var years = new TreeMap<String, SortedMap<Period, Double>>();
        for (var period : periods)
            for (var stated : ground.averages().units(residual, ground.country(), period, Breakdown.TOTAL))
                value(stated)
                        .ifPresent(v -> years.computeIfAbsent(
                                        stated.observed().subject().code(), c -> new TreeMap<>())
                                .put(period, v));
        var schools = new TreeMap<String, OverYears>();
        years.forEach((code, values) -> mean(ground, residual, code, values).ifPresent(m -> schools.put(code, m)));
        var funnel = Variation.funnel(residual);
        var shrinking = new ArrayList<Shrinkage.Unit>();
        funnel.ifPresent(f -> schools.forEach((code, over) ->
                shrinking.add(new Shrinkage.Unit(code, over.mean(), over.error(), f.lasting(over.errors())))));
        var drawn = new TreeMap<String, Shrinkage.Shrunken>();
        if (shrinking.size() > 1) Shrinkage.of(shrinking).units().forEach(u -> drawn.put(u.code(), u));
        return new SchoolFunnel(periods.size() == 1 ? funnel : Optional.empty(), schools, drawn);
    }

    private static Optional<Double> value(ResolvedFigure stated) {
        return stated.known().map(q -> q.value().doubleValue());
    }

    private static Optional<OverYears> mean(
            FigureContext ground, Indicator residual, String code, SortedMap<Period, Double> values) {
        return OverYears.of(
                residual,
                List.copyOf(values.values()),
                values.keySet().stream()
                        .map(p -> OverYears.pupils(ground.ledger(), Subject.unit(code), residual.id(), p))
                        .toList());
    }

    /// How far a school with its number of pupils may lie from the expected in one year, whichever way; empty where
    /// that number is not known, and of several years.
    Optional<Double> reach(String code) {
        return funnel.flatMap(f -> Optional.ofNullable(schools.get(code))
                .map(over -> f.limits(over.error(), Difference.LEVEL).high()));
    }
}
