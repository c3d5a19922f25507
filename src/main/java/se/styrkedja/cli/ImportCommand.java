package se.styrkedja.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.styrkedja.access.Right;
import se.styrkedja.imports.Incoming;
import se.styrkedja.imports.Reading;
import se.styrkedja.imports.Receipt;

/// `import`: shows what was understood of files, and takes in what is valid.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    /// Only files of this layout are taken in; empty for any.
    @Option(names = "--source")
    private String source = "";

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var home = Home.of(console.environment());
        if (dryRun)
            try (var database = EmbeddedServer.thrownAway(home)) {
                return run(House.over(database.pool()));
            }
        try (var database = StandingDatabase.open(console.environment())) {
            return run(House.over(database.pool()));
        }
    }

    private int run(House house) {
        var scope = house.access().published();
        var readings = house.imports().read(incoming(), house.organisation().facts(scope)).stream()
                .filter(r -> source.isEmpty()
                        || !(r instanceof Reading.Understood u)
                        || u.figures().layout().equals(source))
                .toList();
        var receipts = dryRun
                ? List.<Receipt>of()
                : house.imports().accept(house.access().commandLine(Right.TAKE_IN), scope, readings);
        new ImportAnswer(console, dryRun).tell(readings, receipts, json);
        return exitCode(readings);
    }

    private List<Incoming> incoming() {
        var all = new ArrayList<Incoming>();
        for (var file : files) {
            if (Files.isDirectory(file)) all.addAll(below(file));
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
