package se.styrkedja.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.access.Tenant;
import se.styrkedja.cli.nydala.Nydala;
import se.styrkedja.cli.workyears.AnalysesOfNydala;
import se.styrkedja.cli.workyears.AreasOfTheTown;
import se.styrkedja.cli.workyears.DecisionsOfNydala;
import se.styrkedja.cli.workyears.DialoguesOfLindskolan;
import se.styrkedja.cli.workyears.DocumentsOfNydala;
import se.styrkedja.cli.workyears.EffortsOfNydala;
import se.styrkedja.cli.workyears.GoalsOfNydala;
import se.styrkedja.cli.workyears.JudgementsOfNydala;
import se.styrkedja.cli.workyears.LimitsOfNydala;
import se.styrkedja.cli.workyears.ReportsOfNydala;
import se.styrkedja.cli.workyears.SectorPlanOfNydala;
import se.styrkedja.cli.workyears.Townspeople;
import se.styrkedja.cli.workyears.WheelOfNydala;
import se.styrkedja.cli.workyears.WorkYears;
import se.styrkedja.findings.Comparison;
import se.styrkedja.imports.Incoming;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.organisation.Unit;
import se.styrkedja.reports.Report;
import se.styrkedja.reports.publishing.FrozenFile;
import se.styrkedja.reports.texts.Spots;
import se.styrkedja.vocabulary.OrganiserId;
import se.styrkedja.vocabulary.SchoolYear;

/// Nydala as it comes to life in a house: its figures, its people, and what they have written, step by step.
final class DemoTown {
    static final SchoolYear YEAR = new SchoolYear(2024);
    /// Nydala as an organiser with data of its own here, always the same.
    private static final OrganiserId NYDALA =
            new OrganiserId(UUID.nameUUIDFromBytes(Nydala.ORGANISER.getBytes(StandardCharsets.UTF_8)));

    private static final Tenant TENANT = new Tenant(NYDALA, Nydala.ORGANISER, "Nydala kommun");

    private static final String REPORT = "quality-report/" + Nydala.MUNICIPALITY + "/" + YEAR;

    private final House house;
    private final Console console;
    private final Scope scope;

