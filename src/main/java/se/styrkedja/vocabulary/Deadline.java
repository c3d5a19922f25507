package se.styrkedja.vocabulary;

import java.time.LocalDate;

/// The last day of something that is to be done. Whoever does it on that day is in time; from the day after, it is
/// late. The one place that says so, for pages, letters, tallies and documents.
public record Deadline(LocalDate day) {

    /// Whether the day is over.
    public boolean hasPassed(LocalDate today) {
        return !day.isAfter(lastPassed(today));
    }

    /// Whether the day is here, or over: from then on one may ask what came of it.
    public boolean hasCome(LocalDate today) {
        return !day.isAfter(today);
    }

    /// The latest day that is over, for a query to compare with: `due <= :passed`.
    public static LocalDate lastPassed(LocalDate today) {
        return today.minusDays(1);
    }
}
