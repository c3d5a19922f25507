package se.styrkedja.analysis.salsa;

/// Where two deviations place a unit, such as certified teachers against the median and results against the
/// expected.
public enum Quadrant {
    BOTH_ABOVE,
    FIRST_ABOVE,
    SECOND_ABOVE,
    BOTH_BELOW,
    /// One of the two is exactly zero.
    ON_THE_LINE;

    /// Shape: two deviations of one unit, each in its own unit of measure. Errors: none.
    public static Quadrant of(double first, double second) {
        if (first == 0 || second == 0) return ON_THE_LINE;
        if (first > 0) return second > 0 ? BOTH_ABOVE : FIRST_ABOVE;
        return second > 0 ? SECOND_ABOVE : BOTH_BELOW;
    }
}
