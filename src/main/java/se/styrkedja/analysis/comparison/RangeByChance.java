package se.styrkedja.analysis.comparison;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.descriptive.Quantile;
import se.styrkedja.analysis.Difference;

/// How far apart the least and the greatest of some units would lie if nothing but chance set them apart. The more
/// units
/// and the fewer persons in them, the further: a range is never zero.
///
/// @param low the 2.5th percentile
/// @param high the 97.5th percentile
public record RangeByChance(double low, double high) {
    private static final int DRAWINGS = 2000;
    private static final long SEED = 1927;

    /// Whether chance alone seldom sets them so far apart.
    public boolean isExceededBy(double range) {
        return range > high;
    }

    /// What either gives, where it is not known which: from the least to the greatest of both.
    public RangeByChance or(RangeByChance other) {
        return new RangeByChance(Math.min(low, other.low), Math.max(high, other.high));
    }

    /// The range of units that all have the same true value.
    ///
    /// Shape: the standard error of each unit. Unit: that of the values. Errors: `IllegalArgumentException` for
    /// fewer than two. The same errors give the same answer: drawing starts from the same seed.
    /// Formula: max xᵢ − min xᵢ with xᵢ normal around zero with its unit's standard error, in 2,000 drawings.
    /// Source: Tippett (1925), Biometrika 17, on the range of samples; here of unequal variances, hence by drawing.
    public static RangeByChance of(List<Double> errors) {
        if (errors.size() < 2) throw new IllegalArgumentException("the range of %d units".formatted(errors.size()));
        var random = new SplittableRandom(SEED);
        var ranges = new double[DRAWINGS];
        for (int i = 0; i < DRAWINGS; i++) ranges[i] = drawing(errors, random);
        var band = Quantile.withDefaults()
                .with(Quantile.EstimationMethod.HF7)
                .evaluate(ranges, Difference.CHANCE / 2, 1 - Difference.CHANCE / 2);
        return new RangeByChance(band[0], band[1]);
    }

    private static double drawing(List<Double> errors, SplittableRandom random) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double error : errors) {
            double value = random.nextGaussian() * error;
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        return greatest - least;
    }
}
