package se.styrkedja.findings.groups;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Period;

/// Two years of a whole over the units that have a value in both: a mean that moves because other schools are in it
/// has not moved.
public sealed interface LikeForLike {
    /// A change is told when at least so large a part of the units that could have a value in the latest year have one
    /// both years.
    double LEAST = 2 / 3.0;

    /// What the mean of the units of both years is called in its id.
    String SAME = "same";

    /// @param all whether these are all the units of both years
    record Known(Figure latest, Figure earlier, int units, boolean all) implements LikeForLike {}

    /// Too few units have a value in both years.
    ///
    /// @param of how many could have one in the latest
    record TooFew(int both, int of) implements LikeForLike {}

    /// So many have a value in both years, and how many could have one is known only as far as the
    /// register and other years' files tell.
    ///
    /// @param most as many as could, if none of the register's has closed and all still have the grade
    record AtMost(int both, int most) implements LikeForLike {}

    /// So many have a value in both years, and nobody knows how many could have one.
    record Unknown(int both) implements LikeForLike {}

    static LikeForLike of(
            FigureContext ground, Indicator indicator, Figure latest, Figure earlier, Breakdown breakdown) {
        return of(ground, ground.own(), indicator, latest, earlier, breakdown);
    }

    /// The same of any group of units.
    static LikeForLike of(
            FigureContext ground,
            ComparisonGroup group,
            Indicator indicator,
            Figure latest,
            Figure earlier,
            Breakdown breakdown) {
        if (latest.basis() == Figure.Basis.PUBLISHED && earlier.basis() == Figure.Basis.PUBLISHED)
            return new Known(latest, earlier, 1, true);
        var before = Set.copyOf(units(ground, group, indicator, earlier.period(), breakdown));
        var both = units(ground, group, indicator, latest.period(), breakdown).stream()
                .filter(before::contains)
                .toList();
        var of = ground.averages()
                .concerned(indicator, group, latest.period(), breakdown)
                .atLeast(latest.shown());
        if (!of.areMost(both.size())) {
            if (of.isKnown()) return new TooFew(both.size(), of.least());
            return GroupValues.isSayable(indicator, breakdown, of)
                    ? new AtMost(both.size(), of.most())
                    : new Unknown(both.size());
        }
        if (both.size() == latest.shown() && both.size() == earlier.shown())
            return new Known(latest, earlier, both.size(), true);
        var by = latest.weighting() == Figure.Weighting.NONE ? earlier.weighting() : latest.weighting();
        return over(ground, group, indicator, latest, both, by)
                .flatMap(l -> over(ground, group, indicator, earlier, both, by)
                        .<LikeForLike>map(e -> new Known(l, e, both.size(), false)))
                .orElseGet(() -> new TooFew(both.size(), of.least()));
    }

    private static List<String> units(
            FigureContext ground, ComparisonGroup group, Indicator indicator, Period period, Breakdown breakdown) {
        return ground.averages().units(indicator, group, period, breakdown).stream()
                .filter(s -> GroupValues.part(s).isPresent())
                .map(s -> s.observed().subject().code())
                .toList();
    }

    private static Optional<Figure> over(
            FigureContext ground,
            ComparisonGroup group,
            Indicator indicator,
            Figure mean,
            List<String> both,
            Figure.Weighting by) {
        var some = group.only(Set.copyOf(both));
        return ground.averages()
                .computedAlone(indicator, some, mean.period(), mean.breakdown(), by)
                .map(f -> ground.figures().named(mean, SAME, f));
    }

    /// Whether a mean is over the units of both years and no others.
    static boolean isOfTheSame(Figure mean) {
        return mean.indicator().endsWith("~" + SAME);
    }

    /// The later less the earlier; empty where one is an interval.
    static Optional<BigDecimal> difference(Known known) {
        return known.latest.number().flatMap(l -> known.earlier.number().map(l::subtract));
    }
}
