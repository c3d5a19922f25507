package se.styrkedja.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// A member's place among all that have a value.
///
/// @param place 1 is best; members with the same value share the best of their places (1, 2, 2, 4)
/// @param of how many had a value
/// @param tied how many share the place, this one included
record Rank(String code, double value, int place, int of, int tied) {
    private static final int LEAST_FOR_QUARTILES = 4;

    /// Every member's place, best first.
    ///
    /// Shape: one value a member, those without a value not given. Unit: places. Errors: none; nothing in, nothing
    /// out.
    /// Source: Öppna jämförelser ranks municipalities 1–290 in the same way.
    ///
    /// @param highIsGood false where a low figure is the good one, such as absence
    public static List<Rank> all(List<Score> scores, boolean highIsGood) {
        return scores.stream()
                .map(s -> rank(s, scores, highIsGood))
                .sorted(Comparator.comparingInt(Rank::place).thenComparing(Rank::code))
                .toList();
    }

    /// The quarter that the place lies in: 1 is the best 25 per cent, 4 the last. Empty among fewer than four.
    ///
    /// Formula: the least q with place/of ≤ q/4; of 290 municipalities places 1–72 are the first quarter.
    public OptionalInt quartile() {
        if (of < LEAST_FOR_QUARTILES) return OptionalInt.empty();
        return OptionalInt.of(Math.ceilDiv(4 * place, of));
    }

    private static Rank rank(Score score, List<Score> all, boolean highIsGood) {
        int better = 0;
        int tied = 0;
        for (var other : all) {
            int order = Double.compare(other.value(), score.value());
            if (order == 0) tied++;
            else if (order > 0 == highIsGood) better++;
        }
        return new Rank(score.code(), score.value(), better + 1, all.size(), tied);
    }
}
