package se.styrkedja.analysis.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import se.styrkedja.analysis.Difference;

/// What units of different size may differ from a target by chance, and which of them lie outside.
///
/// The fewer persons, the wider: a school of 16 pupils is not judged by the band of one of 160.
///
/// @param target what all are held against, such as the mean of the country, or 0 for residuals
/// @param overdispersion what the variance within the limits is multiplied by, at least 1
public record Funnel(double target, double overdispersion) {
    /// One tenth at each end is drawn in before the overdispersion is estimated, so that those who truly differ
    /// do not widen the limits for all.
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
    /// Formula: zᵢ = (yᵢ − θ)/sᵢ, the ten per cent at each end set to the limit of the rest; φ = Σzᵢ²/I; used
    /// when I·φ is beyond the 95th percentile of χ² with I degrees of freedom, else 1.
    /// Source: Spiegelhalter (2005), Statistics in Medicine 24, 2.4 and A.3.
    public static Funnel around(double target, List<Unit> units) {
        if (units.isEmpty()) return new Funnel(target, 1);
        double squares = Arrays.stream(drawnIn(units.stream()
                        .mapToDouble(u -> (u.value() - target) / u.error())
                        .toArray()))
                .map(z -> z * z)
                .sum();
        boolean shown = squares > ChiSquaredDistribution.of(units.size()).inverseSurvivalProbability(Difference.CHANCE);
        return new Funnel(target, shown ? squares / units.size() : 1);
    }

    /// The limits at a unit with that standard error.
    ///
    /// Formula: θ ± z·s·√φ. Errors: none.
    ///
    /// @param level 0.95, or 0.998 for those that ask for a look
    public Limits limits(double error, double level) {
        double reach = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2)
                * error
                * Math.sqrt(overdispersion);
        return new Limits(target - reach, target + reach);
    }

    /// The two-sided p of each unit's distance to the target, in the order given, to be corrected for many
    /// tests.
    public List<Double> p(List<Unit> units) {
        var normal = NormalDistribution.of(0, 1);
        var p = new ArrayList<Double>();
        for (var unit : units) {
            double z = (unit.value() - target) / (unit.error() * Math.sqrt(overdispersion));
            p.add(Math.min(1, 2 * normal.survivalProbability(Math.abs(z))));
        }
        return List.copyOf(p);
    }

    private static double[] drawnIn(double[] z) {
        var ends = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).evaluate(z, DRAWN_IN, 1 - DRAWN_IN);
        return Arrays.stream(z).map(one -> Math.clamp(one, ends[0], ends[1])).toArray();
    }
}
