package se.styrkedja.reports.texts;

import java.time.LocalDate;

/// What stands in a place, with its number: each new writing is one more, and none is lost.
///
/// @param version 0 where nobody has written yet
public record Text(String place, int version, String text, String by, LocalDate on) {

    /// What is said elsewhere and stands here until somebody writes.
    public static Text drawn(String place, String text) {
        return new Text(place, 0, text, "", LocalDate.EPOCH);
    }

    static Text none(String place) {
        return new Text(place, 0, "", "", LocalDate.EPOCH);
    }
}
