package se.styrkedja.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.styrkedja.access.Access;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Scope;
import se.styrkedja.access.Tenant;
import se.styrkedja.access.letters.LetterJob;
import se.styrkedja.access.letters.Letters;
import se.styrkedja.access.letters.MailServer;
import se.styrkedja.demo.nydala.Nydala;
import se.styrkedja.demo.workyears.Townspeople;
import se.styrkedja.fetching.network.Network;
import se.styrkedja.imports.Imports;
import se.styrkedja.imports.Incoming;
import se.styrkedja.imports.Receipt;
import se.styrkedja.indicators.DeliveryId;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.oversight.reminders.ReminderJob;
import se.styrkedja.oversight.reminders.Reminders;
import se.styrkedja.rooms.Room;
import se.styrkedja.rooms.Rooms;
import se.styrkedja.server.AllRooms;
import se.styrkedja.server.Application;
import se.styrkedja.server.Database;
import se.styrkedja.server.EmbeddedServer;
import se.styrkedja.server.Home;
import se.styrkedja.server.Server;
import se.styrkedja.vocabulary.OrganiserId;
import se.styrkedja.web.Address;

/// A house of one's own for a test class, over a real database. One server for all classes of a JVM; each gets a copy
/// of a database that was migrated once.
public final class TestHouse implements AutoCloseable {
    public static final OrganiserId NYDALA = organiser("Nydala");
    public static final OrganiserId ELSEWHERE = organiser("Granstad");
    /// The organisation number of Nydala.
    public static final String NUMBER = "2120009901";
    /// What time it is in tests: a morning in September 2026.
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T07:00:00Z"), ZoneId.of("Europe/Stockholm"));

    public static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    /// The database server's files, unpacked once for all JVMs and runs: that takes seven seconds of a processor.
    private static final Path BINARIES = Path.of("target", "postgresql");
    private static final AtomicInteger COPIES = new AtomicInteger();

    private final Database database;
    private final String name;
    private final Application house;
    private final AtomicReference<@Nullable Connection> idle = new AtomicReference<>();

    private TestHouse(Rooms rooms, Database database, String name) {
        this(rooms, database, name, Network.CLOSED);
    }

    private TestHouse(Rooms rooms, Database database, String name, Network network) {
        this.database = database;
        this.name = name;
        this.house = Application.of(rooms, database.pool(), Address.here(Server.USUAL_PORT), network);
    }

    /// An empty house.
    public static TestHouse empty() {
        return ofToday("postgres");
    }

    /// An empty house with these rooms on top of those of the product.
    public static TestHouse with(Room... more) {
        var rooms = new Rooms(
                Stream.concat(AllRooms.ROOMS.all().stream(), Stream.of(more)).toList());
        var name = copyOf("postgres");
        return new TestHouse(rooms, Database.open(rooms, login(name, "styrkedja_owner"), pool(name), () -> {}), name);
    }

    /// A house with the sample town in it, of which there is one for all classes of a JVM to begin from.
    public static TestHouse ofSampleTown() {
        return ofToday(Sample.NAME);
    }

    /// The same, in a house that may ask others.
    public static TestHouse asking(Network network) {
        var name = copyOf(Sample.NAME);
        return new TestHouse(AllRooms.ROOMS, Database.migrated(pool(name), () -> {}), name, network);
    }

    /// A house over a copy of a database that was migrated by this version.
    private static TestHouse ofToday(String template) {
        var name = copyOf(template);
        return new TestHouse(AllRooms.ROOMS, Database.migrated(pool(name), () -> {}), name);
    }

    private static String copyOf(String template) {
        var name = "house_" + COPIES.incrementAndGet();
        superuser("create database %s template %s".formatted(name, template));
        superuser("grant create on database %s to styrkedja_owner".formatted(name));
        return name;
    }

    private static Database.Login pool(String name) {
        return login(name, "styrkedja_pool");
    }

    private static Database.Login login(String name, String role) {
        return new Database.Login(One.SERVER.url(name), role, One.SERVER.password(role));
    }

