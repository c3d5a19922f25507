package se.styrkedja.vocabulary;

import java.math.BigDecimal;

/// So many of one thing for each of another, such as pupils per teacher. Unit: a plain number, 0 or more.
public record Ratio(BigDecimal value) implements Quantity {
    public Ratio {
        Bounds.require(value, "0", "1000000", "a ratio");
    }
}
