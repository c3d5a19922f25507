package se.styrkedja.vocabulary;

import java.math.BigDecimal;

/// A share of a whole. Unit: per cent, 0–100.
public record Percent(BigDecimal value) implements Quantity {
    public Percent {
        Bounds.require(value, "0", "100", "a percent");
    }

    /// How far this share stands from an earlier or another one.
    public PercentagePoints minus(Percent other) {
        return new PercentagePoints(value.subtract(other.value));
    }
}
