package se.styrkedja.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of our own, on the loopback interface, entered by passwords that were made at its first
/// start.
public final class EmbeddedServer {
    private static final String OWNER = "styrkedja_owner";
    private static final String POOL = "styrkedja_pool";
    private static final String MAKING = ".making-";
    private static final String LEFT = ".left-";
    private static final String THROWN_AWAY = "thrown-away-";
    private static final String PID_FILE = "data/postmaster.pid";
    /// Where the disk is busy a new database of two hundred files takes a minute to be read back from it.
    private static final Duration STARTING = Duration.ofMinutes(4);

    private static final Duration STOPPING = Duration.ofMinutes(4);
    private static final Duration SWEEPING = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofMillis(20);

    private final Path folder;
    private final Path binaries;
    private final Lasting lasting;

    private EmbeddedServer(Path folder, Path binaries, Lasting lasting) {
        this.folder = folder;
        this.binaries = binaries;
        this.lasting = lasting;
    }

    /// How long what is written stays.
    private enum Lasting {
        /// Until the server is stopped.
        THROWN_AWAY,
        /// When the server was stopped in order.
        CACHED,
        /// Always.
        KEPT
    }

    /// A database that survives restarts and `kill -9`, in the home's folder of that name. The home must be locked.
    /// The first time it is made in a folder beside, with a name of its own, and moved into place when it is whole.
    /// What an earlier start left by half may still be written in by a process that outlived it.
    public static Database kept(Home home, String name) {
        var place = home.folder().resolve(name);
        if (Files.notExists(place)) {
            discardAll(home, name);
            var beside = temporary(home, name + MAKING);
            in(beside, home).start().close();
            move(beside, place);
        }
        return in(place, home).start();
    }

    /// One that is made again from nothing when it was not marked as whole, or when its tables were made by another
    /// version. The home must be locked.
    public static Database remade(Home home, String name) {
        if (Files.notExists(mark(home, name))) discard(home, home.folder().resolve(name));
        try {
            return kept(home, name);
        } catch (Refusal another) {
            if (!another.key().equals(Database.OTHER_VERSION)) throw another;
            discard(home, home.folder().resolve(name));
            return kept(home, name);
        }
    }

    /// A file that is there when all that such a database is made with is in it.
    public static Path mark(Home home, String name) {
        return home.folder().resolve(name).resolve("whole");
    }

    private static EmbeddedServer in(Path folder, Home home) {
        return new EmbeddedServer(Home.made(folder), home.binaries(), Lasting.KEPT);
    }

    private static void discardAll(Home home, String name) {
        try (var left = Files.list(Home.made(home.folder()))) {
            left.filter(folder -> folder.getFileName().toString().startsWith(name + MAKING))
                    .forEach(folder -> discard(home, folder));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Moves a folder that is not used any more out of the way, and deletes it as far as nobody writes in it.
    static void discard(Home home, Path folder) {
        if (Files.notExists(folder)) return;
        stopOrphan(folder.resolve(PID_FILE));
        var left = temporary(home, folder.getFileName() + LEFT);
        try {
            move(folder, left.resolve("half"));
            ProcessFolder.delete(left);
        } catch (UncheckedIOException busy) {
            LoggerFactory.getLogger(EmbeddedServer.class).warn("a folder that is not used any more stays: {}", left);
        }
    }

    private static Path temporary(Home home, String prefix) {
        try {
            return Files.createTempDirectory(Home.made(home.folder()), prefix);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A database of one's own that is gone when it is closed. Durability is off: there is nothing to keep. What
    /// processes that were killed have left is swept away.
    public static Database thrownAway(Home home) {
        ProcessFolder.abandoned(home, THROWN_AWAY).forEach(left -> discard(home, left));
        return new EmbeddedServer(ProcessFolder.made(home, THROWN_AWAY).path(), home.binaries(), Lasting.THROWN_AWAY)
                .start();
    }

    /// An empty one in a folder that stays when it is closed in order.
    static Database unfilled(Home home, Path folder) {
        return new EmbeddedServer(Home.made(folder), home.binaries(), Lasting.CACHED).start();
    }

    /// One that was closed in order, with the tables of this version.
    static Database filled(Home home, Path folder) {
        return new EmbeddedServer(folder, home.binaries(), Lasting.CACHED).start(true);
    }

    private Database start() {
        return start(false);
    }

    private Database start(boolean migrated) {
        if (lasting != Lasting.KEPT) Interruption.unfinished(folder);
        var data = folder.resolve("data");
        stopOrphan(folder.resolve(PID_FILE));
        boolean first = !Files.exists(data.resolve("PG_VERSION"));
        var password = password("superuser");
        try {
            var server = new Binaries(binaries, ProcessFolder::delete).start(builder(data, password));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closeLast(server)));
            if (first) makeRoles(server, password);
            var url = server.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
            var application = new Database.Login(url, POOL, password(POOL));
            if (migrated) return Database.migrated(application, () -> stop(server));
            return Database.open(new Database.Login(url, OWNER, password(OWNER)), application, () -> stop(server));
        } catch (IOException impossible) {
            throw new Refusal(Refusal.MISSING_ON_MACHINE, "database.no-start", String.valueOf(impossible.getMessage()));
        }
    }

    private EmbeddedPostgres.Builder builder(Path data, String password) {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(lasting == Lasting.THROWN_AWAY)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "sv-SE")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.resolve("superuser").toString())
                .setConnectConfig("password", password)
                .setPGStartupWait(STARTING)
                .setRegisterShutdownHook(false);
        // Small tables are counted too, soon: a plan made without knowing them compares all their rows with all.
        if (lasting == Lasting.KEPT)
            builder.setServerConfig("autovacuum_naptime", "15s").setServerConfig("autovacuum_analyze_threshold", "10");
        builder.setServerConfig("fsync", lasting == Lasting.THROWN_AWAY ? "off" : "on");
        for (var setting : new String[] {"synchronous_commit", "full_page_writes"})
            builder.setServerConfig(setting, lasting == Lasting.KEPT ? "on" : "off");
        return builder;
    }

