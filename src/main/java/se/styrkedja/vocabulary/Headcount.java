package se.styrkedja.vocabulary;

import java.math.BigDecimal;

/// A number of persons, or of full-time posts where the indicator says so. Unit: persons, 0 or more.
public record Headcount(BigDecimal value) implements Quantity {
    public Headcount {
        Bounds.require(value, "0", "20000000", "a headcount");
    }
}
