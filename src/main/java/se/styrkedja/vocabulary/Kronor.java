package se.styrkedja.vocabulary;

import java.math.BigDecimal;

/// A cost or a deviation of a cost. Unit: Swedish kronor; may be negative.
public record Kronor(BigDecimal value) {
    public Kronor {
        Scale.KRONOR.mustHold(value);
    }
}
