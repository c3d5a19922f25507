package se.styrkedja.reports.material;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.findings.NodeFindings;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.organisation.Unit;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Corrections;
import se.styrkedja.plans.Measuring;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.plans.sector.SectorPlan;
import se.styrkedja.plans.situation.Newer;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.reports.Excerpt;
import se.styrkedja.reports.annexes.Annexes;
import se.styrkedja.reports.improvement.Gathering;
import se.styrkedja.reports.improvement.NodeYear;
import se.styrkedja.reports.improvement.ProgrammeYear;
import se.styrkedja.reports.improvement.Work;
import se.styrkedja.reports.improvement.Work.Withdrawn;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;

/// Reads the quality work of nodes for a school year: what the documents of a node are made of.
public final class PlanMaterial {
    private static final Set<SchoolForm> UPPER_SECONDARY = Set.of(SchoolForm.GY, SchoolForm.GYAN);

    private final Plans plans;
    private final Corrections corrections;
    private final Measuring measuring;
    private final Dialogues dialogues;
    private final Efforts efforts;
    private final Situations situations;
    private final NodeFindings findings;
    private final Publications publications;
    private final ReportCache cache;

    public PlanMaterial(
            Plans plans,
            Corrections corrections,
            Measuring measuring,
            Dialogues dialogues,
            Efforts efforts,
            Situations situations,
            NodeFindings findings,
            Publications publications,
            ReportCache cache) {
        this.plans = plans;
        this.corrections = corrections;
        this.measuring = measuring;
        this.dialogues = dialogues;
        this.efforts = efforts;
        this.situations = situations;
        this.findings = findings;
        this.publications = publications;
        this.cache = cache;
    }

    /// The areas of a node, those before them, and who took part in the dialogues they come from.
    public Work of(Membership reader, Nodes.Named asked, SchoolYear year, LocalDate today) {
        var here = Set.of(asked.node());
        return work(
                reader,
                asked,
                year,
                plans.chains(reader.scope(), asked.node()),
                efforts.all(reader.scope()),
                held(reader, here, year),
                today);
    }

    /// The organiser's areas that a sector plan holds, whatever year they are of.
    public Work of(Membership reader, SectorPlan plan, LocalDate today) {
        var chains = withSince(reader, plan.of(plans.chains(reader.scope(), Node.WHOLE)));
        var organiser = reader.tenant().name();
        return new Work(
                organiser,
                Node.WHOLE,
                Set.of(),
                organiser,
                plan.text().year(),
                chains,
                List.of(),
                serving(chains, efforts.all(reader.scope())),
                Withdrawn.NONE,
                List.of(),
                Map.of(),
                List.of(),
                today);
    }

    /// With what the figures said of the node when the year began, and its analysis.
    public NodeYear whole(Membership reader, Nodes.Named asked, SchoolYear year, LocalDate today) {
        var scope = reader.scope();
        var unit = asked.node() instanceof Node.Unit(var code)
                ? cache.register(scope).unit(code)
                : Optional.<Unit>empty();
        boolean hasProgrammes = unit.filter(PlanMaterial::hasProgrammes).isPresent();
        var situation = situations.of(scope, asked.node(), year.previous());
        var organiser = reader.tenant().code();
        return new NodeYear(
                of(reader, asked, year, today),
                situation,
                situation
                        .map(found -> Newer.of(findings, scope, organiser, found, List.of()))
                        .orElse(Newer.NONE),
                findings.asOf(scope, asked.node(), organiser, NodeYear.findingsAsOf(year)),
                hasProgrammes,
                hasProgrammes ? programmes(reader, resultsBefore(reader, year), codes(asked)) : Excerpt.NONE);
    }

    /// The upper-secondary units at and below a node; none where there are none.
    ///
    /// @param nodes those that she reads the work of
    public Optional<ProgrammeYear> ofProgrammes(
            Membership reader, List<Nodes.Named> nodes, Nodes.Named asked, SchoolYear year, LocalDate today) {
        var units = upperSecondary(reader, nodes, asked.node());
        if (units.isEmpty()) return Optional.empty();
        var chains = plans.byNode(reader.scope());
        var all = efforts.all(reader.scope());
        var held = held(reader, units.stream().map(Nodes.Named::node).collect(Collectors.toSet()), year);
        var of = resultsBefore(reader, year);
        var codes = units.stream().flatMap(unit -> codes(unit).stream()).collect(Collectors.toSet());
        return Optional.of(new ProgrammeYear(
                asked.name().equals(reader.tenant().name())
                        ? asked.name()
                        : asked.name() + ", " + reader.tenant().name(),
                reader.tenant().name(),
                year,
                units.stream()
                        .map(unit ->
                                work(reader, unit, year, chains.getOrDefault(unit.node(), List.of()), all, held, today))
                        .toList(),
                programmes(reader, of, codes),
                of,
                today));
    }

