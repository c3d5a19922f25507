package se.styrkedja.testing;

import java.nio.file.Path;
import se.styrkedja.demo.nydala.Nydala;
import se.styrkedja.imports.Incoming;
import se.styrkedja.server.Server;

/// Nydala with all its invented figures taken in and a server before it: what a test of pages about figures needs,
/// closed together.
public final class FilledTown implements AutoCloseable {
    private final TestHouse house = TestHouse.empty();
    private final Server server;

    private FilledTown(Path files, boolean inhabited) {
        Nydala.seeded(Nydala.SEED).write(files);
        house.takeIn(TestHouse.NYDALA, Incoming.below(files));
        if (inhabited) house.moveIn();
        server = house.serve();
    }

    /// With its people.
    ///
    /// @param files an empty folder for what is taken in
    public static FilledTown inhabited(Path files) {
        return new FilledTown(files, /* inhabited= */ true);
    }

    /// Where nobody can sign in.
    public static FilledTown empty(Path files) {
        return new FilledTown(files, /* inhabited= */ false);
    }

    public TestHouse house() {
        return house;
    }

    public Server server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
        house.close();
    }
}
