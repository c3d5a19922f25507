package se.styrkedja.vocabulary;

import java.math.BigDecimal;

/// How two figures go together. Unit: none, −1 to 1.
public record CorrelationCoefficient(BigDecimal value) implements Quantity {
    public CorrelationCoefficient {
        Bounds.require(value, "-1", "1", "a correlation");
    }
}
