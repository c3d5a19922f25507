package se.styrkedja.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.styrkedja.access.Node;
import se.styrkedja.access.Right;
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
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.OrganiserId;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Address;

/// `demo`: the invented municipality Nydala, its documents, and its pages on this machine.
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private static final Duration REHEARSED = Duration.ofSeconds(20);
    private static final SchoolYear YEAR = new SchoolYear(2024);
    /// Nydala as an organiser with data of its own here, always the same.
    private static final OrganiserId NYDALA =
            new OrganiserId(UUID.nameUUIDFromBytes(Nydala.ORGANISER.getBytes(StandardCharsets.UTF_8)));

    private static final Tenant TENANT = new Tenant(NYDALA, Nydala.ORGANISER, "Nydala kommun");

    private final Console console;

    @Option(names = "--port", converter = Port.Reader.class)
    private Port port = Server.USUAL_PORT;

    @Option(names = "--out")
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
        folder().mustTakeFiles();
        try (var database = StandingDatabase.remade(home, "demo")) {
            var house = House.over(database.pool(), Address.here(port.number()));
            var scope = house.access().of(NYDALA);
            takeIn(house, scope, home);
            Townspeople.moveIn(house.accounts(), TENANT, house.register(scope), House.now(), House.today());
            talk(house, scope);
            WorkYears.write(
                    house.accounts(), house.dialogues(), house.plans(), house.measuring(), scope, House.today());
            AreasOfTheTown.write(
                    house.dialogues(),
                    house.plans(),
                    house.accounts(),
                    house.accounts().names(scope),
                    scope,
                    House.today());
            EffortsOfNydala.write(
                    house.efforts(), house.plans(), house.measuring(), house.accounts(), scope, House.today());
            GoalsOfNydala.write(house.goals(), house.gauging(), house.accounts(), scope, House.today());
            analyse(house, scope);
            WheelOfNydala.write(house.yearWheels(), house.accounts(), house.register(scope), scope, House.today());
            DecisionsOfNydala.write(house.decisions(), house.accounts(), scope, House.today());
            SectorPlanOfNydala.write(house.sectorPlans(), house.plans(), house.accounts(), scope, House.today());
            LimitsOfNydala.write(house.areaLimits(), house.accounts(), scope, House.today());
            JudgementsOfNydala.write(house.evaluations(), house.accounts(), scope, House.today());
            ReportsOfNydala.write(
                    house.texts(),
                    house.comments(),
                    house.publications(),
                    house.works(),
                    house.accounts(),
                    scope,
                    "quality-report/" + Nydala.MUNICIPALITY + "/" + YEAR,
                    house.deliveries().history(scope).stream()
                            .filter(Delivery::counts)
                            .toList(),
                    House.today());
            write(house, scope);
            if (rehearse) Server.rehearse(house.doors(scope), REHEARSED);
            else if (!once) Server.untilStopped(console, port.number(), true, house.doors(scope));
        }
        return 0;
    }

    private void takeIn(House house, Scope scope, Home home) {
        var folder = home.folder().resolve("nydala");
        Nydala.seeded(Nydala.SEED).write(folder);
        Nydala.writeFlawed(folder);
        console.progress("demo.flawed");
        new Intake(house, console)
                .take(house.access().commandLine(Right.TAKE_IN, NYDALA), scope, Incoming.below(folder));
    }

    private static Optional<Unit> lindskolan(House house, Scope scope) {
        return house.register(scope).unitsOf(TENANT.code()).stream()
                .filter(unit -> unit.name().equals("Lindskolan"))
                .findFirst();
    }

    private static void analyse(House house, Scope scope) {
        lindskolan(house, scope).ifPresent(school -> {
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

    private static void talk(House house, Scope scope) {
        lindskolan(house, scope)
                .ifPresent(school -> DialoguesOfLindskolan.write(
                        house.dialogues(),
                        house.accounts(),
                        scope,
                        school,
                        house.observations(),
                        house.findings(),
                        House.today()));
    }

    private void write(House house, Scope scope) {
        var report = house.reports(scope, List.of())
                .ofMunicipality(Nydala.MUNICIPALITY, YEAR)
                .orElseThrow(() -> new IllegalStateException("Nydala is not in its own files"));
        folder().write(report).forEach(file -> console.print(file.toString()));
        documents(house, scope).forEach(file -> console.print(file.toString()));
        var coming = out.resolve("nytt-lasar");
        Nydala.seeded(Nydala.SEED).writeComingYear(coming).forEach(file -> console.print(file.toString()));
    }

    /// What the work of the schools can be taken away as.
    private List<Path> documents(House house, Scope scope) {
        var director = Townspeople.director(house.accounts(), scope, House.today());
        return lindskolan(house, scope)
                .map(school -> folder().write(DocumentsOfNydala.of(
                        house.works(),
                        house.years(),
                        house.texts(),
                        director,
                        new Node.Unit(school.code()),
                        Nydala.MUNICIPALITY,
                        House.today())))
                .orElse(List.of());
    }

    private Folder folder() {
        return new Folder(out, EnumSet.allOf(Format.class));
    }
}
