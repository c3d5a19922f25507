package se.styrkedja.testing;

import java.io.IOException;
import java.nio.file.Path;
import se.styrkedja.access.Access;
import se.styrkedja.server.Application;
import se.styrkedja.server.Home;
import se.styrkedja.server.Server;
import se.styrkedja.server.StandingDatabase;

/// A process that serves a house where one may walk in as anybody, says at which port, and then waits to be killed or
/// told to stop.
public final class KilledServer {
    private KilledServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (var database = StandingDatabase.open(System.getenv())) {
            var house = Application.over(database.pool());
            var visitor = house.get(Access.class).of(TestHouse.NYDALA);
            Server.untilStopped(0, true, house, visitor, Home.of(System.getenv()), System.out::println, () -> {});
        } finally {
            Server.finished();
        }
    }

    /// Starts one over that house.
    public static Process over(TestHouse house) throws IOException {
        return over(house, TestHouse.home());
    }

    /// The same with a home that others have had before.
    public static Process over(TestHouse house, Path home) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(house.environment());
        builder.environment().put("STYRKEDJA_HOME", home.toString());
        return builder.start();
    }
}
