package se.styrkedja.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.styrkedja.access.Access;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.access.Tenant;
import se.styrkedja.demo.nydala.Nydala;
import se.styrkedja.demo.workyears.DocumentsOfNydala;
import se.styrkedja.demo.workyears.ReportsOfNydala;
import se.styrkedja.demo.workyears.Townspeople;
import se.styrkedja.demo.workyears.WorkOfNydala;
import se.styrkedja.imports.Incoming;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.reports.drafts.OwnReports;
import se.styrkedja.reports.material.PlanMaterial;
import se.styrkedja.reports.material.ReportCache;
import se.styrkedja.reports.publishing.FrozenFile;
import se.styrkedja.reports.publishing.Publication;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.server.Application;
import se.styrkedja.vocabulary.OrganiserId;
import se.styrkedja.vocabulary.SchoolYear;

/// Nydala as it comes to life in a house: its figures, its people, and what they have written, step by step.
final class DemoTown {
    static final SchoolYear YEAR = new SchoolYear(2024);
    /// Nydala as an organiser with data of its own here, always the same.
    private static final OrganiserId NYDALA =
            new OrganiserId(UUID.nameUUIDFromBytes(Nydala.ORGANISER.getBytes(StandardCharsets.UTF_8)));

    private static final Tenant TENANT = new Tenant(NYDALA, Nydala.ORGANISER, "Nydala kommun");

    private final Application house;
    private final Console console;
    private final Scope scope;

    DemoTown(Application house, Console console) {
        this.house = house;
        this.console = console;
        this.scope = house.get(Access.class).of(NYDALA);
    }

    Scope scope() {
        return scope;
    }

    /// Takes in the files and lets the people write. A step that fails is told, and the others are done.
    ///
    /// @param files the folder that the files are written in before they are taken in
    /// @return whether every step was done
    boolean settle(Path files) {
        boolean whole = true;
        for (var step : steps(files).entrySet()) whole &= console.attempt(step.getKey(), step.getValue());
        return whole;
    }

    /// Lets them decide a report and their plans, which is to write the documents of each.
    ///
    /// @return whether it was done
    boolean decide() {
        return console.attempt("reports", this::report);
    }

    private Map<String, Runnable> steps(Path files) {
        var today = Application.today();
        var steps = new LinkedHashMap<String, Runnable>();
        steps.put("figures", () -> takeIn(files));
        steps.put(
                "people",
                () -> Townspeople.moveIn(
                        house.get(Accounts.class),
                        TENANT,
                        house.get(Organisation.class).register(scope),
                        Application.now(),
                        today));
        steps.putAll(work().steps());
        return steps;
    }

    private WorkOfNydala work() {
        return new WorkOfNydala(house::get, scope, Application.today());
    }

    private void takeIn(Path files) {
        Nydala.seeded(Nydala.SEED).write(files);
        Nydala.writeFlawed(files);
        console.progress("demo.flawed");
        var permit = house.get(Access.class).commandLine(OrganisationRight.TAKE_IN, NYDALA);
        var published = new ArrayList<Incoming>();
        var own = new ArrayList<Incoming>();
        for (var file : Incoming.below(files)) (Nydala.isPublished(file.file()) ? published : own).add(file);
        var intake = new Intake(house);
        // The register is among the own files, and is read before what speaks of its units.
        console.repeat(intake.take(permit, scope, own, Ownership.OWN).said());
        console.repeat(intake.take(permit, scope, published, Ownership.published(Nydala.publication()))
                .said());
    }

    private void report() {
        ReportsOfNydala.write(house::get, scope, Nydala.MUNICIPALITY, YEAR, Application.today());
    }

