package se.styrkedja.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.access.visits.Visit;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.findings.Findings;
import se.styrkedja.indicators.findings.Noticed;
import se.styrkedja.indicators.findings.Whom;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.organisation.Unit;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.reports.Excerpt;
import se.styrkedja.reports.improvement.NodeYear;
import se.styrkedja.reports.improvement.ProgrammeYear;
import se.styrkedja.reports.improvement.Work;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.vocabulary.Swedish;

/// Reads the quality work of nodes for a school year: what the documents of a node are made of.
@Controller
class Works {
    private static final Set<SchoolForm> UPPER_SECONDARY = Set.of(SchoolForm.GY, SchoolForm.GYAN);

    private final Plans plans;
    private final Dialogues dialogues;
    private final Situations situations;
    private final Observations observations;
    private final Findings findings;
    private final Shelf shelf;
    private final Clock clock;

    Works(
            Plans plans,
            Dialogues dialogues,
            Situations situations,
            Observations observations,
            Findings findings,
            Shelf shelf,
            Clock clock) {
        this.plans = plans;
        this.dialogues = dialogues;
        this.situations = situations;
        this.observations = observations;
        this.findings = findings;
        this.shelf = shelf;
        this.clock = clock;
    }

    Work of(Visit visit, Nodes.Named asked, SchoolYear year) {
        var here = Set.of(asked.node());
        return work(visit, asked, year, plans.chains(visit.scope(), asked.node()), held(visit, here, year));
    }

    /// With what the figures say of the node, and its analysis.
    NodeYear whole(Visit visit, Nodes.Named asked, SchoolYear year) {
        var scope = visit.scope();
        var unit = asked.node() instanceof Node.Unit(var code)
                ? shelf.register(scope).unit(code)
                : Optional.<Unit>empty();
        boolean hasProgrammes = unit.filter(Works::hasProgrammes).isPresent();
        return new NodeYear(
                of(visit, asked, year),
                situations.of(scope, asked.node(), year.previous()),
                unit.map(u -> findings(visit, u)).orElse(List.of()),
                hasProgrammes,
                hasProgrammes ? programmes(visit, resultsBefore(visit, year), codes(asked)) : Excerpt.NONE);
    }

    /// The upper-secondary units at and below a node; none where there are none.
    Optional<ProgrammeYear> ofProgrammes(Visit visit, Nodes nodes, Nodes.Named asked, SchoolYear year) {
        var units = upperSecondary(visit, nodes, asked.node());
        if (units.isEmpty()) return Optional.empty();
        var chains = plans.byNode(visit.scope());
        var held = held(visit, units.stream().map(Nodes.Named::node).collect(Collectors.toSet()), year);
        var of = resultsBefore(visit, year);
        var codes = units.stream().flatMap(unit -> codes(unit).stream()).collect(Collectors.toSet());
        return Optional.of(new ProgrammeYear(
                asked.name().equals(visit.organiser()) ? asked.name() : asked.name() + ", " + visit.organiser(),
                visit.organiser(),
                year,
                units.stream()
                        .map(unit -> work(visit, unit, year, chains.getOrDefault(unit.node(), List.of()), held))
                        .toList(),
                programmes(visit, of, codes),
                of,
                LocalDate.now(clock)));
    }

    private List<Nodes.Named> upperSecondary(Visit visit, Nodes nodes, Node above) {
        var register = shelf.register(visit.scope());
        return nodes.all().stream()
                .filter(named -> named.node() instanceof Node.Unit(var code)
                        && register.unit(code)
                                .filter(Works::hasProgrammes)
                                .filter(unit -> isBelow(unit, above))
                                .isPresent())
                .sorted(Comparator.comparing(Nodes.Named::name, Swedish.order()))
                .toList();
    }

    private static boolean isBelow(Unit unit, Node above) {
        return switch (above) {
            case Node.Whole w -> true;
            case Node.Area(var name) -> unit.area().equals(name);
            case Node.Unit(var code) -> unit.code().equals(code);
        };
    }

    private static boolean hasProgrammes(Unit unit) {
        return unit.forms().stream().anyMatch(UPPER_SECONDARY::contains);
    }

    private static Set<String> codes(Nodes.Named named) {
        return named.node() instanceof Node.Unit(var code) ? Set.of(code) : Set.of();
    }

    private Work work(Visit visit, Nodes.Named asked, SchoolYear year, List<Chain> chains, List<Dialogue> held) {
        return new Work(
                asked.name(),
                visit.organiser(),
                year,
                of(chains, year),
                of(chains, year.previous()),
                took(visit, asked.node(), held),
                LocalDate.now(clock));
    }

    private static List<Chain> of(List<Chain> chains, SchoolYear year) {
        return chains.stream().filter(c -> c.area().year().equals(year)).toList();
    }

    /// The dialogues about the results that the year's areas come from.
    private List<Dialogue> held(Visit visit, Set<Node> nodes, SchoolYear year) {
        return dialogues.all(visit.scope()).stream()
                .filter(d -> nodes.contains(d.node()) && d.about().equals(year.previous()))
                .filter(d -> d instanceof Dialogue.Underway || d instanceof Dialogue.Reconciled)
                .toList();
    }

    private List<Participation> took(Visit visit, Node node, List<Dialogue> held) {
        return held.stream()
                .filter(d -> d.node().equals(node))
                .flatMap(d -> dialogues.minutes(visit.scope(), d).participations().stream())
                .sorted(Comparator.comparing(Participation::group))
                .toList();
    }

    private List<Noticed> findings(Visit visit, Unit unit) {
        if (!Subject.isCode(Level.UNIT, unit.code()) || !Subject.isCode(Level.MUNICIPALITY, unit.municipality()))
            return List.of();
        var whom = Whom.unit(unit.code(), unit.municipality());
        return findings.of(observations.ofSubjects(visit.scope(), whom.subjects()), whom);
    }

    /// The latest school year before the plan's that there are results of.
    private SchoolYear resultsBefore(Visit visit, SchoolYear year) {
        var known = new HashSet<>(shelf.years(visit.scope()));
        return known.stream()
                .filter(y -> y.startYear() < year.startYear())
                .max(Comparator.comparingInt(SchoolYear::startYear))
                .orElse(year.previous());
    }

    private Excerpt programmes(Visit visit, SchoolYear year, Set<String> units) {
        var scope = visit.scope();
        var own = visit.member().tenant().code();
        var register = shelf.register(scope);
        return register.municipalities().stream()
                .filter(code -> register.ownOrganiser(code).filter(own::equals).isPresent())
                .findFirst()
                .map(code -> shelf.reports(scope).programmes(code, year, units::contains))
                .orElse(Excerpt.NONE);
    }
}
