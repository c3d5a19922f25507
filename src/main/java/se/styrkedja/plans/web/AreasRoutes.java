package se.styrkedja.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.Node;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.organisation.Unit;
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Corrections;
import se.styrkedja.plans.Measuring;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.PlansRoom;
import se.styrkedja.plans.decided.DecidedPlans;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.Sheet;

@Controller
class AreasRoutes {
    private static final Messages MESSAGES = Messages.of("plans");

    private final ScopedReads reads;
    private final Plans plans;
    private final Corrections corrections;
    private final Measuring measuring;
    private final Organisation organisation;
    private final DecidedPlans decided;
    private final Clock clock;

    AreasRoutes(
            DataSource database,
            Plans plans,
            Corrections corrections,
            Measuring measuring,
            Organisation organisation,
            DecidedPlans decided,
            Clock clock) {
        reads = new ScopedReads(database);
        this.organisation = organisation;
        this.plans = plans;
        this.corrections = corrections;
        this.measuring = measuring;
        this.decided = decided;
        this.clock = clock;
    }

    /// GET /utvecklingsomraden?enhet=&verksamhet=&lasar=
    @GetMapping("/utvecklingsomraden")
    Answer areas(
            CurrentUser user,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam(defaultValue = "") String lasar) {
        return reads.run(user.scope(), () -> areas(user, enhet, verksamhet, lasar, LocalDate.now(clock)));
    }

    private Answer areas(CurrentUser user, String enhet, String verksamhet, String lasar, LocalDate today) {
        var nodes = Nodes.of(user, DialogueRight.READ_WORK);
        var asked = nodes.asked(enhet, verksamhet);
        var year =
                lasar.isEmpty() ? SchoolYear.of(today) : SchoolYear.parse(lasar).orElseThrow(() -> new NotFound(lasar));
        var byNode = plans.byNode(user.scope());
        var own = byNode.getOrDefault(asked.node(), List.of());
        var page = page(user, nodes, asked, year, byNode, own, today);
        var rows = own.stream().flatMap(chain -> rows(chain, asked.name())).toList();
        return new Answer.Data(
                "plans/web/areas",
                page,
                rows,
                new Sheet(List.of(MESSAGES.text("areas.columns").split(";")), rows));
    }

    private AreasPage page(
            CurrentUser user,
            Nodes nodes,
            Nodes.Named asked,
            SchoolYear year,
            Map<Node, List<Chain>> byNode,
            List<Chain> own,
            LocalDate today) {
        var limit = plans.limit(user.scope(), today);
        var title = title(own, year, limit.most(), asked.placed());
        var shown = own.stream().filter(c -> c.area().year().equals(year)).toList();
        var propose = user.may(PlanRight.PROPOSE_AREA, asked.node())
                        && !year.lastDay().isBefore(today)
                ? "/utvecklingsomraden/nytt?" + asked.node().query()
                : "";
        return new AreasPage(
                user.opening(PlansRoom.AREAS, title),
                Part.beside(user, Part.Place.AREAS),
                nodes.all().stream()
                        .map(named -> choice(named, asked, byNode, year))
                        .toList(),
                asked.name(),
                year.toString(),
                asked.node().query() + "&lasar=" + year,
                years(asked, year, own, today),
                shown.stream().map(c -> drawing(user, c, today).picture()).toList(),
                propose,
                user.may(AccessRight.READ_SETTINGS),
                shown.stream()
                        .flatMap(c -> c.area().state() instanceof AreaState.Decided(var on, var by, var motive)
                                        && !motive.isEmpty()
                                ? Stream.of(MESSAGES.text(
                                        "areas.motive", c.area().text().name(), motive, by))
                                : Stream.<String>empty())
                        .toList(),
                corrections.withdrawals(user.scope(), asked.node()).stream()
                        .filter(step -> step.kind() == Corrections.Withdrawal.Kind.AREA && step.isInForce())
                        .filter(step -> step.year().equals(year))
                        .map(step -> new AreasPage.Withdrawn(step.name(), History.address(step.area())))
                        .toList(),
                isUpperSecondary(user, nodes, asked.node()),
                decided.of(user, asked.node(), year),
                user.may(PlanRight.DECIDE_AREA, asked.node()),
                shown.stream().anyMatch(c -> !c.area().isClosed()));
    }

