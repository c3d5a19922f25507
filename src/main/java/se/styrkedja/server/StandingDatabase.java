package se.styrkedja.server;

import java.util.Map;
import javax.sql.DataSource;

/// The database that stays: the external one that the environment names, else the embedded one of the home, locked.
public record StandingDatabase(Home.Lock lock, Database database) implements AutoCloseable {

    public static StandingDatabase open(Map<String, String> environment) {
        if (!environment.getOrDefault("STYRKEDJA_DATABASE_URL", "").isBlank())
            return new StandingDatabase(() -> {}, Database.external(environment));
        return embedded(Home.of(environment), "database");
    }

    /// An embedded database that can be made again: made anew from nothing when it was not made to the end, and when
    /// its tables were made by another version.
    ///
    /// Errors: [Refusal] when the home is in use or cannot be written in.
    public static StandingDatabase remade(Home home, String name) {
        var lock = home.lock();
        try {
            return new StandingDatabase(lock, EmbeddedServer.remade(home, name));
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /// The embedded database of that name in the home.
    public static StandingDatabase embedded(Home home, String name) {
        var lock = home.lock();
        try {
            return new StandingDatabase(lock, EmbeddedServer.kept(home, name));
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    public DataSource pool() {
        return database.pool();
    }

    @Override
    public void close() {
        database.close();
        lock.close();
    }
}
