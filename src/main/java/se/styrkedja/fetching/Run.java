package se.styrkedja.fetching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A time that the sources were asked.
///
/// @param by who asked, by name
/// @param ended nothing while it goes on, and when it was interrupted
public record Run(
        UUID id,
        String municipality,
        Instant began,
        String by,
        boolean nightly,
        Optional<Instant> ended,
        List<Result> results) {
    public Run {
        results = List.copyOf(results);
    }
}
