package se.styrkedja.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// So many of so many, with what chance alone could have made of it.
///
/// The pupils of one year are all there are, not a sample; the interval asks another question: what share could
/// pupils like these, at a school like this, have reached another year? Without it ten pupils would look as sure as
/// a thousand.
///
/// @param reached how many did
/// @param of of how many, at least one
/// @param percent the share, unrounded, in per cent
/// @param low the lower end of its 95 per cent interval, in per cent
/// @param high the upper end
public record Share(int reached, int of, double percent, double low, double high) implements Sample.Counted {
    private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(Difference.TAIL);

    /// The share with its interval.
    ///
    /// Shape: 0 ≤ reached ≤ of, of ≥ 1. Unit: per cent. Errors: `IllegalArgumentException` otherwise.
    /// Formula and source: Wilson's interval, z = 1.96; it stays within 0–100 also for few pupils, which the common
    /// formula does not.
    public static Share of(int reached, int of) {
        if (of < 1 || reached < 0 || reached > of)
            throw new IllegalArgumentException("%d of %d is no share".formatted(reached, of));
        var interval = Wilson.of((double) reached / of, of, Z);
        return new Share(reached, of, 100.0 * reached / of, 100 * interval.low(), 100 * interval.high());
    }

    /// The share behind a published per cent and number of pupils; empty when no whole number of pupils gives that
    /// per cent, as when the number is of another group than the share.
    ///
    /// Shape: the per cent as published, its decimals included (68.8 and 69 are different claims). Errors: none.
    public static Optional<Share> published(BigDecimal percent, int of) {
        if (of < 1 || percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) return Optional.empty();
        int reached = percent.multiply(BigDecimal.valueOf(of))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        double step = percent.ulp().min(BigDecimal.ONE).doubleValue();
        boolean fits = Math.abs(100.0 * reached / of - percent.doubleValue()) <= step / 2 + 1e-9;
        return fits ? Optional.of(of(reached, of)) : Optional.empty();
    }

    /// The interval of the share where the figures of schools move more than a lottery among pupils would make them.
    ///
    /// Unit: per cent. Errors: none. Formula: Wilson's interval of n/φ persons.
    public Range within(Overdispersion overdispersion) {
        var interval = Wilson.of(percent / 100, overdispersion.effective(of), Z);
        return new Range(100 * interval.low(), 100 * interval.high());
    }

    /// From–to. Unit: per cent.
    public record Range(double low, double high) {}

    @Override
    public double number() {
        return percent;
    }

    /// What one pupil more or less changes the share by. Unit: percentage points.
    public double onePupil() {
        return onePupilOf(of);
    }

    /// What one pupil is worth in a group of so many. Unit: percentage points. Errors: `IllegalArgumentException`
    /// when the group is empty.
    public static double onePupilOf(int of) {
        if (of < 1) throw new IllegalArgumentException("one of %d".formatted(of));
        return 100.0 / of;
    }
}
