package se.styrkedja.vocabulary;

import java.math.BigDecimal;

/// A number with its unit. What does not fit the unit is refused, never repaired.
///
/// @param value as it was given, unrounded, in the unit of the scale
///
/// Errors: `IllegalArgumentException` when it does not fit, such as 101 per cent.
public record Quantity(Scale scale, BigDecimal value) {
    public Quantity {
        scale.mustHold(value);
    }
}
