package se.styrkedja.vocabulary;

import java.math.BigDecimal;

/// The one place where a number that does not fit its unit is refused.
final class Bounds {
    private Bounds() {}

    static void require(BigDecimal value, String least, String greatest, String what) {
        if (value.compareTo(new BigDecimal(least)) < 0 || value.compareTo(new BigDecimal(greatest)) > 0)
            throw new IllegalArgumentException("%s is %s to %s, not %s".formatted(what, least, greatest, value));
    }
}
