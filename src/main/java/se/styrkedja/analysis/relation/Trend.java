package se.styrkedja.analysis.relation;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import se.styrkedja.analysis.Difference;
import se.styrkedja.vocabulary.Period;

/// Where a series is heading, over all its known years and not only the last two.
public sealed interface Trend {
    /// Fewer years than this have no trend.
    int LEAST_YEARS = 4;

    /// A straight line through the known years.
    ///
    /// @param perYear the slope: that of the values a year
    /// @param low the lower end of its 95 per cent interval
    /// @param high the upper end
    /// @param years how many were known
    /// @param p how often chance alone gives at least such a slope
    record Known(
            double perYear,
            double low,
            double high,
            int years,
            Period from,
            Period to,
            Difference.Reading reading,
            double p)
            implements Trend {}

    /// Fewer than four known years.
    record NotEnough(int years) implements Trend {}

    /// Of some year it is not known what chance gives its value, and so nothing is tested.
    record NotTestable(int years) implements Trend {}

    /// The trend of one series. Few years may by chance lie close to a line though each of them could as well have
    /// been another: the interval is never narrower than what the number of persons alone gives.
    ///
    /// Shape: the known values of periods of one kind (school years, or terms, …); gaps keep their width, so a
    /// missing year is not closed up. Unit: that of the values, a year. Errors: `IllegalArgumentException` when
    /// kinds of period are mixed. A series break is for the caller to cut at.
    /// Formula: ordinary least squares on time in years; slope ± the larger of t₀.₉₇₅ · standard error, n−2
    /// degrees of freedom, and z₀.₉₇₅ · √Σ(tᵢ − t̄)²sᵢ²/Σ(tᵢ − t̄)²; p likewise the larger.
    ///
    /// @param errors the standard error sᵢ that chance gives each value; not testable where one is missing,
    /// since few years by chance lie close to a line
    static Trend of(SortedMap<Period, Double> known, Map<Period, Double> errors) {
        if (known.keySet().stream().map(Object::getClass).distinct().count() > 1)
            throw new IllegalArgumentException("periods of different kinds: " + known.keySet());
        if (known.size() < LEAST_YEARS) return new NotEnough(known.size());
        if (!errors.keySet().containsAll(known.keySet())) return new NotTestable(known.size());
        return switch (Regression.of(List.of("years"), cases(known))) {
            case Regression.Fit fit -> line(fit, known, error(known, errors));
            case Regression.Undetermined u -> known(0, 0, 1, known);
            case Regression.NotEnough n -> new NotEnough(n.n());
        };
    }

    private static List<Regression.Case> cases(SortedMap<Period, Double> known) {
        var cases = new ArrayList<Regression.Case>();
        known.forEach((period, value) ->
                cases.add(new Regression.Case(period.toString(), value, List.of(years(known, period)))));
        return cases;
    }

    private static double years(SortedMap<Period, Double> known, Period period) {
        return ChronoUnit.MONTHS.between(known.firstKey().firstDay(), period.firstDay()) / 12.0;
    }

    /// The standard error that chance alone gives the slope.
    private static double error(SortedMap<Period, Double> known, Map<Period, Double> errors) {
        double middle = known.keySet().stream()
                .mapToDouble(period -> years(known, period))
                .average()
                .orElseThrow();
        double squares = 0;
        double moved = 0;
        for (var period : known.keySet()) {
            double from = years(known, period) - middle;
            double error = errors.getOrDefault(period, 0.0);
            squares += from * from;
            moved += from * from * error * error;
        }
        return Math.sqrt(moved) / squares;
    }

    private static Known line(Regression.Fit fit, SortedMap<Period, Double> known, double byChance) {
        var slope = fit.slopes().getFirst();
        var t = TDistribution.of(fit.degreesOfFreedom());
        double p = slope.standardError() == 0
                ? (slope.estimate() == 0 ? 1 : 0)
                : Math.min(1, 2 * t.survivalProbability(Math.abs(slope.estimate()) / slope.standardError()));
        var normal = NormalDistribution.of(0, 1);
        double reach = Math.max(
                t.inverseSurvivalProbability(Difference.TAIL) * slope.standardError(),
                normal.inverseSurvivalProbability(Difference.TAIL) * byChance);
        double lot = byChance == 0 ? 0 : 2 * normal.survivalProbability(Math.abs(slope.estimate()) / byChance);
        return known(slope.estimate(), reach, Math.max(p, Math.min(1, lot)), known);
    }

    private static Known known(double slope, double reach, double p, SortedMap<Period, Double> known) {
        double low = slope - reach;
        double high = slope + reach;
        return new Known(
                slope,
                low,
                high,
                known.size(),
                known.firstKey(),
                known.lastKey(),
                low > 0 || high < 0 ? Difference.Reading.BEYOND_CHANCE : Difference.Reading.COULD_BE_CHANCE,
                p);
    }
}
