package se.styrkedja.analysis.comparison;

import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.NormalDistribution;
import se.styrkedja.analysis.Difference;

/// Between which places a member lies among all, where some values are known as intervals only, or are
/// uncertain.
///
/// @param best 1 is best; members with the same value share the best of their places
/// @param worst the last place that it can have
/// @param of how many there are, everybody whose value is known, if only as an interval
public record Places(String code, int best, int worst, int of) {
    private static final int LEAST_FOR_QUARTERS = 4;

    /// One member's value, exact when both ends are the same. A share written `~100` is such an interval: n−4
    /// to n−1 of n reached it.
    public record Value(String code, double low, double high) {
        public Value {
            if (!(low <= high)) throw new IllegalArgumentException("%s: %s to %s".formatted(code, low, high));
        }

        public static Value exact(String code, double value) {
            return new Value(code, value, value);
        }
    }

    /// One member's value and the standard error that chance gives it.
    public record Estimate(Value value, double error) {
        public Estimate {
            if (!(error >= 0)) throw new IllegalArgumentException("a standard error of " + error);
        }
    }

    /// Everybody's places as far as the published values settle them, in the order given.
    ///
    /// Shape: every member of the whole, none dropped. Unit: places. Errors: none.
    /// Formula: best = 1 + those that are better whatever the true values, worst = 1 + those that may be
    /// better.
    ///
    /// @param highIsGood false where a low figure is the good one, such as absence
    public static List<Places> asPublished(List<Value> members, boolean highIsGood) {
        return members.stream().map(m -> asPublished(m, members, highIsGood)).toList();
    }

    /// One member's places when chance is counted too: wider, and in 95 of 100 cases its true place lies among them.
    ///
    /// Shape and unit: as [#asPublished]. Errors: `NoSuchElementException` when the member is not one of them.
    /// Formula: the member is compared with each of the others by z = (nearest ends)/√(eᵢ² + eⱼ²), p corrected by
    /// family over those comparisons (Holm); best = 1 + those that are better beyond chance, worst = all − those
    /// that are worse beyond chance.
    /// Source: Goldstein and Spiegelhalter (1996), Journal of the Royal Statistical Society A 159; Mogstad,
    /// Romano, Shaikh and Wilhelm (2024), Review of Economic Studies 91, the marginal set of one rank, with Holm's
    /// correction instead of their bootstrap.
    public static Places withChance(String code, List<Estimate> members, boolean highIsGood) {
        var own = members.stream()
                .filter(m -> m.value().code().equals(code))
                .findFirst()
                .orElseThrow();
        var others = members.stream().filter(m -> !m.equals(own)).toList();
        var corrected = ManyTests.byFamily(
                others.stream().map(o -> p(own, o, highIsGood)).toList());
        int better = 0;
        int worse = 0;
        for (int i = 0; i < others.size(); i++) {
            if (!Difference.isBeyondChance(corrected.get(i))) continue;
            if (ahead(others.get(i).value(), own.value(), highIsGood) > 0) better++;
            else worse++;
        }
        return new Places(code, 1 + better, members.size() - worse, members.size());
    }

    /// The p of that neither is better.
    private static double p(Estimate one, Estimate other, boolean highIsGood) {
        double ahead =
                Math.max(ahead(one.value(), other.value(), highIsGood), ahead(other.value(), one.value(), highIsGood));
        return p(ahead, one.error(), other.error());
    }

    /// The quarter that all of the places lie in: 1 is the best 25 per cent; empty when they lie in several, or
    /// among fewer than four.
    public OptionalInt quarter() {
        return of < LEAST_FOR_QUARTERS ? OptionalInt.empty() : part(4);
    }

    /// The half that all of the places lie in; empty when they lie in both, or among fewer than four.
    public OptionalInt half() {
        return of < LEAST_FOR_QUARTERS ? OptionalInt.empty() : part(2);
    }

    /// Whether there is only one place that it can have.
    public boolean isSettled() {
        return best == worst;
    }

    /// Whether they say anything: places over more than half of the list leave out less than they keep.
    public boolean isTelling() {
        return 2 * (worst - best + 1) <= of;
    }

    private OptionalInt part(int parts) {
        int first = Math.ceilDiv(parts * best, of);
        return first == Math.ceilDiv(parts * worst, of) ? OptionalInt.of(first) : OptionalInt.empty();
    }

    private static Places asPublished(Value own, List<Value> all, boolean highIsGood) {
        int surely = 0;
        int maybe = 0;
        for (var other : all) {
            if (other.code().equals(own.code())) continue;
            if (ahead(other, own, highIsGood) > 0) surely++;
            if (ahead(own, other, highIsGood) < 0) maybe++;
        }
        return new Places(own.code(), 1 + surely, 1 + maybe, all.size());
    }

    /// How far the one is better than the other at the least; below zero when it may be worse.
    private static double ahead(Value one, Value other, boolean highIsGood) {
        return highIsGood ? one.low() - other.high() : other.low() - one.high();
    }

    private static double p(double ahead, double one, double other) {
        double error = Math.hypot(one, other);
        if (error == 0) return ahead > 0 ? 0 : 1;
        return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.max(0, ahead) / error);
    }
}
