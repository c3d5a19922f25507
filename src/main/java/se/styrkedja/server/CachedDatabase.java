package se.styrkedja.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// A database that is kept under a key of all that it was made of, so that the next who needs the same need not make
/// it again. The few used last are kept. Only one process at a time has one; another that needs the same meanwhile
/// gets one that is thrown away.
///
/// It is not durable while it is filled: one whose process was killed is made anew the next time.
public final class CachedDatabase implements AutoCloseable {
    private static final int KEPT = 2;
    private static final String FOLDER = "cache";
    private static final String LOCK = ".lock";

    private final Database database;
    private final Optional<Entry> entry;
    private @Nullable String notes;

    private CachedDatabase(Database database, Optional<Entry> entry, @Nullable String notes) {
        this.database = database;
        this.entry = entry;
        this.notes = notes;
    }

    /// The database of that key, filled by an earlier run, or an empty one.
    ///
    /// @param key of letters and digits, the same only when all that the database is made of is the same
    public static CachedDatabase open(Home home, String key) {
        var folder = Home.made(home.folder().resolve(FOLDER));
        var lock = Home.lock(folder.resolve(key + LOCK));
        if (lock.isEmpty()) return thrownAway(home);
        try {
            evict(folder, key);
            var entry = new Entry(folder.resolve(key), lock.get());
            return filled(home, entry).orElseGet(() -> empty(home, entry));
        } catch (RuntimeException failed) {
            lock.get().close();
            throw failed;
        }
    }

    /// One that nothing is left of when it is closed.
    public static CachedDatabase thrownAway(Home home) {
        return new CachedDatabase(EmbeddedServer.thrownAway(home), Optional.empty(), null);
    }

    private static Optional<CachedDatabase> filled(Home home, Entry entry) {
        var notes = entry.taken();
        if (notes.isEmpty()) return Optional.empty();
        try {
            return Optional.of(
                    new CachedDatabase(EmbeddedServer.filled(home, entry.folder()), Optional.of(entry), notes.get()));
        } catch (Refusal broken) {
            LoggerFactory.getLogger(CachedDatabase.class).warn("a cached database did not start and is made anew");
            return Optional.empty();
        }
    }

    private static CachedDatabase empty(Home home, Entry entry) {
        EmbeddedServer.discard(home, entry.folder());
        return new CachedDatabase(EmbeddedServer.unfilled(home, entry.folder()), Optional.of(entry), null);
    }

    public DataSource pool() {
        return database.pool();
    }

    /// What the one who filled it had to say; empty when it is still to be filled.
    public Optional<String> notes() {
        return Optional.ofNullable(notes);
    }

    /// Says that it is filled and is to be kept when it is closed.
    ///
    /// @param said what the next who opens it is to be told
    public void keep(String said) {
        notes = said;
    }

    @Override
    public void close() {
        database.close();
        var said = notes;
        entry.ifPresent(e -> {
            if (said != null) e.mark(said);
            e.lock().close();
        });
    }

    /// Deletes what was used longest ago, but for what another process has.
    private static void evict(Path folder, String key) {
        others(folder, key).stream().skip(KEPT - 1L).forEach(old -> {
            var lock = Home.lock(folder.resolve(old.getFileName() + LOCK));
            if (lock.isEmpty()) return;
            EmbeddedServer.discard(new Home(folder), old);
            lock.get().close();
        });
    }

    /// The others, the one used last first.
    private static List<Path> others(Path folder, String key) {
        try (var there = Files.list(folder)) {
            return there.filter(Files::isDirectory)
                    .filter(other -> !String.valueOf(other.getFileName()).equals(key))
                    .sorted(Comparator.<Path>comparingLong(CachedDatabase::used).reversed())
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static long used(Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }

    /// Where one is, held by this process.
    private record Entry(Path folder, Home.Lock lock) {

        /// The notes of a database that was closed in order. They are taken away while it is open, so that one that is
        /// not closed in order is not opened again.
        Optional<String> taken() {
            try {
                var notes = Files.readString(mark());
                Files.delete(mark());
                return Optional.of(notes);
            } catch (NoSuchFileException none) {
                return Optional.empty();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        void mark(String notes) {
            try {
                Files.writeString(mark(), notes);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        private Path mark() {
            return folder.resolve("whole");
        }
    }
}
