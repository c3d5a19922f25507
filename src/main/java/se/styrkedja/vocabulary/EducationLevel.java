package se.styrkedja.vocabulary;

import java.math.BigDecimal;

/// Parents' mean level of education in SALSA. Unit: 1 (compulsory school) to 3 (post-secondary).
public record EducationLevel(BigDecimal value) implements Quantity {
    public EducationLevel {
        Bounds.require(value, "1", "3", "a level of education");
    }
}
