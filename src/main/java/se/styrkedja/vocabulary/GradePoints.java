package se.styrkedja.vocabulary;

import java.math.BigDecimal;

/// A mean of grade points or test grade points (betygspoäng, provbetygspoäng). Unit: points, F 0 to A 20.
public record GradePoints(BigDecimal value) implements Quantity {
    public GradePoints {
        Bounds.require(value, "0", "20", "grade points");
    }
}