    DemoTown(House house, Console console) {
        this.house = house;
        this.console = console;
        this.scope = house.access().of(NYDALA);
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

    /// Lets them decide their plans, which is to write the documents of each.
    ///
    /// @return whether it was done
    boolean decide() {
        return console.attempt("reports", this::report);
    }

    private Map<String, Runnable> steps(Path files) {
        var accounts = house.accounts();
        var today = House.today();
        var steps = new LinkedHashMap<String, Runnable>();
        steps.put("figures", () -> takeIn(files));
        steps.put("people", () -> Townspeople.moveIn(accounts, TENANT, house.register(scope), House.now(), today));
        steps.put("dialogues", this::talk);
        steps.put(
                "work-years",
                () -> WorkYears.write(accounts, house.dialogues(), house.plans(), house.measuring(), scope, today));
        steps.put(
                "areas",
                () -> AreasOfTheTown.write(
                        house.dialogues(), house.plans(), accounts, accounts.names(scope), scope, today));
        steps.put(
                "efforts",
                () -> EffortsOfNydala.write(house.efforts(), house.plans(), house.measuring(), accounts, scope, today));
        steps.put("goals", () -> GoalsOfNydala.write(house.goals(), house.gauging(), accounts, scope, today));
        steps.put("analyses", this::analyse);
        steps.put(
                "wheel", () -> WheelOfNydala.write(house.yearWheels(), accounts, house.register(scope), scope, today));
        steps.put("decisions", () -> DecisionsOfNydala.write(house.decisions(), accounts, scope, today));
        steps.put(
                "sector-plan",
                () -> SectorPlanOfNydala.write(house.sectorPlans(), house.plans(), accounts, scope, today));
        steps.put("limits", () -> LimitsOfNydala.write(house.areaLimits(), accounts, scope, today));
        steps.put("judgements", () -> JudgementsOfNydala.write(house.evaluations(), accounts, scope, today));
        return steps;
    }

    Optional<Unit> lindskolan() {
        return house.register(scope).unitsOf(TENANT.code()).stream()
                .filter(unit -> unit.name().equals("Lindskolan"))
                .findFirst();
    }

    private void takeIn(Path files) {
        Nydala.seeded(Nydala.SEED).write(files);
        Nydala.writeFlawed(files);
        console.progress("demo.flawed");
        new Intake(house, console)
                .take(house.access().commandLine(OrganisationRight.TAKE_IN, NYDALA), scope, Incoming.below(files));
    }

    private void analyse() {
        lindskolan().ifPresent(school -> {
            var comparison = Comparison.unit(school.code(), school.municipality());
            AnalysesOfNydala.write(
                    house.situations(),
                    house.surroundings(),
                    house.accounts(),
                    scope,
                    new Node.Unit(school.code()),
                    house.findings().of(house.observations().ofSubjects(scope, comparison.subjects()), comparison),
                    House.today());
        });
    }

    private void talk() {
        lindskolan()
                .ifPresent(school -> DialoguesOfLindskolan.write(
                        house.dialogues(),
                        house.accounts(),
                        scope,
                        school,
                        house.observations(),
                        house.findings(),
                        House.today()));
    }

    private void report() {
        ReportsOfNydala.write(
                house.texts(),
                house.comments(),
                house.publications(),
                house.works(),
                house.accounts(),
                scope,
                REPORT,
                house.deliveries().history(scope).stream()
                        .filter(Delivery::counts)
                        .toList(),
                House.today());
    }

    /// Writes what Nydala's work can be taken away as: what is decided in the folder `beslutat`, the drafts as they
    /// are now in the folder itself, and the files of the coming year in `nytt-lasar`. What fails is told, and the
    /// others are written.
    ///
    /// @return whether all were written
    boolean write(Folder folder) {
        console.progress("demo.documents", folder.folder().toString());
        boolean all = console.attempt("decided", () -> writeDecided(folder.within("beslutat")));
        all &= console.attempt("quality-report", () -> tell(folder.write(draft())));
        all &= console.attempt("drafts", () -> tell(folder.write(drafts())));
        all &= console.attempt(
                "coming-year",
                () -> tell(Nydala.seeded(Nydala.SEED)
                        .writeComingYear(folder.folder().resolve("nytt-lasar"))));
        if (all) console.progress("demo.documents.done", folder.folder().toString());
        return all;
    }

    private void tell(List<Path> files) {
        files.forEach(file -> console.print(file.toString()));
    }

    /// The files that were frozen when they were decided, and have not been replaced, in a folder for each unit.
    private void writeDecided(Folder folder) {
        var director = Townspeople.director(house.accounts(), scope, House.today());
        for (var publication : house.publications().all(scope)) {
            if (publication.superseded()) continue;
            var files = new TreeMap<String, FrozenFile.Content>();
            for (var name : publication.files()) {
                var file = house.publications()
                        .file(scope, publication.id(), name)
                        .orElseThrow(() -> new IllegalStateException("no file " + name));
                files.put(name, to -> to.write(file.content()));
            }
            tell(folder.within(director.name(publication.node())).write(files));
        }
    }

    /// The quality report of the latest finished year, with what people have written in it so far.
    private Report draft() {
        var report = house.reports(scope, List.of())
                .ofMunicipality(Nydala.MUNICIPALITY, YEAR)
                .orElseThrow(() -> new IllegalStateException("Nydala is not in its own files"));
        var texts = house.texts().of(scope, REPORT);
        return report.with(Spots.filled(report.document(), texts, place -> false));
    }

    private Map<String, FrozenFile.Content> drafts() {
        var director = Townspeople.director(house.accounts(), scope, House.today());
        return lindskolan()
                .map(school -> DocumentsOfNydala.of(
                        house.works(),
                        house.years(),
                        house.texts(),
                        director,
                        new Node.Unit(school.code()),
                        Nydala.MUNICIPALITY,
                        House.today()))
                .orElse(Map.of());
    }
}