    /// Writes what Nydala's work can be taken away as: what is decided in the folder `beslutat`, the drafts as they
    /// are now in the folder itself, and the files of the coming year in `nytt-lasar`. What fails is told, and the
    /// others are written.
    ///
    /// @return whether all were written
    boolean write(Folder folder) {
        console.progress("demo.documents", folder.folder().toString());
        var files = earlier(folder);
        var listed = folder.placing(files::place);
        boolean all = console.attempt("decided", () -> writeDecided(listed.within("beslutat")));
        all &= console.attempt("quality-report", () -> writeDraft(listed));
        all &= console.attempt("drafts", () -> tell(listed.write(drafts())));
        all &= console.attempt("coming-year", () -> writeComingYear(listed.within("nytt-lasar")));
        all = all && console.attempt("earlier", () -> removeEarlier(files));
        if (!files.aside().isEmpty()) console.progress("demo.changed", String.join(", ", files.aside()));
        if (all) console.progress("demo.documents.done", folder.folder().toString());
        return all;
    }

    private static WrittenFiles earlier(Folder folder) {
        try {
            return WrittenFiles.below(folder.folder());
        } catch (IOException impossible) {
            throw folder.unwritable();
        }
    }

    private void tell(List<Path> files) {
        files.forEach(file -> console.print(file.toString()));
    }

    private void removeEarlier(WrittenFiles files) {
        var removed = files.finish();
        if (!removed.isEmpty()) console.progress("demo.removed", String.join(", ", removed));
    }

    private void writeComingYear(Folder folder) {
        var files = new TreeMap<String, FrozenFile.Content>();
        Nydala.seeded(Nydala.SEED)
                .comingYear()
                .forEach((name, text) -> files.put(name, to -> to.write(text.getBytes(StandardCharsets.UTF_8))));
        tell(folder.write(files));
    }

    /// The files that were frozen when they were decided, and have not been replaced, in a folder for each unit; for
    /// each of its periods where there are several.
    private void writeDecided(Folder folder) {
        var director = director();
        var valid = house.get(Publications.class).all(scope).stream()
                .filter(publication -> !publication.superseded())
                .toList();
        for (var publication : valid) {
            var of = director.name(publication.node());
            boolean alone = valid.stream()
                    .filter(other -> other.node().equals(publication.node()))
                    .map(Publication::report)
                    .map(DemoTown::period)
                    .allMatch(period(publication.report())::equals);
            var files = new TreeMap<String, FrozenFile.Content>();
            for (var name : publication.files()) {
                var file = house.get(Publications.class)
                        .file(scope, publication.id(), name)
                        .orElseThrow(() -> new IllegalStateException("no file " + name));
                files.put(name, to -> to.write(file.content()));
            }
            tell(folder.within(alone ? of : of + " " + period(publication.report()))
                    .write(files));
        }
    }

    /// Of a report's key, such as `quality-report/9901/2023/24`, as a part of the name of a folder.
    private static String period(String report) {
        return report.replaceFirst("^[^/]*/[^/]*/", "").replace('/', '-');
    }

    /// The quality report of the latest finished year, with what people have written in it so far. There is none once
    /// somebody has withdrawn the files that name the schools, nor once the board has decided it.
    private void writeDraft(Folder folder) {
        var known = house.get(ReportCache.class).reports(scope).ofMunicipality(Nydala.MUNICIPALITY, YEAR);
        if (known.isEmpty()) {
            console.progress("demo.no-draft");
            return;
        }
        var report = known.get();
        var reports = house.get(OwnReports.class);
        var director = director();
        var today = Application.today();
        var draft = reports.qualityReport(director, report, today);
        if (house.get(Publications.class).of(scope, draft.key()).isEmpty())
            tell(folder.write(report.with(reports.filled(director, draft, today))));
        else console.progress("demo.draft-decided");
    }

    private Membership director() {
        return Townspeople.director(house.get(Accounts.class), scope, Application.today());
    }

    private Map<String, FrozenFile.Content> drafts() {
        var director = director();
        return work().lindskolan()
                .map(school -> DocumentsOfNydala.of(
                        house.get(PlanMaterial.class),
                        house.get(OwnReports.class),
                        house.get(Texts.class),
                        director,
                        new Node.Unit(school.code()),
                        Nydala.MUNICIPALITY,
                        Application.today()))
                .orElse(Map.of());
    }
}
