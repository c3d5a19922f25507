package se.styrkedja.analysis;

import java.math.BigDecimal;
import java.math.MathContext;

/// One unit's part in a mean: a known value, or an interval that the value lies in.
///
/// @param code whom it is about
/// @param low the value, or the least it can be
/// @param high the value, or the greatest it can be
/// @param persons how many stand behind it; 0 when that is not known
public record Part(String code, BigDecimal low, BigDecimal high, int persons) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Part {
        if (low.compareTo(high) > 0) throw new IllegalArgumentException("from %s to %s".formatted(low, high));
        if (persons < 0) throw new IllegalArgumentException(persons + " persons");
    }

    /// A value with its number of persons.
    public static Part of(String code, BigDecimal value, int persons) {
        return new Part(code, value, value, persons);
    }

    /// A value whose number of persons was not published: it has no weight.
    public static Part unweighted(String code, BigDecimal value) {
        return new Part(code, value, value, 0);
    }

    /// "Nearly all" (`~100`) of so many persons: one to four did not reach it.
    ///
    /// Unit: per cent, from (n−4)/n to (n−1)/n. Source: Skolverket's note to its exports.
    public static Part nearlyAll(String code, int persons) {
        if (persons < 1) throw new IllegalArgumentException("nearly all of %d persons".formatted(persons));
        return new Part(code, percent(persons - 4, persons), percent(persons - 1, persons), persons);
    }

    /// "Nearly all" (`~100`) as the organiser's own figures are told: at most four of so many did not reach it, or
    /// none.
    ///
    /// Unit: per cent, from (n−4)/n to 100.
    public static Part allButFour(String code, int persons) {
        if (persons < 1) throw new IllegalArgumentException("all but four of %d persons".formatted(persons));
        return new Part(code, percent(persons - 4, persons), HUNDRED, persons);
    }

    /// "Nearly none" (`~0`) as the organiser's own figures are told: at most four of so many reached it, or none.
    ///
    /// Unit: per cent, from 0 to 4/n.
    public static Part atMostFour(String code, int persons) {
        if (persons < 1) throw new IllegalArgumentException("at most four of %d persons".formatted(persons));
        return new Part(code, BigDecimal.ZERO, percent(Math.min(4, persons), persons), persons);
    }

    /// "Nearly all" (`~100`) of an unknown number of persons, at least so many (the limit below which nothing is
    /// shown).
    ///
    /// Unit: per cent, from (least−4)/least to 100, which itself is not reached: 60–100 where the limit is ten.
    public static Part nearlyAllOfAtLeast(String code, int least) {
        if (least < 1) throw new IllegalArgumentException("nearly all of at least %d persons".formatted(least));
        return new Part(code, percent(least - 4, least), HUNDRED, 0);
    }

    /// The same unit as if its value were known to be this.
    public Part at(BigDecimal value) {
        return new Part(code, value, value, persons);
    }

    boolean isWeighed() {
        return persons > 0;
    }

    boolean isExact() {
        return low.compareTo(high) == 0;
    }

    private static BigDecimal percent(int reached, int persons) {
        return HUNDRED.multiply(BigDecimal.valueOf(Math.max(0, reached)))
                .divide(BigDecimal.valueOf(persons), MathContext.DECIMAL64);
    }
}
