package se.styrkedja.fetching;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What there is to tell of the times that sources were asked, in one reading.
///
/// @param last the latest that has begun, with what came of it
/// @param standing from when what counts of each question is, by `source/question`
public record Told(Optional<Run> last, Map<String, Instant> standing, Nightly nightly) {
    public Told {
        standing = Map.copyOf(standing);
    }

    /// The municipality that was last asked about; empty when none was.
    Optional<String> municipality() {
        return Optional.of(nightly.municipality())
                .filter(code -> !code.isEmpty())
                .or(() -> last.map(Run::municipality));
    }
}
