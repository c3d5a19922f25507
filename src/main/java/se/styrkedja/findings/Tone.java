package se.styrkedja.findings;

import se.styrkedja.indicators.Indicator;

/// Whether a finding is something to look into or to be glad of. For the order and the choice; never a judgement of
/// anybody.
public enum Tone {
    CONCERN,
    STRENGTH,
    /// It may be chance, or the work of one year.
    UNCERTAIN,
    /// Neither, such as how far apart the schools lie.
    NEUTRAL;

    /// @param sign of a difference or a change, not zero
    public static Tone of(int sign, Indicator indicator) {
        return of(sign, indicator.direction());
    }

    /// @param sign of a difference or a change
    public static Tone of(int sign, Indicator.Direction direction) {
        if (sign == 0) return NEUTRAL;
        return switch (direction) {
            case NEITHER -> NEUTRAL;
            case HIGH_IS_GOOD -> sign > 0 ? STRENGTH : CONCERN;
            case LOW_IS_GOOD -> sign < 0 ? STRENGTH : CONCERN;
        };
    }
}
