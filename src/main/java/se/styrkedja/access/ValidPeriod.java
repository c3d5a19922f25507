package se.styrkedja.access;

import java.time.LocalDate;

/// The days on which somebody holds a role, the first and the last included.
///
/// @param last [#OPEN] until further notice
public record ValidPeriod(LocalDate first, LocalDate last) {
    /// Until further notice.
    public static final LocalDate OPEN = LocalDate.MAX;

    public ValidPeriod {
        if (last.isBefore(first)) throw new IllegalArgumentException("a term ends no earlier than it begins");
    }

    public static ValidPeriod from(LocalDate first) {
        return new ValidPeriod(first, OPEN);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean isOpen() {
        return last.equals(OPEN);
    }
}