    private List<Nodes.Named> upperSecondary(Membership reader, List<Nodes.Named> nodes, Node above) {
        var register = cache.register(reader.scope());
        return nodes.stream()
                .filter(named -> named.node() instanceof Node.Unit(var code)
                        && register.unit(code)
                                .filter(PlanMaterial::hasProgrammes)
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

    private Work work(
            Membership reader,
            Nodes.Named asked,
            SchoolYear year,
            List<Chain> chains,
            List<Effort> all,
            List<Dialogue> held,
            LocalDate today) {
        return new Work(
                asked.name(),
                asked.node(),
                forms(reader, asked.node(), year),
                reader.tenant().name(),
                year,
                withSince(reader, of(chains, year)),
                withSince(reader, of(chains, year.previous())),
                serving(of(chains, year), all),
                withdrawn(reader, asked.node(), year),
                gatherings(reader, asked.node(), year, of(chains, year), held),
                of(chains, year).stream()
                        .collect(Collectors.toMap(chain -> chain.area().id(), chain -> took(reader, chain))),
                took(reader, held(reader, Set.of(asked.node()), year.next()).stream()),
                today);
    }

    /// What somebody has taken back of what was decided last: the plan, or else its areas. What the plan or the area
    /// did
    /// not have when it was decided is no loss to who reads it.
    private Withdrawn withdrawn(Membership reader, Node node, SchoolYear year) {
        var all = corrections.withdrawals(reader.scope(), node);
        var steps = all.stream()
                .filter(step ->
                        step.isInForce() && step.afterDecision() && step.year().equals(year))
                .toList();
        return publications.of(reader.scope(), Annexes.plan(node, year)).stream()
                .findFirst()
                .map(decided -> new Withdrawn(
                        true,
                        steps.stream()
                                .filter(step ->
                                        step.at().isAfter(decided.madeAt()) && step.stoodAt(decided.madeAt(), all))
                                .toList()))
                .orElseGet(() -> new Withdrawn(
                        false,
                        steps.stream()
                                .filter(Corrections.Withdrawal::ofDecision)
                                .toList()));
    }

    private Set<SchoolForm> forms(Membership reader, Node node, SchoolYear year) {
        return cache.register(reader.scope()).units(year).stream()
                .filter(unit -> isBelow(unit, node))
                .flatMap(unit -> unit.forms().stream())
                .collect(Collectors.toSet());
    }

    private List<Chain> withSince(Membership reader, List<Chain> chains) {
        return measuring.withSince(reader.scope(), reader.tenant(), chains);
    }

    private static List<Chain> of(List<Chain> chains, SchoolYear year) {
        return chains.stream().filter(c -> c.area().year().equals(year)).toList();
    }

    private static List<Effort> serving(List<Chain> chains, List<Effort> all) {
        var areas = chains.stream().map(chain -> chain.area().id()).toList();
        return all.stream()
                .filter(effort -> effort.frame().areas().stream().anyMatch(areas::contains))
                .toList();
    }

    /// The dialogues about the results that the year's areas come from.
    private List<Dialogue> held(Membership reader, Set<Node> nodes, SchoolYear year) {
        return dialogues.all(reader.scope()).stream()
                .filter(d -> nodes.contains(d.node()) && d.about().equals(year.previous()))
                .filter(d -> d instanceof Dialogue.Underway || d instanceof Dialogue.Reconciled)
                .toList();
    }

    /// The analysis of the year before, the dialogues of the node that the areas' causes were written in, and those
    /// about the results they rest on, by their day.
    private List<Gathering> gatherings(
            Membership reader, Node node, SchoolYear year, List<Chain> chains, List<Dialogue> held) {
        return Stream.concat(
                        situations.of(reader.scope(), node, year.previous()).stream()
                                .map(Gathering::of),
                        Stream.concat(held.stream(), chains.stream().flatMap(chain -> dialogues(reader, chain)))
                                .filter(d -> d.node().equals(node))
                                .distinct()
                                .map(d -> Gathering.of(d, told(reader, d))))
                .sorted(Comparator.comparing(Gathering::day))
                .toList();
    }

    private List<Participation> told(Membership reader, Dialogue dialogue) {
        return dialogues.minutes(reader.scope(), dialogue).participations().stream()
                .sorted(Comparator.comparing(Participation::group))
                .toList();
    }

    private List<Participation> took(Membership reader, Chain chain) {
        return took(reader, dialogues(reader, chain)).stream()
                .filter(Participation::tookPart)
                .toList();
    }

    /// Those that the causes of an area were written in.
    private Stream<Dialogue> dialogues(Membership reader, Chain chain) {
        return chain.causes().stream()
                .map(Cause::dialogue)
                .distinct()
                .flatMap(id -> dialogues.one(reader.scope(), id).stream());
    }

    private List<Participation> took(Membership reader, Stream<Dialogue> of) {
        return of.distinct()
                .flatMap(d -> told(reader, d).stream())
                .sorted(Comparator.comparing(Participation::group))
                .toList();
    }

    /// The latest school year before the plan's that there are results of.
    private SchoolYear resultsBefore(Membership reader, SchoolYear year) {
        var known = new HashSet<>(cache.years(reader.scope()));
        return known.stream()
                .filter(y -> y.startYear() < year.startYear())
                .max(Comparator.comparingInt(SchoolYear::startYear))
                .orElse(year.previous());
    }

    private Excerpt programmes(Membership reader, SchoolYear year, Set<String> units) {
        var scope = reader.scope();
        var own = reader.tenant().code();
        var register = cache.register(scope);
        return register.municipalitiesOf(own).stream()
                .findFirst()
                .map(code -> cache.reports(scope).programmes(code, year, units::contains))
                .orElse(Excerpt.NONE);
    }
}
