package se.styrkedja.reports.quality;

import se.styrkedja.figures.Extent;
import se.styrkedja.vocabulary.Scale;

/// How far the axis of each scale can reach, and how little it may show, so that a small change does not look large.
final class Axes {
    private Axes() {}

    public static Extent of(Scale scale) {
        return switch (scale) {
            case PERCENT -> Extent.PERCENT;
            case MERIT_POINTS -> new Extent(0, 340, 40);
            case GRADE_POINTS -> new Extent(0, 20, 3);
            case SURVEY_INDEX -> new Extent(0, 10, 3);
            case EDUCATION_LEVEL -> new Extent(1, 3, 0.5);
            case HEADCOUNT, RATIO -> new Extent(0, Double.MAX_VALUE, 5);
            case CORRELATION -> new Extent(-1, 1, 1);
            case PERCENTAGE_POINTS, MERIT_DIFFERENCE, KRONOR, NUMBER -> Extent.OPEN;
        };
    }
}
