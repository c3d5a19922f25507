package se.styrkedja.fetching.network;

import java.net.URI;
import java.time.Instant;

/// What came of one question.
public sealed interface Answered {

    /// A whole answer.
    ///
    /// @param address where it came from, after what led there
    /// @param etag the source's mark of this very answer, for asking whether it has changed; may be empty
    /// @param modified when the source last changed it, as it writes that; may be empty
    record Body(URI address, Instant at, String text, String etag, String modified) implements Answered {}

    /// As it was when the marks were given.
    record Same(Instant at) implements Answered {}

    /// The source has no such thing.
    record Absent() implements Answered {}

    record Failed(Failure why) implements Answered {}
}
