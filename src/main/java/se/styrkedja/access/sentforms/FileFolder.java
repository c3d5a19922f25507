package se.styrkedja.access.sentforms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/// A folder that only the server reads, where files of refused forms wait under names of ours. It
/// is made when the first file comes, and gone with the server.
final class FileFolder implements AutoCloseable {
    private Path folder = Path.of("");

    /// Keeps the bytes in a file of their own.
    Path keep(InputStream bytes) throws IOException {
        if (folder.toString().isEmpty())
            folder = Files.createTempDirectory(
                    "styrkedja-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var file = folder.resolve(UUID.randomUUID().toString());
        Files.copy(bytes, file);
        return file;
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        try {
            if (!folder.toString().isEmpty()) FileSystemUtils.deleteRecursively(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
