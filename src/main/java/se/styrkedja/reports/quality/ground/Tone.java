package se.styrkedja.reports.quality.ground;

import se.styrkedja.indicators.Indicator;

/// Whether what was found is something to be glad of or to look into. For choosing what a summary shows, so that it
/// has both; never shown as a judgement.
public enum Tone {
    CONCERN,
    STRENGTH,
    NEUTRAL;

    /// @param sign of a difference or a change
    public static Tone of(int sign, Indicator.Direction direction) {
        return switch (direction) {
            case NEITHER -> NEUTRAL;
            case HIGH_IS_GOOD -> sign > 0 ? STRENGTH : sign < 0 ? CONCERN : NEUTRAL;
            case LOW_IS_GOOD -> sign < 0 ? STRENGTH : sign > 0 ? CONCERN : NEUTRAL;
        };
    }
}
