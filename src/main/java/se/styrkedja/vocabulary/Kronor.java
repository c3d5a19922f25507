package se.styrkedja.vocabulary;

import java.math.BigDecimal;

/// A cost or a deviation of a cost. Unit: Swedish kronor; may be negative.
public record Kronor(BigDecimal value) implements Quantity {
    public Kronor {
        Bounds.require(value, "-1000000000000", "1000000000000", "an amount in kronor");
    }
}
