package se.styrkedja.goals;

import java.math.BigDecimal;

/// What the figure of a gauge was when somebody looked.
public sealed interface Reading {

    /// @param shown with its unit: `76,4 %`
    /// @param persons how many stand behind it; 0 when no source says
    /// @param whom whose figure it is, in words; empty when it is the organiser's own
    /// @param address where one learns where it came from
    /// @param timely whether it is about the goal's own period; an earlier figure tells nothing of the goal
    record Known(
            BigDecimal value, String shown, String period, int persons, String whom, String address, boolean timely)
            implements Reading {}

    /// There was none, or it was hidden.
    record None() implements Reading {}
}
