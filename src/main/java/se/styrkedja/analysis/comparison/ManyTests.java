package se.styrkedja.analysis.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// p values corrected for that many were looked at: of a hundred differences that are nothing, five pass an
/// uncorrected limit of 0.05.
public final class ManyTests {
    private ManyTests() {}

    /// By false-discovery rate: of those with a corrected p of at most q, about the share q are nothing.
    ///
    /// Shape: the p values of one set of tests, 0–1, in any order; the answers in the same order. Errors:
    /// `IllegalArgumentException` outside 0–1.
    /// Formula: p₍ᵢ₎ = min over k ≥ i of (m/k)·p₍ₖ₎, at most 1.
    /// Source: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57; R's
    /// `p.adjust(method = "BH")`.
    public static List<Double> byFalseDiscoveryRate(List<Double> p) {
        var order = ascending(p);
        var corrected = new double[p.size()];
        double least = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            least = Math.min(least, p.get(order[i]) * order.length / (i + 1));
            corrected[order[i]] = least;
        }
        return Arrays.stream(corrected).boxed().toList();
    }

    /// By family: with a limit of 0.05 the chance that anything at all is told that is nothing is at most 0.05.
    ///
    /// Shape and errors: as [#byFalseDiscoveryRate].
    /// Formula: p₍ᵢ₎ = max over k ≤ i of (m − k + 1)·p₍ₖ₎, at most 1.
    /// Source: Holm (1979), Scandinavian Journal of Statistics 6; R's `p.adjust(method = "holm")`.
    public static List<Double> byFamily(List<Double> p) {
        var order = ascending(p);
        var corrected = new double[p.size()];
        double most = 0;
        for (int i = 0; i < order.length; i++) {
            most = Math.max(most, Math.min(1, p.get(order[i]) * (order.length - i)));
            corrected[order[i]] = most;
        }
        return Arrays.stream(corrected).boxed().toList();
    }

    /// What is left of a difference when what chance gives is taken off, for the order of what is told.
    ///
    /// Unit: from 0 to 1. Errors: none.
    /// Formula: z²/(1 + z²), z the distance to zero in standard errors that p belongs to: λ of [Shrinkage] with the
    /// difference itself for what there is to find.
    ///
    /// @param p corrected for that many were looked at, where they were
    public static double remains(double p) {
        if (p <= 0) return 1;
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(Math.min(1, p) / 2);
        return z * z / (1 + z * z);
    }

    private static int[] ascending(List<Double> p) {
        for (double one : p) if (!(one >= 0 && one <= 1)) throw new IllegalArgumentException("a p of " + one);
        return IntStream.range(0, p.size())
                .boxed()
                .sorted(Comparator.comparing(p::get))
                .mapToInt(i -> i)
                .toArray();
    }
}
