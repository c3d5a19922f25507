package se.styrkedja.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/// The style sheets, scripts and fonts, served under an address that carries a mark of their content: a browser may
/// keep them for a year, and gets new ones as soon as they change.
final class Assets {
    static final String ROOT = "/assets/";

    /// The files whose content makes the mark; the fonts never change under their names.
    private static final List<String> MARKED = List.of(
            "assets/designsystemet/index.css",
            "assets/theme.css",
            "assets/styrkedja.css",
            "assets/keep.js",
            "assets/forms.js");

    private Assets() {}

    /// `/assets/5f0c…`, without a slash at the end.
    static String address() {
        return ROOT + mark();
    }

    static boolean owns(String path) {
        return path.startsWith(ROOT);
    }

    private static String mark() {
        var digest = DigestUtils.getSha256Digest();
        for (var file : MARKED) digest.update(content(file));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static byte[] content(String file) {
        try (var stream = Assets.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) throw new IllegalStateException("no resource " + file + ": run npm ci and build again");
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
