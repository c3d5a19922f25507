package se.styrkedja.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import se.styrkedja.access.Access;
import se.styrkedja.imports.Imports;
import se.styrkedja.imports.Incoming;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.server.Application;
import se.styrkedja.server.StandingDatabase;

/// A process that takes a file in, says so, and then waits to be killed with its database open.
public final class KilledKeeper {
    public static final String ACKNOWLEDGED = "acknowledged";

    private KilledKeeper() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (var database = StandingDatabase.open(Map.of("STYRKEDJA_HOME", arguments[0]))) {
            var house = Application.over(database.pool());
            var readings = house.get(Imports.class)
                    .read(List.of(Incoming.of(Path.of(arguments[1]))), List.of(), Application.today());
            var receipts = house.get(Imports.class)
                    .accept(
                            house.get(Access.class).commandLine(OrganisationRight.TAKE_IN),
                            house.get(Access.class).published(),
                            readings,
                            Ownership.OF_A_PUBLISHER);
            System.out.println(ACKNOWLEDGED + " " + receipts.size());
            new CountDownLatch(1).await();
        }
    }
}
