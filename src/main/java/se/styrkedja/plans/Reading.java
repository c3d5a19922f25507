package se.styrkedja.plans;

import java.math.BigDecimal;

/// A figure as it was when somebody leaned on it.
public sealed interface Reading {

    /// As it is shown.
    String shown();

    /// @param persons how many stand behind it; 0 when no source says
    record Known(BigDecimal value, String shown, String period, int persons, String address) implements Reading {}

    /// There was none, or it was hidden.
    record None(String shown) implements Reading {}
}
