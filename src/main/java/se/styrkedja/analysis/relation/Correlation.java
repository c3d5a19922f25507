package se.styrkedja.analysis.relation;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import se.styrkedja.analysis.Difference;

/// Whether two figures of the same units go together. Going together is not causing.
public sealed interface Correlation {

    /// How it is measured: along a line, or by rank order only, which a single extreme unit moves less.
    enum Method {
        PEARSON,
        SPEARMAN
    }

    /// Plain words for the size of a correlation, whatever its sign, by fixed cut-offs: below 0.2, 0.4, 0.6, 0.8.
    ///
    /// Source: Evans, Straightforward Statistics for the Behavioral Sciences (1996). They say nothing of chance.
    enum Strength {
        VERY_WEAK,
        WEAK,
        MODERATE,
        STRONG,
        VERY_STRONG;

        static Strength of(double r) {
            double size = Math.abs(r);
            if (size < 0.2) return VERY_WEAK;
            if (size < 0.4) return WEAK;
            if (size < 0.6) return MODERATE;
            return size < 0.8 ? STRONG : VERY_STRONG;
        }
    }

    /// Two figures of one unit.
    record Pair(String code, double first, double second) {}

    /// The correlation.
    ///
    /// @param r from −1 to 1
    /// @param low the lower end of its 95 per cent interval
    /// @param high the upper end
    /// @param p two-sided, for "they have nothing to do with each other"
    record Known(Method method, double r, double low, double high, double p, int n, Strength strength)
            implements Correlation {

        /// Whether chance alone would seldom give so much.
        public boolean isBeyondChance() {
            return Difference.isBeyondChance(p);
        }
    }

    /// Fewer than four units: no interval can be given.
    record NotEnough(int n) implements Correlation {}

    /// One of the figures is the same everywhere.
    record Constant(int n) implements Correlation {}

    /// The correlation over the units that have both figures.
    ///
    /// Shape: at least four units, each once; every unit counts alike. Unit: none. Errors: none.
    /// Formula: interval by Fisher's z with standard error 1/√(n−3), for Spearman √((1 + r²/2)/(n−3)); p by
    /// Student's t with n−2 degrees of freedom, for Spearman an approximation that is rough below ten units.
    /// Source: Fisher (1921); Bonett and Wright (2000), Psychometrika 65.
    static Correlation of(Method method, List<Pair> pairs) {
        int n = pairs.size();
        if (n < 4) return new NotEnough(n);
        var first = pairs.stream().mapToDouble(Pair::first).toArray();
        var second = pairs.stream().mapToDouble(Pair::second).toArray();
        if (isConstant(first) || isConstant(second)) return new Constant(n);
        double r = Math.clamp(r(method, first, second), -1.0, 1.0);
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        double reach =
                NormalDistribution.of(0, 1).inverseSurvivalProbability(Difference.TAIL) * standardError(method, r, n);
        double t = Math.abs(r) * Math.sqrt((n - 2) / (1 - r * r));
        double p = 2 * TDistribution.of(n - 2).survivalProbability(t);
        return new Known(method, r, Math.tanh(z - reach), Math.tanh(z + reach), p, n, Strength.of(r));
    }

    private static double r(Method method, double[] first, double[] second) {
        return switch (method) {
            case PEARSON -> new PearsonsCorrelation().correlation(first, second);
            case SPEARMAN -> new SpearmansCorrelation().correlation(first, second);
        };
    }

    private static double standardError(Method method, double r, int n) {
        return switch (method) {
            case PEARSON -> Math.sqrt(1.0 / (n - 3));
            case SPEARMAN -> Math.sqrt((1 + r * r / 2) / (n - 3));
        };
    }

    private static boolean isConstant(double[] values) {
        return StatUtils.max(values) == StatUtils.min(values);
    }
}
