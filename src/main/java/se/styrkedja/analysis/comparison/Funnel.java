package se.styrkedja.analysis.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.stat.regression.SimpleRegression;
import se.styrkedja.analysis.Difference;

/// What units of different size may differ from a target by chance, and which of them lie outside.
///
/// The fewer persons, the wider: a school of 16 pupils is not judged by the band of one of 160.
///
/// @param target what all are held against, such as the mean of the country, or 0 for residuals
/// @param overdispersion what the variance that chance gives is multiplied by, at least 1
/// @param between what is added to it: the variance between units that does not shrink with their size, at least 0
public record Funnel(double target, double overdispersion, double between) {
    /// Of fewer units than this only the one of the two is estimated.
    private static final int ENOUGH_FOR_BOTH = 30;

    /// Of few units, one tenth at each end is drawn in before the overdispersion is estimated, so that those who truly
    /// differ do not widen the limits for all.
    private static final double DRAWN_IN = 0.1;

    /// One unit's value, with the standard error that it would have if it lay at the target: for a share
    /// √(θ(1−θ)/n), for a mean s/√n.
    public record Unit(String code, double value, double error) {
        public Unit {
            if (!(error > 0))
                throw new IllegalArgumentException("%s with a standard error of %s".formatted(code, error));
        }
    }

    /// From–to at a unit of that size. Unit: that of the values.
    public record Limits(double low, double high) {}

    /// The funnel of units around a target.
    ///
    /// Shape: one value a unit. Unit: that of the target. Errors: none; without units, as by chance alone.
    /// Formula: zᵢ = (yᵢ − θ)/sᵢ. Nothing is estimated unless Σzᵢ² is beyond the 95th percentile of χ² with I
    /// degrees of freedom. With 30 units or more E[zᵢ²] = φ + τ²/sᵢ², by least squares of zᵢ² on 1/sᵢ². Where that
    /// gives a φ below 1, φ is 1 and τ² = Σ(zᵢ² − 1)/Σ1/sᵢ²; where it gives a τ² below 0, τ² is 0 and φ = Σzᵢ²/I.
    /// With fewer units τ² is 0 and φ = Σzᵢ²/I, the ten per cent at each end set to the limit of the rest.
    /// Source: Spiegelhalter (2005), Statistics in Medicine 24, 2.4 and A.3, the multiplicative and the additive
    /// allowance, here both at once by the method of moments (docs/decisions/0026).
    public static Funnel around(double target, List<Unit> units) {
        var z = units.stream()
                .mapToDouble(u -> (u.value() - target) / u.error())
                .toArray();
        boolean enough = z.length >= ENOUGH_FOR_BOTH;
        var squares = Arrays.stream(enough || z.length == 0 ? z : drawnIn(z))
                .map(one -> one * one)
                .toArray();
        double sum = Arrays.stream(squares).sum();
        if (z.length == 0 || sum <= ChiSquaredDistribution.of(z.length).inverseSurvivalProbability(Difference.CHANCE))
            return new Funnel(target, 1, 0);
        return enough ? ofBoth(target, units, squares, sum) : new Funnel(target, sum / z.length, 0);
    }

    private static Funnel ofBoth(double target, List<Unit> units, double[] squares, double sum) {
        var precisions =
                units.stream().mapToDouble(u -> 1 / (u.error() * u.error())).toArray();
        var line = new SimpleRegression();
        for (int i = 0; i < squares.length; i++) line.addData(precisions[i], squares[i]);
        double multiplied = line.getIntercept();
        double added = line.getSlope();
        if (!(added >= 0)) return new Funnel(target, sum / squares.length, 0);
        if (multiplied >= 1) return new Funnel(target, multiplied, added);
        return new Funnel(
                target, 1, (sum - squares.length) / Arrays.stream(precisions).sum());
    }

    /// The standard deviation of units whose own error is this.
    private double deviation(double error) {
        return Math.sqrt(overdispersion * error * error + between);
    }

    /// The limits at a unit with that standard error.
    ///
    /// Formula: θ ± z·√(φs² + τ²). Errors: none.
    ///
    /// @param level 0.95, or 0.998 for those that ask for a look
    public Limits limits(double error, double level) {
        double reach = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2) * deviation(error);
        return new Limits(target - reach, target + reach);
    }

    /// The part of the variance that is the unit's own and comes back every year: all that the
    /// standard errors of its
    /// years do not make.
    ///
    /// Shape: the standard errors of one unit's years, at least one. Formula: (φ − 1)·Σsᵢ²/k + τ²,
    /// of the variance
    /// φs² + τ² of one year.
    public double lasting(Collection<Double> years) {
        return (overdispersion - 1)
                        * years.stream().mapToDouble(s -> s * s).average().orElseThrow()
                + between;
    }

    /// The variance of the mean of one unit's years around the target: years take out each other's
    /// chance, and nothing
    /// of what lasts. Of one year it is φs² + τ².
    ///
    /// Shape: as of [#lasting]. Formula: [#lasting] + Σsᵢ²/k².
    public double variance(Collection<Double> years) {
        double squares = years.stream().mapToDouble(s -> s * s).sum();
        return lasting(years) + squares / years.size() / years.size();
    }

    /// The limits of the mean of some units, each weighing the same, where each of them varies as
    /// all units do.
    ///
    /// Shape: for each unit the standard errors of its years, at least one unit. Formula: θ ±
    /// z·√Σvⱼ/m, v by
    /// [#variance].
    public Limits limitsOfMean(Collection<? extends Collection<Double>> units, double level) {
        double reach = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2) * errorOfMean(units);
        return new Limits(target - reach, target + reach);
    }

    /// How often the mean of such units lies at least so far from the target, whichever way.
    /// Shape: as of
    /// [#limitsOfMean].
    public double pOfMean(double mean, Collection<? extends Collection<Double>> units) {
        double z = Math.abs(mean - target) / errorOfMean(units);
        return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(z));
    }

    private double errorOfMean(Collection<? extends Collection<Double>> units) {
        return Math.sqrt(units.stream().mapToDouble(this::variance).sum()) / units.size();
    }

    /// The two-sided p of each unit's distance to the target, in the order given, to be corrected for many
    /// tests.
    public List<Double> p(List<Unit> units) {
        var normal = NormalDistribution.of(0, 1);
        var p = new ArrayList<Double>();
        for (var unit : units) {
            double z = (unit.value() - target) / deviation(unit.error());
            p.add(Math.min(1, 2 * normal.survivalProbability(Math.abs(z))));
        }
        return List.copyOf(p);
    }

    private static double[] drawnIn(double[] z) {
        var ends = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).evaluate(z, DRAWN_IN, 1 - DRAWN_IN);
        return Arrays.stream(z).map(one -> Math.clamp(one, ends[0], ends[1])).toArray();
    }
}
