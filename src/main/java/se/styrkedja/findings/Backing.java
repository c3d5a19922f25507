package se.styrkedja.findings;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// How far the figures bear what is told of them, and so what may lead: on every page and in every document only what
/// is supported stands first or as a heading that says that something is more or less. What chance may have made, and
/// what nobody can test, is asked, and stands after.
public enum Backing {
    /// Notable, and more than chance among all that were looked at.
    SUPPORTED,
    /// The same of one unit beside the others of its organiser: told as so, and what says that nothing is more than
    /// chance must not cover it. It leads nothing, since a page's heading would be a mark on one school.
    SUPPORTED_OF_UNIT,
    /// That units differ among each other by more than chance, all of them tested together: told as so, of no unit and
    /// neither for better nor for worse, so that it leads nothing.
    SUPPORTED_AMONG_UNITS,
    /// More than chance, and smaller than what is notable: counted and named with its limit, and it never leads.
    SMALL,
    /// Notable, and chance may have made it or it cannot be tested.
    ASKED,
    /// A question of one unit, of what may lie in a national test, or of how units differ where that may be chance: it
    /// stands in its chapter, is counted among what is to be asked, and is no finding of the whole.
    ASKED_IN_CHAPTER,
    /// How it is, without a claim that anything differs: it belongs in its chapter, and never leads.
    DESCRIBED;

    /// Whether the figures bear that the two differ, of the whole, of a unit of it or of its units among each other.
    public boolean isBeyondChance() {
        return this == SUPPORTED || this == SUPPORTED_OF_UNIT || this == SUPPORTED_AMONG_UNITS || this == SMALL;
    }

    /// Whether it is a question, be it of the whole or not.
    public boolean isAsked() {
        return this == ASKED || this == ASKED_IN_CHAPTER;
    }

    /// All questions have one place.
    private Backing place() {
        return isAsked() ? ASKED : this;
    }

    /// Whether it is large enough to be a finding of the whole.
    public boolean isNotable() {
        return this == SUPPORTED || this == ASKED;
    }

    /// Whether it is told where only some of all that is found has room, of the whole or of a unit of it.
    public boolean standsOut() {
        return isNotable() || this == SUPPORTED_OF_UNIT;
    }

    /// Whether it may stand as the heading of what tells of the whole.
    public boolean isLeading() {
        return this == SUPPORTED;
    }

    /// The order of all that is found, on every page and in every document, as it is told (`work.rule.many`): what is
    /// more than chance, the heaviest first; then what was tested and may be chance, the surest first; then what
    /// nobody can test, the heaviest first, and last of that what few stand behind. Those that are alike keep their
    /// order.
    ///
    /// @param byChance as [Chance#rank]
    public static <T> Comparator<T> order(
            Function<T, Backing> backing, ToDoubleFunction<T> byChance, ToDoubleFunction<T> weight) {
        return Comparator.comparing((T one) -> backing.apply(one).place())
                .thenComparingDouble(one -> backing.apply(one).isBeyondChance() ? 0 : byChance.applyAsDouble(one))
                .thenComparing(Comparator.comparingDouble(weight).reversed())
                .thenComparingDouble(byChance);
    }
}
