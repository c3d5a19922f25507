package se.styrkedja.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.styrkedja.server.Application;
import se.styrkedja.server.EmbeddedServer;
import se.styrkedja.server.Home;
import se.styrkedja.server.Server;
import se.styrkedja.server.StandingDatabase;
import se.styrkedja.web.Address;

/// `demo`: the invented municipality Nydala, its pages on this machine, and its documents. Nydala is taken in the first
/// time; the documents are written when the first page can be read.
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private static final Duration REHEARSED = Duration.ofSeconds(20);
    /// The name of its database in the home.
    private static final String NAME = "demo";

    /// Some of the documents were not written.
    private static final int PARTLY = 2;

    private final Console console;

    @Option(names = "--port", converter = Port.Reader.class)
    private Port port = new Port(Server.USUAL_PORT);

    @Option(names = "--out", converter = Folder.Reader.class)
    private Path out = Path.of("out");

    @Option(names = "--once")
    private boolean once;

    /// The launcher lets Java learn from such a run, so that later ones start sooner.
    @Option(names = "--rehearse", hidden = true)
    private boolean rehearse;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        var home = Home.of(console.environment());
        var folder = new Folder(out, EnumSet.allOf(Folder.Format.class));
        folder.mustTakeFiles();
        if (!once && !rehearse) Server.mustBeFree(port.number());
        try (var database = StandingDatabase.remade(home, NAME)) {
            var house = Application.over(database.pool(), Address.here(port.number()));
            var town = new DemoTown(house, console);
            var documents = Documents.of(home, town, folder);
            if (once) return documents.write() ? 0 : PARTLY;
            if (rehearse) {
                documents.write();
                Server.rehearse(house, town.scope(), REHEARSED);
            } else
                Server.untilStopped(port.number(), true, house, town.scope(), home, console::serving, documents::write);
        }
        return 0;
    }

    /// What is written when the first page can be read.
    ///
    /// @param whole whether all that comes before was done, now or at an earlier start
    private record Documents(DemoTown town, Folder folder, Path mark, boolean whole) {

        /// Takes Nydala in, unless an earlier start did it to the end.
        static Documents of(Home home, DemoTown town, Folder folder) {
            var mark = EmbeddedServer.mark(home, NAME);
            return new Documents(
                    town,
                    folder,
                    mark,
                    Files.exists(mark) || town.settle(home.folder().resolve("nydala")));
        }

        boolean write() {
            if (Files.notExists(mark) && town.decide() && whole) markAsWhole();
            return town.write(folder);
        }

        private void markAsWhole() {
            try {
                Files.createFile(mark);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
