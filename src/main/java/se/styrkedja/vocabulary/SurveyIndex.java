package se.styrkedja.vocabulary;

import java.math.BigDecimal;

/// A survey index (Skolenkäten). Unit: 0 to 10, where high is good.
public record SurveyIndex(BigDecimal value) implements Quantity {
    public SurveyIndex {
        Bounds.require(value, "0", "10", "a survey index");
    }
}
