package se.styrkedja.analysis.salsa;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.hipparchus.stat.StatUtils;
import se.styrkedja.analysis.Score;
import se.styrkedja.vocabulary.Period;

/// How far outcomes lie from what was expected of them, taken together.
public sealed interface Residuals {

    /// Many units in one year. About half lie below and half above, and most near zero.
    ///
    /// @param standardDeviation with n−1 in the denominator
    /// @param on how many lie exactly at what was expected
    record Known(double mean, double standardDeviation, int above, int below, int on, int n) implements Residuals {}

    /// Fewer than two units.
    record NotEnough(int n) implements Residuals {}

    /// One unit over several years.
    ///
    /// @param years how many years had a residual; a year without one is left out, not counted as zero
    record OverYears(String code, double mean, int years, int above, int below) {}

    /// The residuals of many units in one year.
    ///
    /// Shape: one residual a unit, as published. Unit: that of the outcome. Errors: none.
    static Residuals of(List<Score> residuals) {
        if (residuals.size() < 2) return new NotEnough(residuals.size());
        var values = Score.values(residuals);
        return new Known(
                StatUtils.mean(values),
                Math.sqrt(StatUtils.variance(values)),
                above(values),
                below(values),
                values.length - above(values) - below(values),
                values.length);
    }

    /// Each unit's mean residual over the years that it has one, highest first.
    ///
    /// Shape: for each unit its known residuals by period; units with fewer than `leastYears` are left out. Unit:
    /// that of the outcome. Errors: none. Source: Skolverket: compare years with care, since the national level
    /// moves; a mean of residuals does not, since each is taken against its own year's equation.
    static List<OverYears> overYears(Map<String, SortedMap<Period, Double>> residuals, int leastYears) {
        return residuals.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty() && e.getValue().size() >= leastYears)
                .map(e -> overYears(
                        e.getKey(),
                        e.getValue().values().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray()))
                .sorted(Comparator.comparingDouble(OverYears::mean).reversed().thenComparing(OverYears::code))
                .toList();
    }

    private static OverYears overYears(String code, double[] values) {
        return new OverYears(code, StatUtils.mean(values), values.length, above(values), below(values));
    }

    private static int above(double[] values) {
        return Math.toIntExact(Arrays.stream(values).filter(v -> v > 0).count());
    }

    private static int below(double[] values) {
        return Math.toIntExact(Arrays.stream(values).filter(v -> v < 0).count());
    }
}
