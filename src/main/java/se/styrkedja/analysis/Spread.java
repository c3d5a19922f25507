package se.styrkedja.analysis;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.hipparchus.stat.StatUtils;

/// How far apart units lie.
public sealed interface Spread {

    /// The lowest and the highest unit, the distance between them, and the standard deviation.
    ///
    /// @param standardDeviation with n−1 in the denominator
    record Known(Score least, Score greatest, double range, double mean, double standardDeviation, int n)
            implements Spread {

        /// How often one more unit of the same kind lies at least so far from the mean, whichever way. It is 1 where
        /// all lie alike and the value too, 0 where only the value differs.
        ///
        /// Formula: two-sided p of t = (x − m)/(s·√(1 + 1/n)) with n − 1 degrees of freedom, as in the interval
        /// of one more value. Source: Hahn and Meeker, Statistical Intervals (1991), 4.7.
        public double p(double value) {
            if (standardDeviation == 0) return value == mean ? 1 : 0;
            double t = Math.abs(value - mean) / (standardDeviation * Math.sqrt(1 + 1.0 / n));
            return 2 * TDistribution.of(n - 1).survivalProbability(t);
        }
    }

    /// Fewer than two units.
    record NotEnough(int n) implements Spread {}

    /// The spread of the units that have a value.
    ///
    /// Shape: one value a unit, unweighted. Unit: that of the values. Errors: none. Where several units share the
    /// least or the greatest value, the one with the lowest code is named.
    static Spread of(List<Score> scores) {
        if (scores.size() < 2) return new NotEnough(scores.size());
        var order = Comparator.comparingDouble(Score::value);
        var byCode = Comparator.comparing(Score::code);
        var least = scores.stream().min(order.thenComparing(byCode)).orElseThrow();
        var greatest =
                scores.stream().min(order.reversed().thenComparing(byCode)).orElseThrow();
        var values = Score.values(scores);
        return new Known(
                least,
                greatest,
                greatest.value() - least.value(),
                StatUtils.mean(values),
                Math.sqrt(StatUtils.variance(values)),
                scores.size());
    }
}