    private void makeRoles(EmbeddedPostgres server, String password) {
        var url = server.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement()) {
            statement.execute("create role styrkedja_app nologin");
            statement.execute("create role %s login createrole password '%s'".formatted(OWNER, password(OWNER)));
            statement.execute("create role %s login password '%s'".formatted(POOL, password(POOL)));
            statement.execute("grant styrkedja_app to " + POOL);
            statement.execute("grant create on database postgres to " + OWNER);
            statement.execute("revoke create on schema public from public");
        } catch (SQLException impossible) {
            throw new IllegalStateException("the roles of a new database were not made", impossible);
        }
    }

    /// The password of that role: made at the first start, kept in a file that only its owner can read.
    private String password(String role) {
        var file = folder.resolve(role);
        try {
            if (Files.exists(file)) return Files.readString(file);
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            var password = Base64.getUrlEncoder().encodeToString(bytes);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password);
            return password;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A server that outlived a killed process holds the folder. The home is locked by us, so nobody else uses it.
    private static void stopOrphan(Path pidFile) {
        try {
            var orphan = running(pidFile);
            orphan.ifPresent(ProcessHandle::destroy);
            awaitExit(orphan);
        } catch (Exception stubborn) {
            throw new Refusal(Refusal.MISSING_ON_MACHINE, "database.orphan", pidFile.toString());
        }
    }

    private static Optional<ProcessHandle> running(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) return Optional.empty();
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    private static void awaitExit(Optional<ProcessHandle> server)
            throws ExecutionException, InterruptedException, TimeoutException {
        if (server.isPresent()) server.get().onExit().get(STOPPING.toSeconds(), TimeUnit.SECONDS);
    }

    /// Stops a server that is still there when the process is told to stop, after the requests that are being answered
    /// from it.
    private static void closeLast(EmbeddedPostgres server) {
        Server.awaitFinished();
        try {
            server.close();
        } catch (IOException stubborn) {
            LoggerFactory.getLogger(EmbeddedServer.class).warn("a database server did not stop", stubborn);
        }
    }

    /// Stopping is given five seconds by the library; where the disk is busy the server needs more, and its folder is
    /// not to be moved meanwhile.
    private void stop(EmbeddedPostgres server) throws IOException {
        var stopping = running(folder.resolve(PID_FILE));
        server.close();
        if (Interruption.isUnderWay()) return;
        try {
            awaitExit(stopping);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stubborn) {
            LoggerFactory.getLogger(EmbeddedServer.class).warn("a database server did not stop: {}", folder);
        }
        if (lasting == Lasting.THROWN_AWAY) ProcessFolder.delete(folder);
        Interruption.finished(folder);
    }

    /// Deletes a file, or a folder that a database server may still be leaving.
    static void sweep(Path left) {
        var until = Instant.now().plus(SWEEPING);
        while (Files.exists(left) && Instant.now().isBefore(until))
            try {
                ProcessFolder.delete(left);
            } catch (UncheckedIOException busy) {
                LockSupport.parkNanos(AGAIN.toNanos());
            }
    }
}
