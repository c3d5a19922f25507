package se.styrkedja.analysis;

import java.math.BigDecimal;

/// One mean, with how many units stand behind it. Unit: that of the values. Never rounded here.
public sealed interface Mean {

    /// Every value behind it was a number.
    record Exact(BigDecimal value, int units) implements Mean {}

    /// At least one value was only known to lie within an interval, and so is the mean.
    record Between(BigDecimal low, BigDecimal high, int units) implements Mean {}

    /// No unit had what the mean needs.
    record NotEnough(int units) implements Mean {}
}
