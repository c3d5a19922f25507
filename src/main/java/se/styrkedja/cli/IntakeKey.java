package se.styrkedja.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import se.styrkedja.imports.Incoming;

/// What the content of a database of files depends on: the program, the files' names and bytes, whose the figures of
/// exchange tables are, and the month, since a figure is refused when its period lies too far ahead and every period
/// begins with a month.
final class IntakeKey {
    private IntakeKey() {}

    /// The same text only for the same files read by the same program in the same month.
    ///
    /// @param publication where exchange tables are published already; empty when they are own
    static String of(List<Incoming> files, String publication, LocalDate today) {
        var digest = DigestUtils.getSha256Digest();
        add(digest, program());
        add(digest, publication);
        add(digest, YearMonth.from(today).toString());
        files.parallelStream()
                .map(file -> file.file() + '\0' + file.sha256())
                .toList()
                .forEach(file -> add(digest, file));
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /// The digest of the jar; of classes that are not in one, when the latest was made and how many there are.
    private static String program() {
        try {
            var source = IntakeKey.class.getProtectionDomain().getCodeSource();
            var place = Path.of(source.getLocation().toURI());
            if (Files.isRegularFile(place)) return Incoming.of(place).sha256();
            try (var classes = Files.walk(place)) {
                var made = classes.map(file -> file.toFile().lastModified()).toList();
                return made.size() + " " + made.stream().max(Long::compare).orElse(0L);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
