package se.styrkedja.server;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.support.GenericApplicationContext;
import se.styrkedja.access.letters.MailServer;
import se.styrkedja.access.provider.Provider;
import se.styrkedja.fetching.network.Network;
import se.styrkedja.rooms.Rooms;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Address;

/// The doors of all rooms, joined over one database. Each room says which doors it has and the container hands them
/// what their constructors ask for.
public final class Application implements AutoCloseable {
    public static final Clock CLOCK = Clock.system(Swedish.ZONE);

    private final GenericApplicationContext context = new GenericApplicationContext();

    private Application(
            Rooms rooms, DataSource database, MailServer post, Provider provider, Address address, Network network) {
        context.setClassLoader(Application.class.getClassLoader());
        context.registerBean(Rooms.class, () -> rooms);
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(MailServer.class, () -> post);
        context.registerBean(Provider.class, () -> provider);
        context.registerBean(Address.class, () -> address);
        context.registerBean(Network.class, () -> network);
        rooms.all().forEach(room -> context.register((registry, environment) -> room.doors(registry)));
        context.refresh();
    }

    /// An application that sends no mail and asks nobody, where people sign in with its own passwords, and that is
    /// reached from its own machine.
    public static Application over(DataSource database) {
        return over(database, Address.here(Server.USUAL_PORT));
    }

    /// The same, reached at another address.
    public static Application over(DataSource database, Address address) {
        return over(database, MailServer.NOWHERE, Provider.NONE, address, Network.CLOSED);
    }

    /// @param network whom it may ask
    public static Application over(
            DataSource database, MailServer post, Provider provider, Address address, Network network) {
        return new Application(AllRooms.ROOMS, database, post, provider, address, network);
    }

    /// With other rooms than those of the product.
    public static Application of(Rooms rooms, DataSource database, Address address) {
        return of(rooms, database, address, Network.CLOSED);
    }

    /// The same, which may ask others.
    public static Application of(Rooms rooms, DataSource database, Address address, Network network) {
        return new Application(rooms, database, MailServer.NOWHERE, Provider.NONE, address, network);
    }

    /// The door of that kind.
    ///
    /// Errors: `BeansException` when no room has it.
    public <T> T get(Class<T> door) {
        return context.getBean(door);
    }

    /// All that rooms have of that kind.
    public <T> List<T> all(Class<T> kind) {
        return List.copyOf(context.getBeansOfType(kind).values());
    }

    /// What the pages are served on top of.
    GenericApplicationContext context() {
        return context;
    }

    public static Instant now() {
        return CLOCK.instant();
    }

    /// The day it is where the schools are.
    public static LocalDate today() {
        return LocalDate.now(CLOCK);
    }

    /// Closes the doors; the database is its opener's.
    @Override
    public void close() {
        context.close();
    }
}
