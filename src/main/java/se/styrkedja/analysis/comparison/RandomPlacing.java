package se.styrkedja.analysis.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.Segregation;

/// What the dissimilarity index would be if the same pupils had been placed at the same units by lot, and what
/// is left of the index when that is taken away. Small units differ by lot alone, so the index of many small
/// units is never zero.
///
/// @param index as it is, 0–1
/// @param expected the mean by lot
/// @param low the 2.5th percentile by lot
/// @param high the 97.5th percentile by lot
/// @param corrected 0 where it is as by lot, 1 where no unit has both; below zero when more even than by lot
public record RandomPlacing(double index, double expected, double low, double high, double corrected) {
    private static final int DRAWINGS = 2000;
    private static final long SEED = 1997;

    /// Whether lot alone seldom places so unevenly.
    public boolean isBeyondChance() {
        return index > high;
    }

    /// The index of the units beside what lot gives.
    ///
    /// Shape: units and groups as [Segregation#of], which gives the index. Unit: 0–1. Errors:
    /// `IllegalArgumentException` when there is no index. The same units give the same answer: drawing starts
    /// from the same seed.
    /// Formula: D* = ½ Σ E|g/G − (nᵢ−g)/O| with g hypergeometric (exact); D ≥ D*: (D − D*)/(1 − D*), else (D −
    /// D*)/D*. The band by 2,000 drawings without replacement.
    /// Source: Carrington and Troske (1997), Journal of Business and Economic Statistics 15, with sampling
    /// without replacement, since all pupils are placed.
    public static RandomPlacing of(List<Segregation.Composition> units) {
        if (!(Segregation.of(units) instanceof Segregation.Known known))
            throw new IllegalArgumentException("no index of %d units".formatted(units.size()));
        double expected = expected(units, known.group(), known.others());
        var band = Quantile.withDefaults()
                .with(Quantile.EstimationMethod.HF7)
                .evaluate(
                        drawings(units, known.group(), known.others()),
                        Difference.CHANCE / 2,
                        1 - Difference.CHANCE / 2);
        double over = known.index() - expected;
        double room = over >= 0 ? 1 - expected : expected;
        return new RandomPlacing(known.index(), expected, band[0], band[1], room == 0 ? 0 : over / room);
    }

    private static double expected(List<Segregation.Composition> units, int group, int others) {
        double sum = 0;
        for (var unit : units) {
            int size = unit.group() + unit.others();
            var placed = HypergeometricDistribution.of(group + others, group, size);
            for (int g = placed.getSupportLowerBound(); g <= placed.getSupportUpperBound(); g++)
                sum += placed.probability(g) * uneven(g, size - g, group, others);
        }
        return sum / 2;
    }

    private static double[] drawings(List<Segregation.Composition> units, int group, int others) {
        var random = new SplittableRandom(SEED);
        var places = units.stream().mapToInt(u -> u.group() + u.others()).toArray();
        var index = new double[DRAWINGS];
        for (int i = 0; i < DRAWINGS; i++) index[i] = drawing(places, group, others, random);
        return index;
    }

    /// One lottery: the group's members are spread over the units one unit after the other.
    private static double drawing(int[] places, int group, int others, SplittableRandom random) {
        int left = Arrays.stream(places).sum();
        int members = group;
        double sum = 0;
        for (int size : places) {
            int g = 0;
            for (int seat = 0; seat < size; seat++) {
                if (random.nextInt(left--) < members) {
                    members--;
                    g++;
                }
            }
            sum += uneven(g, size - g, group, others);
        }
        return sum / 2;
    }

    private static double uneven(int g, int o, int group, int others) {
        return Math.abs((double) g / group - (double) o / others);
    }
}
