package se.styrkedja.vocabulary;

import java.math.BigDecimal;

/// The difference between two merit averages, or between an actual and an expected one. Unit: points, −340 to 340.
public record MeritDifference(BigDecimal value) implements Quantity {
    public MeritDifference {
        Bounds.require(value, "-340", "340", "a merit difference");
    }
}
