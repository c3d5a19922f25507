package se.styrkedja.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.styrkedja.access.Right;
import se.styrkedja.imports.Incoming;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.quality.QualityReports;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.web.Messages;

/// `report`: from a folder of public files to draft quality reports, in a database that is thrown away afterwards.
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
    private static final String ALL = "all";

    private final Console console;

    @Option(names = "--municipality")
    private String municipality = "";

    @Option(names = "--organiser")
    private String organiser = "";

    @Option(names = "--year", required = true)
    private String year = "";

    @Option(names = "--from", required = true)
    private Path from = Path.of("");

    @Option(names = "--out", required = true)
    private Path out = Path.of("");

    @Option(names = "--format", split = ",")
    private Set<Format> formats = EnumSet.allOf(Format.class);

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var schoolYear = SchoolYear.parse(year).orElseThrow(() -> usage("report.year", year));
        if (municipality.isEmpty() == organiser.isEmpty()) throw usage("report.whom");
        if (!Files.isDirectory(from)) throw usage("report.from", from.toString());
        try (var database = EmbeddedServer.thrownAway(Home.of(console.environment()))) {
            return write(House.over(database.pool()), schoolYear);
        }
    }

    private int write(House house, SchoolYear schoolYear) {
        var scope = house.access().published();
        var unknown =
                new Intake(house, console).take(house.access().commandLine(Right.TAKE_IN), scope, Incoming.below(from));
        var reports = house.reports(scope, unknown);
        if (municipality.equals(ALL)) return everybody(house, reports, schoolYear);
        var report = report(reports, schoolYear);
        if (report.isEmpty())
            throw new Refusal(Refusal.NOTHING_DONE, "report.unknown", municipality + organiser, from.toString());
        new Folder(out, formats).write(report.get()).forEach(file -> console.print(file.toString()));
        return 0;
    }

    private Optional<Report> report(QualityReports reports, SchoolYear schoolYear) {
        if (!organiser.isEmpty())
            return code(Level.ORGANISER, organiser).flatMap(c -> reports.ofOrganiser(c, schoolYear));
        return code(Level.MUNICIPALITY, municipality).flatMap(c -> reports.ofMunicipality(c, schoolYear));
    }

    private static Optional<String> code(Level level, String code) {
        if (!Subject.isCode(level, code))
            throw usage("report.code." + level.name().toLowerCase(Locale.ROOT), code);
        return Optional.of(code);
    }

    private int everybody(House house, QualityReports reports, SchoolYear schoolYear) {
        var codes = house.register(house.access().published()).municipalities();
        int done = 0;
        int failed = 0;
        for (var code : codes) {
            try {
                reports.ofMunicipality(code, schoolYear)
                        .ifPresent(r -> new Folder(out.resolve(code), formats).write(r));
                done++;
            } catch (RuntimeException one) {
                failed++;
                console.complain(Messages.of("cli").text("report.failed", code, String.valueOf(one)));
            }
            console.progress("report.progress", Integer.toString(done + failed), Integer.toString(codes.size()), code);
        }
        if (done == 0) return Refusal.NOTHING_DONE;
        return failed == 0 ? 0 : 2;
    }

    private static Refusal usage(String key, String... values) {
        return new Refusal(Refusal.USAGE, key, values);
    }
}
