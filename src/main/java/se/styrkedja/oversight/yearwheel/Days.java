package se.styrkedja.oversight.yearwheel;

import java.time.LocalDate;

/// The days of an event, the first and the last included. It is due on the last.
public record Days(LocalDate first, LocalDate last) {
    public Days {
        if (last.isBefore(first)) throw new IllegalArgumentException("it ends no earlier than it begins");
    }

    static Days on(LocalDate day) {
        return new Days(day, day);
    }

    public boolean isOneDay() {
        return first.equals(last);
    }
}
