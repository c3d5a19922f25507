package se.styrkedja.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.styrkedja.imports.Imports;
import se.styrkedja.imports.ImportsRoom;
import se.styrkedja.imports.Incoming;
import se.styrkedja.imports.Reading;
import se.styrkedja.imports.Receipt;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.server.Application;
import se.styrkedja.server.EmbeddedServer;
import se.styrkedja.server.Home;
import se.styrkedja.server.Refusal;
import se.styrkedja.server.StandingDatabase;
import se.styrkedja.web.Messages;

/// `import`: shows what was understood of files, and takes in what is valid. With `--withdraw` it takes back what was
/// taken in from exactly these files; with `--template` it writes a table to fill in, and nothing else. Whose the
/// figures of an exchange table become is said with the command; what a publisher's layout holds is read by all.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..*", paramLabel = "FIL")
    private List<Path> files = List.of();

    /// Only files of this layout are taken in; empty for any.
    @Option(names = "--source")
    private String source = "";

    /// Whose the figures of exchange tables become.
    @Option(names = "--organiser")
    private String organiser = "";

    /// Where the figures of exchange tables are published already.
    @Option(names = "--publik")
    private String publication = "";

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--withdraw")
    private boolean withdraw;

    /// Where the template goes; nothing for none.
    @Option(names = "--template", paramLabel = "FILE", arity = "1")
    private List<Path> template = List.of();

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!template.isEmpty()) return write();
        if (files.isEmpty() || (withdraw && !(source + publication).isEmpty()))
            throw new Refusal(Refusal.USAGE, "import.what");
        owner().check();
        if (!source.isEmpty() && !ImportsRoom.sources().contains(source))
            throw new Refusal(Refusal.USAGE, "import.no-source", source, String.join(", ", ImportsRoom.sources()));
        var incoming = incoming();
        var home = Home.of(console.environment());
        if (dryRun && !withdraw) {
            if (home.isInUse()) console.progress("import.trying", home.folder().toString());
            try (var database = EmbeddedServer.thrownAway(home)) {
                return run(Application.over(database.pool()), incoming);
            }
        }
        try (var database = StandingDatabase.open(console.environment())) {
            var house = Application.over(database.pool());
            return withdraw ? takeBack(house, incoming) : run(house, incoming);
        }
    }

    private TableOwner owner() {
        return new TableOwner(organiser, publication);
    }

    private int write() {
        boolean alone = files.isEmpty() && (source + organiser + publication).isEmpty() && template.size() == 1;
        if (!alone || withdraw || dryRun || json) throw new Refusal(Refusal.USAGE, "import.template-alone");
        new TemplateFile(template.getFirst()).write();
        console.print(template.getFirst().toString());
        return 0;
    }

    private int takeBack(Application house, List<Incoming> incoming) {
        var scope = owner().scope(house);
        var withdrawals = dryRun
                ? house.get(Imports.class).withdrawable(scope, incoming)
                : house.get(Imports.class)
                        .withdraw(
                                owner().permit(house, OrganisationRight.WITHDRAW),
                                scope,
                                incoming,
                                Messages.of("cli").text("import.withdraw.reason"));
        return new WithdrawalAnswer(console, dryRun).tell(withdrawals, json);
    }

    private int run(Application house, List<Incoming> incoming) {
        var owner = dryRun ? new TableOwner("", publication) : owner();
        var readings = house
                .get(Imports.class)
                .read(incoming, house.get(Organisation.class).facts(owner.scope(house)), Application.today())
                .stream()
                .filter(this::isWanted)
                .toList();
        var receipts = dryRun ? List.<Receipt>of() : accept(house, readings);
        new ImportAnswer(console, dryRun, owner.named(house)).tell(readings, receipts, json);
        return exitCode(readings);
    }

    private List<Receipt> accept(Application house, List<Reading> readings) {
        var owner = owner();
        var tables = readings.stream().filter(Reading::needsOwner).toList();
        owner.mustTake(house, tables);
        var imports = house.get(Imports.class);
        var published = new TableOwner("", publication);
        var others = readings.stream().filter(r -> !r.needsOwner()).toList();
        var right = OrganisationRight.TAKE_IN;
        return Stream.concat(
                        imports
                                .accept(
                                        published.permit(house, right),
                                        published.scope(house),
                                        others,
                                        Ownership.OF_A_PUBLISHER)
                                .stream(),
                        imports
                                .accept(owner.permit(house, right), owner.scope(house), tables, owner.ownership())
                                .stream())
                .toList();
    }

    /// Whether the file is of the source that was asked for; one that is not is told, so that nothing passes in
    /// silence.
    private boolean isWanted(Reading reading) {
        if (source.isEmpty() || !(reading instanceof Reading.Understood(var figures, var facts))) return true;
        if (figures.layout().equals(source)) return true;
        console.progress("import.other-source", figures.file(), figures.layout(), source);
        return false;
    }

    /// The files as they are named, before a database is started for them.
    private List<Incoming> incoming() {
        var all = new ArrayList<Incoming>();
        for (var file : files) {
            if (Files.isDirectory(file)) all.addAll(below(file));
            else if (Files.exists(file) && !Files.isRegularFile(file))
                throw new Refusal(Refusal.NOTHING_DONE, "import.special-file", file.toString());
            else if (Files.isReadable(file)) all.add(Incoming.of(file));
            else throw new Refusal(Refusal.NOTHING_DONE, "import.no-file", file.toString());
        }
        return all;
    }

    private static List<Incoming> below(Path folder) {
        var files = Incoming.below(folder);
        if (files.isEmpty()) throw new Refusal(Refusal.NOTHING_DONE, "import.no-files", folder.toString());
        return files;
    }

    private static int exitCode(List<Reading> readings) {
        boolean any = readings.stream().anyMatch(r -> r instanceof Reading.Understood u && u.hasContent());
        boolean whole = readings.stream()
                .allMatch(r -> r instanceof Reading.Understood u
                        && u.figures().refused().isEmpty());
        if (!any) return Refusal.NOTHING_DONE;
        return whole ? 0 : 2;
    }
}
