package se.styrkedja.analysis.relation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.styrkedja.analysis.Score;

/// Whether one single unit carries a correlation.
public sealed interface Influence {

    /// A change of r that is large enough to be told, unless the asker states another.
    double NOTABLE = 0.2;

    /// What happens to the correlation when the unit is left out; the gravest first.
    enum Reason {
        /// Without it one of the figures is the same everywhere.
        NOTHING_LEFT,
        /// Without it the relation goes the other way; told only when it was more than very weak.
        SIGN_CHANGES,
        /// Without it chance could give as much.
        NO_LONGER_BEYOND_CHANCE,
        /// Without it r moves by more than the stated limit.
        LARGE_CHANGE
    }

    /// The correlation without one unit.
    record Without(String code, Correlation correlation) {}

    /// One unit carries the result: it is to be named wherever the correlation is.
    record Carried(String code, Reason reason, Correlation.Known whole, Correlation without) implements Influence {}

    /// No unit does; the one that moves r the most, and r without it.
    record Steady(Correlation.Known whole, Score furthest) implements Influence {}

    /// There is no correlation to carry, or too few units to leave one out (five are needed).
    record NotEnough(int n) implements Influence {}

    /// The correlation without each unit in turn, in the order given.
    ///
    /// Shape: as [Correlation#of]. Errors: none.
    static List<Without> withoutEach(Correlation.Method method, List<Correlation.Pair> pairs) {
        return pairs.stream()
                .map(left -> new Without(
                        left.code(),
                        Correlation.of(
                                method,
                                pairs.stream()
                                        .filter(p -> !p.code().equals(left.code()))
                                        .toList())))
                .toList();
    }

    /// The unit that carries the result, by the gravest reason, then by the largest change.
    ///
    /// Shape: at least five units. Errors: none. Formula: [#withoutEach], judged by [Reason].
    ///
    /// @param notable how much r may move before it is told
    static Influence of(Correlation.Method method, List<Correlation.Pair> pairs, double notable) {
        if (pairs.size() < 5 || !(Correlation.of(method, pairs) instanceof Correlation.Known whole))
            return new NotEnough(pairs.size());
        var each = withoutEach(method, pairs);
        return each.stream()
                .flatMap(w -> reason(whole, w.correlation(), notable).stream()
                        .map(reason -> new Carried(w.code(), reason, whole, w.correlation())))
                .min(Comparator.comparing(Carried::reason)
                        .thenComparingDouble(c -> -change(whole, c.without()))
                        .thenComparing(Carried::code))
                .<Influence>map(c -> c)
                .orElseGet(() -> new Steady(whole, furthest(whole, each)));
    }

    private static Optional<Reason> reason(Correlation.Known whole, Correlation without, double notable) {
        return switch (without) {
            case Correlation.Known k -> reason(whole, k, notable);
            case Correlation.Constant c -> Optional.of(Reason.NOTHING_LEFT);
            case Correlation.NotEnough n -> Optional.of(Reason.NOTHING_LEFT);
        };
    }

    private static Optional<Reason> reason(Correlation.Known whole, Correlation.Known without, double notable) {
        if (whole.strength() != Correlation.Strength.VERY_WEAK && whole.r() * without.r() < 0)
            return Optional.of(Reason.SIGN_CHANGES);
        if (whole.isBeyondChance() && !without.isBeyondChance()) return Optional.of(Reason.NO_LONGER_BEYOND_CHANCE);
        return change(whole, without) > notable ? Optional.of(Reason.LARGE_CHANGE) : Optional.empty();
    }

    private static Score furthest(Correlation.Known whole, List<Without> each) {
        return each.stream()
                .flatMap(w -> w.correlation() instanceof Correlation.Known k
                        ? Stream.of(new Score(w.code(), k.r()))
                        : Stream.empty())
                .max(Comparator.comparingDouble(s -> Math.abs(s.value() - whole.r())))
                .orElseThrow();
    }

    private static double change(Correlation.Known whole, Correlation without) {
        return without instanceof Correlation.Known k ? Math.abs(k.r() - whole.r()) : 0;
    }
}
