package se.styrkedja.fetching;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import se.styrkedja.fetching.network.Answered;

/// One answer as it came.
///
/// @param file what it is called
/// @param address where it was asked for
/// @param at when it came, or was last known to be the same
/// @param etag the source's mark of it; may be empty
/// @param modified when the source changed it, as it writes that; may be empty
/// @param figures how many figures there are in it
record Page(String file, URI address, Instant at, String etag, String modified, String text, int figures) {

    static Page of(String file, URI asked, Answered.Body body, int figures) {
        return new Page(file, asked, body.at(), body.etag(), body.modified(), body.text(), figures);
    }

    Page at(Instant later) {
        return new Page(file, address, later, etag, modified, text, figures);
    }

    String sha256() {
        return DigestUtils.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
