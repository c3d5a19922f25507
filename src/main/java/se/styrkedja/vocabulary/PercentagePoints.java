package se.styrkedja.vocabulary;

import java.math.BigDecimal;

/// The difference between two shares. Unit: percentage points, −100 to 100.
public record PercentagePoints(BigDecimal value) implements Quantity {
    public PercentagePoints {
        Bounds.require(value, "-100", "100", "a difference of shares");
    }
}
