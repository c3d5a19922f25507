package se.styrkedja.findings;

import se.styrkedja.indicators.Indicator;

/// Whether a finding is something to look into or to be glad of. For the order and the choice; never a judgement of
/// anybody.
public enum Tone {
    SHORTCOMING,
    STRENGTH,
    /// It may be chance, or the work of one year.
    UNCERTAIN;

    /// @param sign of a difference or a change, not zero
    static Tone of(int sign, Indicator indicator) {
        boolean high = indicator.direction() == Indicator.Direction.HIGH_IS_GOOD;
        return sign > 0 == high ? STRENGTH : SHORTCOMING;
    }
}
