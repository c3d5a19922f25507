package se.styrkedja.plans;

import java.time.LocalDate;

/// How many areas a unit may have decided in a school year, from a day. "Högst tre per enhet" until something else is
/// set.
///
/// @param hard whether no motive helps; else a motive is asked for, which is shown upward
public record AreaLimit(LocalDate from, int most, boolean hard) {
    public static final AreaLimit USUAL = new AreaLimit(LocalDate.EPOCH, 3, false);
}
