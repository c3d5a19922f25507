package se.styrkedja.access;

import java.time.LocalDate;

/// The days on which somebody holds a role, the first and the last included.
///
/// @param last [#OPEN] until further notice; the day before the first when the role was ended the day it was given, and
/// covers no day
public record ValidPeriod(LocalDate first, LocalDate last) {
    /// Until further notice.
    public static final LocalDate OPEN = LocalDate.MAX;

    public ValidPeriod {
        if (last.isBefore(first.minusDays(1)))
            throw new IllegalArgumentException("a term ends no earlier than it begins");
    }

    public static ValidPeriod from(LocalDate first) {
        return new ValidPeriod(first, OPEN);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean isEmpty() {
        return last.isBefore(first);
    }

    public boolean isOpen() {
        return last.equals(OPEN);
    }
}
