package se.styrkedja.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.codec.digest.DigestUtils;

/// A file that is to be read.
///
/// @param file the name it goes by in messages and provenance: relative to the folder it was found in, with `/`
/// between folders
public record Incoming(String file, Path path) {
    /// Folders of this name hold samples of layouts, never facts.
    private static final String SAMPLES = "exempel";

    /// One file by itself.
    public static Incoming of(Path path) {
        return new Incoming(String.valueOf(path.getFileName()), path);
    }

    /// Every file below a folder, in order of name; folders named `exempel` and hidden files are passed over.
    public static List<Incoming> below(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isFact(folder.relativize(file)))
                    .map(file -> new Incoming(name(folder.relativize(file)), file))
                    .sorted((one, other) -> one.file().compareTo(other.file()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The digest of its bytes, by which the same file is known again.
    public String sha256() {
        try (var stream = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            return DigestUtils.sha256Hex(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isFact(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(Path::toString)
                .noneMatch(part -> part.equals(SAMPLES) || part.startsWith("."));
    }

    private static String name(Path relative) {
        return relative.toString().replace('\\', '/');
    }
}
