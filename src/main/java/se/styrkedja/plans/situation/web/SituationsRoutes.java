package se.styrkedja.plans.situation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.UnitCount;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.situation.Ballot;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.web.LookingBack;
import se.styrkedja.plans.web.Part;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.Sheet;

/// Which analyses there are, and where one is begun.
@Controller
class SituationsRoutes {
    private static final Messages WORDS = Messages.of("situation");
    private static final String NEW = "/nulagesanalys/ny";
    private static final int MOST_VOTES = 10;

    private final Situations situations;
    private final Organisation organisation;
    private final Clock clock;

    SituationsRoutes(Situations situations, Organisation organisation, Clock clock) {
        this.situations = situations;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// GET /nulagesanalys
    @GetMapping("/nulagesanalys")
    Answer all(CurrentUser user) {
        var all = situations.all(user.scope());
        var open = all.stream()
                .filter(s -> s instanceof Situation.Open)
                .map(s -> row(user, s))
                .toList();
        var closed = all.stream()
                .filter(s -> s instanceof Situation.Closed)
                .map(s -> row(user, s))
                .toList();
        var page = new SituationsPage(
                user.inside(Part.section(user), WORDS.text("list.title", Integer.toString(open.size()))),
                Part.beside(user, Part.Place.SITUATIONS),
                open,
                closed,
                without(user, all));
        var rows = all.stream().map(s -> row(user, s)).toList();
        return new Answer.Data("plans/situation/web/situations", page, rows, sheet(rows));
    }

    private static SituationsPage.Row row(CurrentUser user, Situation situation) {
        var statements = Integer.toString(situation.content().statements().size());
        return new SituationsPage.Row(
                user.member().name(situation.node()),
                situation.year().toString(),
                SituationView.most(situation)
                        .map(most -> WORDS.text("list.most", most))
                        .orElse(""),
                switch (situation) {
                    case Situation.Open open ->
                        WORDS.text(
                                "list.open",
                                statements,
                                Integer.toString(open.content().voters()));
                    case Situation.Closed closed ->
                        WORDS.text("list.closed", statements, Swedish.date(closed.closedOn()));
                },
                SituationDesk.address(situation.id()));
    }

    /// Where the reader leads, and there is no analysis of a year that one is asked for: the organiser, its areas, its
    /// schools in operation.
    private List<Choice> without(CurrentUser user, List<Situation> all) {
        var schools = schools(user);
        var places = Nodes.of(user, PlanRight.LEAD_ANALYSIS).all().stream()
                .filter(named -> !(named.node() instanceof Node.Unit) || schools.contains(named.node()))
                .toList();
        return LookingBack.asked(LocalDate.now(clock)).stream()
                .flatMap(year -> places.stream()
                        .filter(named -> at(all, named.node(), year).isEmpty())
                        .map(named -> new Choice(
                                NEW + "?" + named.node().query() + "&lasar=" + year,
                                WORDS.text("list.without", year.toString(), named.name()))))
                .toList();
    }

    private static Optional<Situation> at(List<Situation> all, Node node, SchoolYear year) {
        return all.stream()
                .filter(one -> one.node().equals(node) && one.year().equals(year))
                .findFirst();
    }

    private Set<Node> schools(CurrentUser user) {
        return organisation
                .register(user.scope())
                .unitsOf(user.member().tenant().code())
                .stream()
                .filter(unit -> !UnitCount.isOther(unit))
                .map(unit -> new Node.Unit(unit.code()))
                .collect(Collectors.toSet());
    }

    private static Sheet sheet(List<SituationsPage.Row> rows) {
        return new Sheet(
                List.of(WORDS.text("list.columns").split(";")),
                rows.stream()
                        .map(r -> List.of(r.node(), r.year(), r.most(), r.note(), r.address()))
                        .toList());
    }

    /// GET /nulagesanalys/ny?enhet=&verksamhet=&lasar=: where it is begun, or the analysis of that year when it is
    /// there.
    @GetMapping(NEW)
    Answer form(
            CurrentUser user,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam(defaultValue = "") String lasar) {
        var node = Nodes.of(user, PlanRight.LEAD_ANALYSIS).asked(enhet, verksamhet);
        var today = LocalDate.now(clock);
        var all = situations.all(user.scope());
        var asked = SchoolYear.parse(lasar);
        var there = asked.flatMap(year -> at(all, node.node(), year));
        if (there.isPresent())
            return new Answer.SeeOther(SituationDesk.address(there.get().id()));
        var years = LookingBack.years(today);
        var without = Stream.of(asked.stream(), LookingBack.asked(today).stream(), years.stream())
                .flatMap(one -> one)
                .filter(year ->
                        years.contains(year) && at(all, node.node(), year).isEmpty())
                .findFirst();
        var form = Form.filled(Map.of(
                "lasar",
                without.orElse(LookingBack.usual(today)).toString(),
                "dag",
                today.plusWeeks(1).toString(),
                "roster",
                Integer.toString(Ballot.USUAL)));
        return new Answer.Page("plans/situation/web/beginning", page(user, form, node));
    }

    /// POST /nulagesanalys/ny?enhet=&verksamhet=
    @PostMapping(NEW)
    Answer begin(
            CurrentUser user,
            Form form,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet) {
        var node = Nodes.of(user, PlanRight.LEAD_ANALYSIS).asked(enhet, verksamhet);
        var permit = user.permit(PlanRight.LEAD_ANALYSIS, node.node());
        var day = form.date(SituationFields.DAY);
        var year = SchoolYear.parse(form.typed("lasar")).filter(LookingBack.years(LocalDate.now(clock))::contains);
        var votes = form.typed("roster").strip();
        if (!votes.matches("[1-9]|" + MOST_VOTES)) form.wrong("roster", WORDS.text("fault.votes"));
        if (year.isEmpty()) form.wrong("lasar", WORDS.text("fault.year"));
        if (form.isWrong()) return faulty(user, form, node);
        var begun =
                situations.begin(permit, node.node(), year.orElseThrow(), day.orElseThrow(), Integer.parseInt(votes));
        if (begun.isDone()) return new Answer.SeeOther(SituationDesk.address(begun.kept()));
        form.wrong("lasar", WORDS.text("fault.year." + Situations.THERE));
        return faulty(user, form, node);
    }

    private List<Choice> there(CurrentUser user, Node node) {
        var years = LookingBack.years(LocalDate.now(clock));
        return situations.all(user.scope()).stream()
                .filter(one -> one.node().equals(node) && years.contains(one.year()))
                .map(one -> new Choice(
                        SituationDesk.address(one.id()),
                        WORDS.text("begin.there", one.year().toString())))
                .toList();
    }

    private Answer faulty(CurrentUser user, Form form, Nodes.Named node) {
        return new Answer.Faulty("plans/situation/web/beginning", page(user, form, node));
    }

    private BeginPage page(CurrentUser user, Form form, Nodes.Named node) {
        var all = situations.all(user.scope());
        var before = all.stream()
                .filter(s -> s.node().equals(node.node()) && s instanceof Situation.Closed)
                .findFirst();
        return new BeginPage(
                user.inside(Part.section(user), WORDS.text("begin.title", SituationView.place(user, node.node())))
                        .below(Part.Place.SITUATIONS.title(), Part.Place.SITUATIONS.address())
                        .with(form),
                form,
                NEW + "?" + node.node().query(),
                there(user, node.node()),
                LookingBack.years(LocalDate.now(clock)).stream()
                        .filter(year -> at(all, node.node(), year).isEmpty())
                        .map(year -> new Choice(year.toString(), year.toString()))
                        .toList(),
                before.map(s -> WORDS.text(
                                "begin.offered",
                                s.year().toString(),
                                Integer.toString(s.content().statements().size())))
                        .orElse(""),
                IntStream.rangeClosed(1, MOST_VOTES)
                        .mapToObj(n -> new Choice(Integer.toString(n), Integer.toString(n)))
                        .toList());
    }
}
