package se.styrkedja.vocabulary;

import java.math.BigDecimal;

/// The unit of measure of an indicator: what its numbers are, the least and the greatest they can be, and which scale a
/// difference between two of them has.
public enum Scale {
    /// A share of a whole, in per cent.
    PERCENT("0", "100"),
    /// A difference between two shares.
    PERCENTAGE_POINTS("-100", "100"),
    /// A mean of pupils' merit values (meritvärde): 320 points in 16 subjects, 340 in 17.
    ///
    /// Source: Skolverket's definition in the export of final grades.
    MERIT_POINTS("0", "340"),
    /// A difference between two merit averages, or between an actual and an expected one.
    MERIT_DIFFERENCE("-340", "340"),
    /// A mean of grade points or test grade points (betygspoäng, provbetygspoäng): F 0 to A 20.
    GRADE_POINTS("0", "20"),
    /// A survey index (Skolenkäten), where high is good.
    SURVEY_INDEX("0", "10"),
    /// A number of persons, or of full-time posts where the indicator says so.
    HEADCOUNT("0", "20000000"),
    /// So many of one thing for each of another, such as pupils per teacher.
    RATIO("0", "1000000"),
    /// Parents' mean level of education in SALSA: 1 (compulsory school) to 3 (post-secondary).
    EDUCATION_LEVEL("1", "3"),
    /// A cost or a deviation of a cost, in Swedish kronor; may be negative.
    KRONOR("-1000000000000", "1000000000000"),
    /// Whatever the indicator's title says: an index, millions of kronor, 1 for yes and 0 for no.
    NUMBER("-1000000000000", "1000000000000"),
    /// How two figures go together.
    CORRELATION("-1", "1");

    private final String least;
    private final String greatest;

    Scale(String least, String greatest) {
        this.least = least;
        this.greatest = greatest;
    }

    /// The number as a quantity of this scale.
    ///
    /// Errors: `IllegalArgumentException` when it does not fit, such as 101 per cent.
    public Quantity quantity(BigDecimal value) {
        return new Quantity(this, value);
    }

    /// Whether a number can be of this scale: 101 is no per cent.
    public boolean holds(BigDecimal value) {
        return value.compareTo(least()) >= 0 && value.compareTo(greatest()) <= 0;
    }

    public BigDecimal least() {
        return new BigDecimal(least);
    }

    public BigDecimal greatest() {
        return new BigDecimal(greatest);
    }

    /// The one place where a number that does not fit its unit is refused.
    void mustHold(BigDecimal value) {
        if (!holds(value))
            throw new IllegalArgumentException("%s is %s to %s, not %s".formatted(this, least, greatest, value));
    }

    /// The scale that differences between two numbers of this scale have.
    public Scale ofDifferences() {
        return switch (this) {
            case PERCENT, PERCENTAGE_POINTS -> PERCENTAGE_POINTS;
            case MERIT_POINTS, MERIT_DIFFERENCE -> MERIT_DIFFERENCE;
            case GRADE_POINTS, SURVEY_INDEX, HEADCOUNT, RATIO, EDUCATION_LEVEL, KRONOR, NUMBER, CORRELATION -> this;
        };
    }

    /// How many decimals a number of this scale is shown with, unless the source published fewer.
    public int decimals() {
        return switch (this) {
            case PERCENT,
                    PERCENTAGE_POINTS,
                    MERIT_POINTS,
                    MERIT_DIFFERENCE,
                    GRADE_POINTS,
                    SURVEY_INDEX,
                    RATIO,
                    NUMBER -> 1;
            case EDUCATION_LEVEL, CORRELATION -> 2;
            case HEADCOUNT, KRONOR -> 0;
        };
    }
}
