package se.styrkedja.vocabulary;

import java.math.BigDecimal;

/// The unit of measure of an indicator: which type its numbers have, and which type a difference between two of
/// them has.
public enum Scale {
    PERCENT,
    PERCENTAGE_POINTS,
    MERIT_POINTS,
    MERIT_DIFFERENCE,
    GRADE_POINTS,
    SURVEY_INDEX,
    HEADCOUNT,
    RATIO,
    EDUCATION_LEVEL,
    KRONOR,
    CORRELATION;

    /// The number as a quantity of this scale.
    ///
    /// Errors: `IllegalArgumentException` when it does not fit, such as 101 per cent.
    public Quantity quantity(BigDecimal value) {
        return switch (this) {
            case PERCENT -> new Percent(value);
            case PERCENTAGE_POINTS -> new PercentagePoints(value);
            case MERIT_POINTS -> new MeritAverage(value);
            case MERIT_DIFFERENCE -> new MeritDifference(value);
            case GRADE_POINTS -> new GradePoints(value);
            case SURVEY_INDEX -> new SurveyIndex(value);
            case HEADCOUNT -> new Headcount(value);
            case RATIO -> new Ratio(value);
            case EDUCATION_LEVEL -> new EducationLevel(value);
            case KRONOR -> new Kronor(value);
            case CORRELATION -> new CorrelationCoefficient(value);
        };
    }

    /// The scale that differences between two numbers of this scale have.
    public Scale ofDifferences() {
        return switch (this) {
            case PERCENT, PERCENTAGE_POINTS -> PERCENTAGE_POINTS;
            case MERIT_POINTS, MERIT_DIFFERENCE -> MERIT_DIFFERENCE;
            case GRADE_POINTS, SURVEY_INDEX, HEADCOUNT, RATIO, EDUCATION_LEVEL, KRONOR, CORRELATION -> this;
        };
    }

    /// How many decimals a number of this scale is shown with, unless the source published fewer.
    public int decimals() {
        return switch (this) {
            case PERCENT, PERCENTAGE_POINTS, MERIT_POINTS, MERIT_DIFFERENCE, GRADE_POINTS, SURVEY_INDEX, RATIO -> 1;
            case EDUCATION_LEVEL, CORRELATION -> 2;
            case HEADCOUNT, KRONOR -> 0;
        };
    }
}
