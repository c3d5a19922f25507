package se.styrkedja.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// The folder where the database server's own files are unpacked at the first start, once for all databases and
/// processes of a home.
///
/// The file `.exists` is written when a version is unpacked. A version without it was left by half by a process that
/// was stopped, and is deleted and unpacked again. Whoever starts a server shares the lock of the folder; whoever
/// deletes has it alone, so that nothing is deleted that somebody unpacks.
///
/// @param discard takes a folder away
record Binaries(Path folder, Consumer<Path> discard) {
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();
    private static final String UNPACKED = ".exists";

    /// Starts a server from the files, which are unpacked first when they are not there.
    ///
    /// Errors: [IOException] when they cannot be unpacked or the server does not start; [Refusal] when the commands
    /// of PostgreSQL end with an error.
    EmbeddedPostgres start(EmbeddedPostgres.Builder builder) throws IOException {
        IN_THIS_PROCESS.lock();
        try (var lock = FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            try (var _ = lock.lock(0, Long.MAX_VALUE, true)) {
                if (isUnpacked()) return started(builder);
            }
            try (var _ = lock.lock()) {
                versions().stream().filter(version -> !isWhole(version)).forEach(discard);
                return started(builder);
            }
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    private static EmbeddedPostgres started(EmbeddedPostgres.Builder builder) throws IOException {
        try {
            return builder.start();
        } catch (ExceptionInInitializerError unpacking) {
            if (unpacking.getCause() instanceof IOException impossible) throw impossible;
            throw unpacking;
        } catch (IllegalStateException failed) {
            // PostgreSQL's own command ended with an error; it refuses to be run by root outside a user namespace.
            boolean root = System.getProperty("user.name").equals("root") && !LinuxUtils.isUnshareAvailable();
            throw new Refusal(Refusal.MISSING_ON_MACHINE, root ? "database.root" : "database.not-made");
        }
    }

    private boolean isUnpacked() throws IOException {
        var versions = versions();
        return !versions.isEmpty() && versions.stream().allMatch(Binaries::isWhole);
    }

    private List<Path> versions() throws IOException {
        try (var there = Files.list(folder)) {
            return there.filter(file -> file.getFileName().toString().startsWith("PG-"))
                    .toList();
        }
    }

    private static boolean isWhole(Path version) {
        return Files.exists(version.resolve(UNPACKED));
    }
}
