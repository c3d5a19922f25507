package se.styrkedja.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import se.styrkedja.rooms.Rooms;

/// A database with the house's tables in it, and a pool of connections as the application's role.
public final class Database implements AutoCloseable {
    public static final String OTHER_VERSION = "database.other-version";

    private final HikariDataSource pool;
    private final AutoCloseable server;

    private Database(HikariDataSource pool, AutoCloseable server) {
        this.pool = pool;
        this.server = server;
    }

    /// An external server, told by the environment.
    ///
    /// Errors: [Refusal] when there is none at that address.
    public static Database external(Map<String, String> environment) {
        var url = environment.getOrDefault("STYRKEDJA_DATABASE_URL", "");
        var user = environment.getOrDefault("STYRKEDJA_DATABASE_USER", "");
        var password = environment.getOrDefault("STYRKEDJA_DATABASE_PASSWORD", "");
        var owner = environment.getOrDefault("STYRKEDJA_DATABASE_OWNER", user);
        var ownerPassword = environment.getOrDefault("STYRKEDJA_DATABASE_OWNER_PASSWORD", password);
        if (!url.startsWith("jdbc:postgresql:")) throw new Refusal(Refusal.MISSING_ON_MACHINE, "database.setting");
        try {
            return open(new Login(url, owner, ownerPassword), new Login(url, user, password), () -> {});
        } catch (FlywayException unreachable) {
            if (!(unreachable.getCause() instanceof SQLException no)) throw unreachable;
            throw new Refusal(Refusal.MISSING_ON_MACHINE, "database.no-answer", String.valueOf(no.getMessage()));
        }
    }

    /// Migrates as the owner, and opens a pool as the application.
    ///
    /// Errors: [Refusal] when the tables were made by another version.
    public static Database open(Login owner, Login application, AutoCloseable server) {
        return open(AllRooms.ROOMS, owner, application, server);
    }

    /// The same with other rooms than those of the product.
    public static Database open(Rooms rooms, Login owner, Login application, AutoCloseable server) {
        try {
            Flyway.configure()
                    .dataSource(owner.url(), owner.user(), owner.password())
                    .locations(rooms.schemas().stream()
                            .map(schema -> "classpath:migrations/" + schema)
                            .toArray(String[]::new))
                    .defaultSchema("flyway")
                    .load()
                    .migrate();
        } catch (FlywayValidateException another) {
            close(server);
            throw new Refusal(Refusal.MISSING_ON_MACHINE, OTHER_VERSION);
        }
        return new Database(pool(application), server);
    }

    /// One whose tables are known to be of this version.
    public static Database migrated(Login application, AutoCloseable server) {
        return new Database(pool(application), server);
    }

    public DataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        close(server);
    }

    private static HikariDataSource pool(Login login) {
        var configuration = new HikariConfig();
        configuration.setJdbcUrl(login.url());
        configuration.setUsername(login.user());
        configuration.setPassword(login.password());
        configuration.setConnectionInitSql("set role styrkedja_app");
        configuration.setMaximumPoolSize(8);
        configuration.setMinimumIdle(1);
        configuration.addDataSourceProperty("reWriteBatchedInserts", "true");
        // A long answer is read while the server makes the rest of it.
        configuration.addDataSourceProperty("defaultRowFetchSize", "2000");
        return new HikariDataSource(configuration);
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception stubborn) {
            throw new IllegalStateException("the database server did not stop", stubborn);
        }
    }

    /// Where a database is and as whom to enter it.
    public record Login(String url, String user, String password) {
        @Override
        public String toString() {
            return user + " at " + url;
        }
    }
}
