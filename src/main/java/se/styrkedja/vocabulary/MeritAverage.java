package se.styrkedja.vocabulary;

import java.math.BigDecimal;

/// A mean of pupils' merit values (meritvärde). Unit: points, 0–340.
///
/// Source: Skolverket's definition in the export of final grades; a pupil can have 320 points in 16 subjects, 340
/// in 17.
public record MeritAverage(BigDecimal value) implements Quantity {
    public MeritAverage {
        Bounds.require(value, "0", "340", "a merit average");
    }

    /// How far this mean stands from another one.
    public MeritDifference minus(MeritAverage other) {
        return new MeritDifference(value.subtract(other.value));
    }
}
