package se.styrkedja.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.styrkedja.access.Access;
import se.styrkedja.imports.Incoming;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.reports.quality.QualityReports;
import se.styrkedja.reports.writing.Writers;
import se.styrkedja.server.Application;
import se.styrkedja.server.CachedDatabase;
import se.styrkedja.server.Home;
import se.styrkedja.server.Interruption;
import se.styrkedja.server.Refusal;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

/// `report`: from a folder of public files to draft quality reports, in a database that is thrown away afterwards.
/// What can be wrong with the command is looked for before anything is read, then before anything is computed.
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
    /// Something of what was asked for is lacking.
    private static final int PARTLY = 2;

    private final Console console;

    @Option(names = "--municipality")
    private String municipality = "";

    @Option(names = "--organiser")
    private String organiser = "";

    /// The latest school year that has ended, where it is not said and the figures are fetched.
    @Option(names = "--year")
    private String year = "";

    @Option(names = "--from", converter = Folder.Reader.class)
    private @Nullable Path told;

    private Path from = Path.of("");

    @Option(names = "--out", converter = Folder.Reader.class)
    private @Nullable Path written;

    private Path out = Path.of("");

    /// Asks those who publish the figures, into the folder, before it is read.
    @Option(names = "--fetch")
    private boolean fetch;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Where the figures of exchange tables are published already; they are own when it is empty.
    @Option(names = "--publik")
    private String publication = "";

    @Option(names = "--format", split = ",")
    private Set<Folder.Format> formats = EnumSet.allOf(Folder.Format.class);

    /// Nothing of what the files contain is kept for the next time.
    @Option(names = "--no-cache")
    private boolean uncached;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        mustBeTold();
        var asked = new ReportTarget(municipality, organiser);
        var schoolYear = year.isEmpty()
                ? SchoolYear.of(Application.today()).previous()
                : SchoolYear.parse(year).orElseThrow(() -> usage("report.year", year));
        asked.check();
        if (fetch) asked.mustBeFetchable();
        var home = Home.of(console.environment());
        from = told == null ? home.folder().resolve("hamtat").resolve(municipality) : told;
        out = written == null ? Path.of("rapport-" + municipality) : written;
        if (fetch) Home.made(from);
        new TableOwner("", publication).check();
        if (!Files.isDirectory(from) || !Files.isReadable(from)) throw usage("report.from", from.toString());
        if (isWithin(out, from)) throw usage("report.out-in-from", out.toString(), from.toString());
        new Folder(out, formats).mustTakeFiles();
        boolean isWhole = !fetch || new FetchedFolder(console, from).fill(municipality);
        var files = Incoming.below(from);
        if (files.isEmpty()) throw new Refusal(Refusal.NOTHING_DONE, "import.no-files", from.toString());
        if (formats.contains(Folder.Format.PDF)) Writers.prepare();
        try (var database = database(files)) {
            int code = write(database, Application.over(database.pool()), asked, schoolYear, files);
            return code == 0 && !isWhole ? PARTLY : code;
        }
    }

    /// Only who asks for figures to be fetched may leave it to us which year, from where and to where.
    private void mustBeTold() {
        if (fetch) return;
        var lacking = new ArrayList<ArgSpec>();
        if (year.isEmpty()) lacking.add(spec.findOption("--year"));
        if (told == null) lacking.add(spec.findOption("--from"));
        if (written == null) lacking.add(spec.findOption("--out"));
        if (!lacking.isEmpty()) throw new MissingParameterException(spec.commandLine(), lacking, "");
    }

    /// Whether one folder is the other or lies in it: what is written there would be read the next time.
    private static boolean isWithin(Path folder, Path other) {
        return real(folder).startsWith(real(other));
    }

    /// The folder without links, also when it is still to be made.
    private static Path real(Path folder) {
        var whole = folder.toAbsolutePath().normalize();
        var there = whole;
        while (Files.notExists(there) && there.getParent() != null) there = there.getParent();
        try {
            return there.toRealPath().resolve(there.relativize(whole));
        } catch (IOException unreadable) {
            return whole;
        }
    }

    private CachedDatabase database(List<Incoming> files) {
        var home = Home.of(console.environment());
        if (uncached) return CachedDatabase.thrownAway(home);
        return CachedDatabase.open(home, IntakeKey.of(files, publication.strip(), Application.today()));
    }

    private int write(
            CachedDatabase database,
            Application house,
            ReportTarget asked,
            SchoolYear schoolYear,
            List<Incoming> files) {
        var scope = house.get(Access.class).published();
        var taken = database.notes().map(Taken::read).orElseGet(() -> {
            var permit = house.get(Access.class).commandLine(OrganisationRight.TAKE_IN);
            var first = new Intake(house).take(permit, scope, files, new TableOwner("", publication).ownership());
            database.keep(first.written());
            return first;
        });
        var reading =
                CompletableFuture.supplyAsync(() -> house.get(ReportCache.class).ofFiles(scope, taken.unknown()));
        QualityReports reports;
        try {
            // The register is read beside the figures.
            asked.check(house.get(Organisation.class).register(scope), from);
        } finally {
            reports = reading.join(); // the database is closed by the caller, and must not be read then
        }
        console.repeat(taken.said());
        if (publication.isBlank() && !taken.tables().isEmpty())
            console.progress("report.own", Integer.toString(taken.tables().size()));
        if (asked.everybody()) return everybody(house, reports, schoolYear);
        var report = asked.report(reports, schoolYear)
                .orElseThrow(() -> new IllegalStateException("known to the files and not to the reports"));
        new Folder(out, formats).write(report).forEach(file -> console.print(file.toString()));
        sayIfEmpty(asked.years(house, scope), schoolYear);
        return 0;
    }

    /// A report of a year without figures is a form to fill in, and perhaps a slip of the pen.
    private void sayIfEmpty(SortedSet<SchoolYear> years, SchoolYear schoolYear) {
        if (years.contains(schoolYear)) return;
        var whom = municipality + organiser;
        var named = years.stream().map(SchoolYear::toString).collect(Collectors.joining(", "));
        console.complain(
                years.isEmpty()
                        ? Messages.of("cli").text("report.no-figures", whom)
                        : Messages.of("cli").text("report.other-years", whom, schoolYear.toString(), named));
    }

    private int everybody(Application house, QualityReports reports, SchoolYear schoolYear) {
        var codes = house.get(Organisation.class)
                .register(house.get(Access.class).published())
                .municipalities();
        if (codes.isEmpty()) throw new Refusal(Refusal.NOTHING_DONE, "report.nobody", from.toString());
        int done = 0;
        int failed = 0;
        for (var code : codes) {
            try {
                reports.ofMunicipality(code, schoolYear)
                        .ifPresent(r -> new Folder(out.resolve(code), formats).write(r));
                done++;
            } catch (RuntimeException one) {
                if (Interruption.isUnderWay()) throw one;
                failed++;
                console.complain(Messages.of("cli").text("report.failed", code, String.valueOf(one)));
            }
            console.progress("report.progress", Integer.toString(done + failed), Integer.toString(codes.size()), code);
        }
        if (done == 0) return Refusal.NOTHING_DONE;
        return failed == 0 ? 0 : PARTLY;
    }

    private static Refusal usage(String key, String... values) {
        return new Refusal(Refusal.USAGE, key, values);
    }
}