    /// A home for commands, with nothing in it but the database server's files, unpacked already.
    public static Path home() {
        var homes = Home.made(One.SERVER.home().folder().resolve("homes"));
        try {
            var home = Files.createTempDirectory(homes, "");
            Files.createSymbolicLink(
                    home.resolve("postgresql"), One.SERVER.home().binaries());
            return home;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public Application house() {
        return house;
    }

    /// The settings by which another process finds this house.
    public Map<String, String> environment() {
        return Map.of(
                "STYRKEDJA_DATABASE_URL",
                One.SERVER.url(name),
                "STYRKEDJA_DATABASE_USER",
                "styrkedja_pool",
                "STYRKEDJA_DATABASE_PASSWORD",
                One.SERVER.password("styrkedja_pool"),
                "STYRKEDJA_DATABASE_OWNER",
                "styrkedja_owner",
                "STYRKEDJA_DATABASE_OWNER_PASSWORD",
                One.SERVER.password("styrkedja_owner"));
    }

    public DataSource pool() {
        return database.pool();
    }

    public Scope published() {
        return house.get(Access.class).published();
    }

    /// Gives Nydala's people their accounts. Its units must be known already.
    public void moveIn() {
        Townspeople.moveIn(
                house.get(Accounts.class),
                new Tenant(NYDALA, NUMBER, "Nydala kommun"),
                house.get(Organisation.class).register(house.get(Access.class).of(NYDALA)),
                CLOCK.instant(),
                TODAY);
    }

    /// A server of this house where one may walk in as anybody.
    public Server serve() {
        return Server.start(0, true, CLOCK, house, house.get(Access.class).of(NYDALA));
    }

    /// Takes a file in as what is published.
    public Receipt publish(Path file) {
        return publish(List.of(Incoming.of(file))).getFirst();
    }

    /// Takes files in as what is published.
    public List<Receipt> publish(List<Incoming> files) {
        var permit = house.get(Access.class).commandLine(OrganisationRight.TAKE_IN);
        var imports = house.get(Imports.class);
        var readings = imports.read(files, house.get(Organisation.class).facts(published()), TODAY);
        return imports.accept(permit, published(), readings, Ownership.published("Skolverket"));
    }

    /// Takes files in at an organiser: the invented municipality's published ones as published by its office, and all
    /// other tables as the organiser's own.
    public List<Receipt> takeIn(OrganiserId organiser, List<Incoming> files) {
        var own = files.stream().collect(Collectors.partitioningBy(file -> !Nydala.isPublished(file.file())));
        var published = Ownership.published(Nydala.publication());
        return Stream.concat(
                        takeIn(organiser, own.getOrDefault(true, List.of()), Ownership.OWN).stream(),
                        takeIn(organiser, own.getOrDefault(false, List.of()), published).stream())
                .toList();
    }

    /// Takes files in at an organiser.
    ///
    /// @param said whose the figures of tables are
    public List<Receipt> takeIn(OrganiserId organiser, List<Incoming> files, Ownership said) {
        var scope = house.get(Access.class).of(organiser);
        var permit = house.get(Access.class).commandLine(OrganisationRight.TAKE_IN, organiser);
        var readings = house.get(Imports.class)
                .read(files, house.get(Organisation.class).facts(scope), TODAY);
        return house.get(Imports.class).accept(permit, scope, readings, said);
    }

    /// Withdraws what an organiser took in as its own.
    public void withdraw(OrganiserId organiser, DeliveryId delivery) {
        house.get(Imports.class)
                .withdraw(
                        house.get(Access.class).commandLine(OrganisationRight.WITHDRAW, organiser),
                        delivery,
                        "fel fil");
    }

    /// Withdraws what was published.
    public void withdraw(DeliveryId delivery) {
        house.get(Imports.class)
                .withdraw(house.get(Access.class).commandLine(OrganisationRight.WITHDRAW), delivery, "fel fil");
    }

    /// Writes and carries letters as the clock would, so much later than [#CLOCK] says.
    public void carryMail(MailServer.Server server, Duration later) {
        var now = CLOCK.instant().plus(later);
        var access = house.get(Access.class);
        for (var tenant : house.get(Accounts.class).tenants()) {
            new ReminderJob(access, house.get(Reminders.class), server).run(tenant.id(), now);
            new LetterJob(access, house.get(Letters.class), server).run(tenant.id(), now);
        }
    }

    /// Changes the tables of this house alone, as one whom no policy holds.
    public void alter(String statement) {
        asSuperuser(sql -> sql.execute(statement));
    }

    /// The first column of what the application's role reads with that setting; none for the empty text.
    public List<String> asApplication(String organiser, String query) {
        var sql = JdbcClient.create(database.pool());
        var answer = new TransactionTemplate(new JdbcTransactionManager(database.pool())).execute(status -> {
            if (!organiser.isEmpty())
                sql.sql("select set_config('app.organiser', :organiser, true)")
                        .param("organiser", organiser)
                        .query(String.class)
                        .single();
            return sql.sql(query).query(String.class).list();
        });
        if (answer == null) throw new IllegalStateException("no answer to " + query);
        return answer;
    }

    /// A connection of one whom no policy holds.
    Connection superuser() throws SQLException {
        return One.SERVER.connection(name);
    }

    /// The first column of what one reads whom no policy holds.
    public List<String> asSuperuser(String query) {
        return asSuperuser(sql -> {
            try (var rows = sql.executeQuery(query)) {
                var answer = new ArrayList<String>();
                while (rows.next()) answer.add(String.valueOf(rows.getString(1)));
                return answer;
            }
        });
    }

    /// In the connection that nobody else uses just now: to prove who one is takes longer than most questions.
    private <T> T asSuperuser(Asking<T> asking) {
        var connection = idle.getAndSet(null);
        try {
            if (connection == null) connection = superuser();
            try (var sql = connection.createStatement()) {
                return asking.ask(sql);
            } finally {
                connection = idle.getAndSet(connection);
                if (connection != null) connection.close();
            }
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private interface Asking<T> {
        T ask(Statement sql) throws SQLException;
    }

    @Override
    public void close() {
        leave();
        superuser("drop database " + name);
    }

    private void leave() {
        database.close();
        var last = idle.getAndSet(null);
        try {
            if (last != null) last.close();
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /// Removes a folder with all that is in it.
    public static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static synchronized void superuser(String statement) {
        try (var sql = Superuser.CONNECTION.createStatement()) {
            sql.execute(statement);
        } catch (SQLException wrong) {
            throw new IllegalStateException(statement, wrong);
        }
    }

    /// In a database that nobody copies: one that someone is in cannot be.
    private static final class Superuser {
        static final Connection CONNECTION = connection();

        private static Connection connection() {
            try {
                return One.SERVER.connection("template1");
            } catch (SQLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static final class Sample {
        static final String NAME = made();

        private static String made() {
            var town = empty();
            new SampleTown(town.pool());
            town.leave();
            return town.name;
        }
    }

    private static OrganiserId organiser(String name) {
        return new OrganiserId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /// The server of this JVM, stopped when the JVM ends. What is written need not be on the disk: nobody reads it
    /// after.
    ///
    /// @param passwords the folder where that of each role is
    private record One(Home home, Path passwords, String address) {
        /// Small tables are counted as soon as in a database that is kept.
        private static final List<String> AS_KEPT = List.of(
                "alter system set autovacuum_naptime = '15s'",
                "alter system set autovacuum_analyze_threshold = 10",
                "select pg_reload_conf()");

        static final One SERVER = start();

        private static One start() {
            try {
                var home = new Home(Files.createTempDirectory("styrkedja-proof-"));
                Files.createSymbolicLink(home.folder().resolve("postgresql"), Home.made(BINARIES.toAbsolutePath()));
                var database = EmbeddedServer.thrownAway(home);
                var pool = (HikariDataSource) database.pool();
                var address = pool.getJdbcUrl();
                pool.close(); // A database that someone is in cannot be copied.
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    database.close();
                    remove(home.folder());
                }));
                var server = new One(home, passwords(home), address);
                server.settle();
                return server;
            } catch (IOException | SQLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static Path passwords(Home home) throws IOException {
            try (var folders = Files.list(home.folder())) {
                return folders.filter(folder -> Files.exists(folder.resolve("superuser")))
                        .findFirst()
                        .orElseThrow();
            }
        }

        /// To prove a password takes one round instead of 4,096, which are ten milliseconds of a processor.
        private void settle() throws SQLException {
            try (var connection = connection("template1");
                    var sql = connection.createStatement()) {
                for (var setting : AS_KEPT) sql.execute(setting);
                sql.execute("set scram_iterations = 1");
                sql.execute("alter role postgres password '%s'".formatted(password("superuser")));
                for (var role : List.of("styrkedja_owner", "styrkedja_pool"))
                    sql.execute("alter role %s password '%s'".formatted(role, password(role)));
            }
        }

        String url(String name) {
            return address.replaceFirst("/[^/]*$", "/" + name);
        }

        String password(String role) {
            try {
                return Files.readString(passwords.resolve(role));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        Connection connection(String name) throws SQLException {
            return DriverManager.getConnection(url(name), "postgres", password("superuser"));
        }
    }
}
