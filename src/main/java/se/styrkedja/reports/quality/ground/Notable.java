package se.styrkedja.reports.quality.ground;

import java.math.BigDecimal;
import java.math.MathContext;
import se.styrkedja.vocabulary.Scale;

/// From which size a difference is worth telling. Source: the change arrows of Öppna jämförelser, ±3.0 percentage
/// points and ±5.0 merit points; half a step of ten for indices and grade points.
public final class Notable {
    private Notable() {}

    /// The difference in multiples of what is notable on that scale; never negative.
    public static double multiples(BigDecimal difference, Scale scale) {
        return difference.abs().divide(least(scale), MathContext.DECIMAL32).doubleValue();
    }

    private static BigDecimal least(Scale scale) {
        return switch (scale) {
            case PERCENT, PERCENTAGE_POINTS -> new BigDecimal("3.0");
            case MERIT_POINTS, MERIT_DIFFERENCE -> new BigDecimal("5.0");
            case GRADE_POINTS, SURVEY_INDEX, EDUCATION_LEVEL, CORRELATION -> new BigDecimal("0.5");
            case RATIO -> new BigDecimal("2.0");
            case HEADCOUNT, KRONOR -> new BigDecimal("100");
        };
    }
}
