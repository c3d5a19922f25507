package se.styrkedja.findings.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.ResolvedFigure;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Period;

/// Girls' and boys' figures of one period, of the same units: a gap between the girls of some schools and the boys of
/// others says nothing of either. As a change it is told of the whole when two thirds of the units that could have both
/// do.
///
/// @param same how many units have both, where not all that have one of them do; 0 where all do, or where a publisher
/// states both
public record GenderPair(Period period, Figure girls, Figure boys, int same) {
    /// What the mean of the units that have both is called in its id.
    private static final String BOTH = "both";

    static boolean isOfBoth(Figure mean) {
        return mean.indicator().endsWith("~" + BOTH);
    }

    public boolean isPublished() {
        return girls.basis() == Figure.Basis.PUBLISHED && boys.basis() == Figure.Basis.PUBLISHED;
    }

    /// Period by period, those that have both.
    public static List<GenderPair> of(FigureContext ground, Indicator indicator) {
        var pairs = new ArrayList<GenderPair>();
        GroupSeries.of(ground, indicator, Breakdown.GIRLS).ifPresent(series -> {
            var girls = series.of(ground, ground.own(), Breakdown.GIRLS);
            var boys = series.of(ground, ground.own(), Breakdown.BOYS);
            girls.forEach((period, figure) -> Optional.ofNullable(boys.get(period))
                    .flatMap(other -> of(ground, indicator, figure, other))
                    .ifPresent(pairs::add));
        });
        return List.copyOf(pairs);
    }

    private static Optional<GenderPair> of(FigureContext ground, Indicator indicator, Figure girls, Figure boys) {
        var period = girls.period();
        if (girls.basis() == Figure.Basis.PUBLISHED && boys.basis() == Figure.Basis.PUBLISHED)
            return Optional.of(new GenderPair(period, girls, boys, 0));
        var both = units(ground, indicator, girls);
        both.retainAll(units(ground, indicator, boys));
        int most = Math.max(girls.shown(), boys.shown());
        if (!ground.areMost(both.size(), indicator, period, girls.breakdown(), most)) return Optional.empty();
        if (both.size() == girls.shown() && both.size() == boys.shown())
            return Optional.of(new GenderPair(period, girls, boys, 0));
        return over(ground, indicator, girls, both)
                .flatMap(g -> over(ground, indicator, boys, both).map(b -> new GenderPair(period, g, b, both.size())));
    }

    /// How many own units have both in the year of the report, whether or not they are enough for a pair.
    public static int units(FigureContext ground, Indicator indicator) {
        var both = shown(ground, indicator, Breakdown.GIRLS);
        both.retainAll(shown(ground, indicator, Breakdown.BOYS));
        return both.size();
    }

    private static Set<String> shown(FigureContext ground, Indicator indicator, Breakdown gender) {
        return ground.averages().units(indicator, ground.own(), ground.year(), gender).stream()
                .filter(stated -> GroupValues.part(stated).isPresent())
                .map(stated -> stated.observed().subject().code())
                .collect(Collectors.toSet());
    }

    /// The units that take part in such a mean.
    private static Set<String> units(FigureContext ground, Indicator indicator, Figure mean) {
        boolean weighted = mean.weighting() == Figure.Weighting.PUPILS;
        return ground.averages().units(indicator, ground.own(), mean.period(), mean.breakdown()).stream()
                .filter(s -> GroupValues.part(s).isPresent()
                        && (!weighted || s.persons().orElse(0) > 0))
                .map((ResolvedFigure s) -> s.observed().subject().code())
                .collect(Collectors.toSet());
    }

    private static Optional<Figure> over(FigureContext ground, Indicator indicator, Figure mean, Set<String> both) {
        return ground.averages()
                .computedAlone(indicator, ground.own().only(both), mean.period(), mean.breakdown(), mean.weighting())
                .map(f -> ground.figures().named(mean, BOTH, f));
    }
}
