package se.styrkedja.vocabulary;

import java.math.BigDecimal;

/// A number with its unit in its type. What does not fit the unit is refused, never repaired.
public sealed interface Quantity
        permits Percent,
                PercentagePoints,
                MeritAverage,
                MeritDifference,
                GradePoints,
                SurveyIndex,
                Headcount,
                Ratio,
                EducationLevel,
                Kronor,
                CorrelationCoefficient {

    /// The number as it was given, unrounded, in the unit that the type names.
    BigDecimal value();
}
