package se.styrkedja.analysis;

import java.util.Comparator;
import java.util.List;
import org.hipparchus.stat.StatUtils;

/// How far apart units lie.
public sealed interface Spread {

    /// The lowest and the highest unit, the distance between them, and the standard deviation.
    ///
    /// @param standardDeviation with n−1 in the denominator
    record Known(Score least, Score greatest, double range, double mean, double standardDeviation, int n)
            implements Spread {}

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
