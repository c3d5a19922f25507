package se.styrkedja.plans.limits;

import java.time.LocalDate;
import se.styrkedja.plans.AreaLimit;

/// That a limit applies from a day, for how long, and why.
///
/// @param until the last day; [#OPEN] when none is set
public record Ruling(AreaLimit limit, LocalDate until, String motive, String by, LocalDate on) {
    public static final LocalDate OPEN = LocalDate.MAX;

    public Ruling {
        if (until.isBefore(limit.from())) throw new IllegalArgumentException("a limit ends after it begins");
    }

    public boolean isOpen() {
        return until.equals(OPEN);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(limit.from()) && !day.isAfter(until);
    }
}
