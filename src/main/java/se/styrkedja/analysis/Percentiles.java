package se.styrkedja.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.statistics.descriptive.Quantile;

/// The quarter, the half, three quarters and nine tenths of a set of units.
public sealed interface Percentiles {
    /// Of n units, one quarter lie at or below `p25`, and so on. Unit: that of the values.
    record Known(double p25, double median, double p75, double p90, int n) implements Percentiles {}

    /// Fewer than four units: a quarter of them is less than one.
    record NotEnough(int n) implements Percentiles {}

    /// How many of a marked group, such as the prioritised schools, lie above the median of all.
    ///
    /// @param marked how many of the group had a value
    /// @param above the codes of those strictly above the median
    record Marked(double median, int marked, List<String> above, int n) {}

    /// The four percentiles.
    ///
    /// Shape: one value a unit, unweighted, in any order. Unit: that of the values; the 25th percentile is a value
    /// that 25 *per cent* of the units lie at or below, not 25 units. Errors: none.
    /// Formula: Hyndman and Fan's type 7, h = (n−1)p + 1 with linear interpolation, as R and spreadsheets do.
    static Percentiles of(List<Score> scores) {
        if (scores.size() < 4) return new NotEnough(scores.size());
        var at = type7().evaluate(Score.values(scores), 0.25, 0.5, 0.75, 0.9);
        return new Known(at[0], at[1], at[2], at[3], scores.size());
    }

    /// The members of a marked group that lie above the median of all units; empty when there is no unit at all.
    ///
    /// Shape: as [#of]; codes without a value are left out of the count. Errors: none.
    static Optional<Marked> marked(List<Score> scores, Set<String> group) {
        if (scores.isEmpty()) return Optional.empty();
        double median = type7().evaluate(Score.values(scores), 0.5);
        var marked = scores.stream().filter(s -> group.contains(s.code())).toList();
        var above =
                marked.stream().filter(s -> s.value() > median).map(Score::code).toList();
        return Optional.of(new Marked(median, marked.size(), above, scores.size()));
    }

    /// The value that this share of the units lie at or below, such as 0.9 for the ninetieth percentile.
    ///
    /// Shape and unit: as [#of]. Errors: `IllegalArgumentException` without units or for a share outside 0–1.
    static double at(List<Score> scores, double share) {
        if (scores.isEmpty()) throw new IllegalArgumentException("a percentile of nothing");
        return type7().evaluate(Score.values(scores), share);
    }

    private static Quantile type7() {
        return Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);
    }
}
