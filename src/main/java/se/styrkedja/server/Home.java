package se.styrkedja.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/// The folder where a house keeps its database, `STYRKEDJA_HOME`, by default `~/.styrkedja`.
public record Home(Path folder) {

    public static Home of(Map<String, String> environment) {
        var told = environment.getOrDefault("STYRKEDJA_HOME", "");
        return new Home((told.isBlank() ? Path.of(System.getProperty("user.home"), ".styrkedja") : Path.of(told))
                .toAbsolutePath());
    }

    /// Where the database server's own files are unpacked, once for all databases.
    public Path binaries() {
        return made(folder.resolve("postgresql"));
    }

    /// Takes the home for this process alone.
    ///
    /// Errors: [Refusal] when another process has it.
    public Lock lock() {
        return lock(made(folder).resolve("lock")).orElseThrow(() -> new Refusal(69, "home.locked", folder.toString()));
    }

    /// Whether another process has it now.
    public boolean isInUse() {
        var file = folder.resolve("lock");
        if (Files.notExists(file)) return false;
        var lock = lock(file);
        lock.ifPresent(Lock::close);
        return lock.isEmpty();
    }

    /// The lock of that file; nothing when somebody has it.
    ///
    /// Errors: [Refusal] when there can be no such file.
    static Optional<Lock> lock(Path file) {
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) return Optional.of(() -> release(channel));
            channel.close();
            return Optional.empty();
        } catch (IOException impossible) {
            throw new Refusal(69, "home.unwritable", String.valueOf(file.getParent()));
        }
    }

    /// Not when another process has it, nor when this one has it already.
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A folder that only its owner can enter.
    ///
    /// Errors: [Refusal] when there can be no such folder.
    public static Path made(Path folder) {
        try {
            if (Files.isDirectory(folder)) return folder;
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix"))
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return folder;
        } catch (IOException impossible) {
            throw new Refusal(Refusal.MISSING_ON_MACHINE, "home.unwritable", folder.toString());
        }
    }

    /// Held while this process has the home.
    public interface Lock extends AutoCloseable {
        @Override
        void close();
    }
}