    /// How many areas are decided, of how many there should be; of how many that have been closed since.
    private static String title(List<Chain> own, SchoolYear year, int most, String placed) {
        int all = Chain.everDecided(own, year);
        int closed = all - Chain.decided(own, year);
        if (all == 0) return MESSAGES.text("areas.title.none", placed);
        var key = closed > 0 ? "areas.title.closed" : all > most ? "areas.title.over" : "areas.title.open";
        var ended = MESSAGES.text(
                closed == all ? "areas.closed.all" : "areas.closed.some",
                Integer.toString(closed),
                Words.number(closed));
        return MESSAGES.text(key, Integer.toString(all), Words.first(all), Words.number(most), placed, ended);
    }

    private Drawing drawing(CurrentUser user, Chain chain, LocalDate today) {
        return new Drawing(measuring.withSince(user.scope(), user.member().tenant(), chain), user, today);
    }

    /// Whether the node is an upper-secondary unit, or has one below it.
    private boolean isUpperSecondary(CurrentUser user, Nodes nodes, Node above) {
        var register = organisation.register(user.scope());
        return nodes.all().stream()
                .flatMap(named -> named.node() instanceof Node.Unit(var code)
                        ? register.unit(code).stream()
                        : Stream.<Unit>empty())
                .filter(unit ->
                        unit.forms().contains(SchoolForm.GY) || unit.forms().contains(SchoolForm.GYAN))
                .anyMatch(unit -> switch (above) {
                    case Node.Whole w -> true;
                    case Node.Area(var name) -> unit.area().equals(name);
                    case Node.Unit(var code) -> unit.code().equals(code);
                });
    }

    private static AreasPage.Choice choice(
            Nodes.Named named, Nodes.Named asked, Map<Node, List<Chain>> byNode, SchoolYear year) {
        int areas = (int) byNode.getOrDefault(named.node(), List.of()).stream()
                .filter(c -> c.area().year().equals(year))
                .count();
        return new AreasPage.Choice(
                named.name(),
                "/utvecklingsomraden?" + named.node().query(),
                named.node().equals(asked.node()),
                areas);
    }

    private static List<AreasPage.Choice> years(Nodes.Named asked, SchoolYear year, List<Chain> own, LocalDate today) {
        return Stream.concat(
                        Stream.of(SchoolYear.of(today)),
                        own.stream().map(c -> c.area().year()))
                .distinct()
                .sorted(Comparator.comparingInt(SchoolYear::startYear).reversed())
                .map(y -> new AreasPage.Choice(
                        y.toString(),
                        "/utvecklingsomraden?" + asked.node().query() + "&lasar=" + y,
                        y.equals(year),
                        (int) own.stream()
                                .filter(c -> c.area().year().equals(y))
                                .count()))
                .toList();
    }

    /// One row for each goal of an area, or one for an area without.
    private static Stream<List<String>> rows(Chain chain, String node) {
        var text = chain.area().text();
        var area = List.of(
                node,
                chain.area().year().toString(),
                text.name(),
                text.why(),
                Drawing.marks(chain).getFirst().text(),
                text.owner().name());
        if (chain.goals().isEmpty())
            return Stream.of(Stream.concat(area.stream(), Stream.of("", "", "")).toList());
        return chain.goals().stream()
                .map(goal -> Stream.concat(
                                area.stream(),
                                Stream.of(
                                        goal.wording(),
                                        goal.due().toString(),
                                        chain.followUp(goal.id())
                                                .map(f -> f.outcome().told())
                                                .orElse("")))
                        .toList());
    }
}
