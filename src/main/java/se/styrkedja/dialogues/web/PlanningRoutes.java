package se.styrkedja.dialogues.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.access.visits.Nodes;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.CausedAreas;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.DialoguesRoom;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.NodeFindings;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.UnitCount;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;

@Controller
class PlanningRoutes {
    private static final Messages WORDS = Messages.of("dialogues");
    private static final String TEMPLATE = "dialogues/web/planning";
    private static final String NEW = "/dialoger/ny";
    /// So many findings are ticked from the start.
    private static final int TICKED = 3;

    private static final int YEARS = 3;

    private final Dialogues dialogues;
    private final Organisation organisation;
    private final Proposals proposals;
    private final Desk desk;
    private final Clock clock;

    PlanningRoutes(
            Dialogues dialogues, Organisation organisation, NodeFindings findings, CausedAreas areas, Clock clock) {
        this.dialogues = dialogues;
        this.organisation = organisation;
        this.proposals = new Proposals(findings);
        this.desk = new Desk(dialogues, areas, organisation, clock);
        this.clock = clock;
    }

    /// GET /dialoger/ny?enhet=&verksamhet=&hela=&fynd=&ser=&vilar=&lasar=&sort=: about a finding, or what somebody has
    /// seen where the figures do not say it any more
    @GetMapping(NEW)
    Answer begin(
            CurrentUser user,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam(defaultValue = "") String hela,
            @RequestParam(defaultValue = "") String fynd,
            @RequestParam(defaultValue = "") String ser,
            @RequestParam(defaultValue = "") String vilar,
            @RequestParam(defaultValue = "") String lasar,
            @RequestParam(defaultValue = "") String sort) {
        var node = node(user, enhet, verksamhet, hela);
        if (node.isEmpty()) return new Answer.Page(TEMPLATE, choosing(user));
        var found = proposals.of(user, node.get()).stream()
                .filter(topic -> topic.key().equals(fynd) || topic.point().equals(ser))
                .findFirst();
        var invited = invited(user, node.get());
        var kind = sort.equals(Agenda.Kind.QUALITY.name()) ? Agenda.Kind.QUALITY : Agenda.Kind.RESULT;
        var form = found.map(topic ->
                        AgendaForm.about(kind, "", "", invited, inAWeek()).and(Map.of("fynd", AgendaForm.name(topic))))
                .orElseGet(() -> AgendaForm.about(kind, ser, vilar, invited, inAWeek()));
        return new Answer.Page(TEMPLATE, planning(user, form, node.get(), SchoolYear.parse(lasar)));
    }

    /// Those whom the work of such a place is done with: a preschool has no pupil council, a kitchen has no teachers,
    /// and the organiser's own work is done with those who lead its schools.
    private String invited(CurrentUser user, Node node) {
        if (!(node instanceof Node.Unit(var code))) return WORDS.text("plan.invited.organiser");
        var unit = organisation.register(user.scope()).unit(code);
        if (unit.filter(UnitCount::isOther).isPresent()) return WORDS.text("plan.invited.other");
        boolean preschool = unit.filter(UnitCount::isPreschool).isPresent();
        return WORDS.text(preschool ? "plan.invited.preschool" : "plan.invited.school");
    }

    /// POST /dialoger/ny?enhet=&verksamhet=&hela=
    @PostMapping(NEW)
    Answer plan(
            CurrentUser user,
            Form form,
            @RequestParam(defaultValue = "") String enhet,
            @RequestParam(defaultValue = "") String verksamhet,
            @RequestParam(defaultValue = "") String hela) {
        var node = node(user, enhet, verksamhet, hela).orElseThrow(() -> new NotFound(enhet));
        var permit = user.permit(DialogueRight.HOLD_DIALOGUE, node);
        var agenda = AgendaForm.read(form, proposals.of(user, node), "");
        var years = years(user, node).stream().map(Choice::value).toList();
        var about = SchoolYear.parse(years.isEmpty() ? form.typed("lasar") : form.choice("lasar", years));
        if (agenda.isEmpty() || form.isWrong() || about.isEmpty())
            return new Answer.Faulty(TEMPLATE, planning(user, form, node, Optional.empty()));
        var planned = dialogues.plan(permit, node, about.get(), agenda.get());
        return new Answer.SeeOther(DialogueView.address(planned));
    }

    /// GET /dialoger/{id}/dagordning
    @GetMapping("/dialoger/{id}/dagordning")
    Answer change(CurrentUser user, @PathVariable UUID id) {
        var dialogue = desk.dialogue(user, id);
        if (!(dialogue instanceof Dialogue.Planned planned)) return new Answer.SeeOther(DialogueView.address(dialogue));
        var form = AgendaForm.of(planned.agenda(), planned.version());
        return new Answer.Page(TEMPLATE, changing(user, form, planned, StaleVersion.NONE));
    }

    /// POST /dialoger/{id}/dagordning
    @PostMapping("/dialoger/{id}/dagordning")
    Answer revise(CurrentUser user, Form form, @PathVariable UUID id) {
        var dialogue = desk.dialogue(user, id);
        var permit = user.permit(DialogueRight.HOLD_DIALOGUE, dialogue.node());
        var fields = List.of(DialogueFields.QUESTIONS, DialogueFields.INVITED, DialogueFields.DEEPER);
        if (!(dialogue instanceof Dialogue.Planned planned)) return desk.movedOn(user, dialogue, form, fields);
        var agenda = AgendaForm.read(
                form, choice(user, planned), planned.agenda().depth().reason());
        if (agenda.isEmpty()) return new Answer.Faulty(TEMPLATE, changing(user, form, planned, StaleVersion.NONE));
        var seen =
                new Dialogue.Planned(planned.id(), planned.node(), planned.about(), planned.agenda(), form.version());
        return desk.answer(
                user,
                id,
                form,
                dialogues.revise(permit, seen, agenda.get()),
                "",
                fields,
                theirs -> clash(user, form, theirs));
    }

    /// Shows what somebody else has written beside what was typed, which now may take its place.
    private Answer clash(CurrentUser user, Form form, Dialogue.Planned theirs) {
        var agenda = theirs.agenda();
        var stale = new StaleVersion(
                WORDS.text("stale.agenda"),
                List.of(
                        new StaleVersion.Line(
                                WORDS.text("fact.meeting"), Heading.kind(agenda) + ", " + Swedish.date(agenda.day())),
                        new StaleVersion.Line(WORDS.text("fact.invited"), agenda.invited()),
                        new StaleVersion.Line(WORDS.text("fact.questions"), agenda.questions()),
                        new StaleVersion.Line(
                                WORDS.text("fact.topics"),
                                agenda.topics().stream().map(Topic::point).collect(Collectors.joining("\n")))));
        form.wrong(DialogueFields.DAY.name(), stale.sentence());
        var again = form.with("version", Integer.toString(theirs.version()));
        return new Answer.Faulty(TEMPLATE, changing(user, again, theirs, stale));
    }

    /// The node that was asked for, or the only one there is.
    ///
    /// @param whole not empty for the organiser itself
    private static Optional<Node> node(CurrentUser user, String unit, String area, String whole) {
        if (!whole.isEmpty()) return Optional.of(Node.WHOLE).filter(n -> user.may(DialogueRight.HOLD_DIALOGUE, n));
        if (!unit.isEmpty()) return Node.parse("unit:" + unit).filter(n -> user.may(DialogueRight.HOLD_DIALOGUE, n));
        if (!area.isEmpty()) return Node.parse("area:" + area).filter(n -> user.may(DialogueRight.HOLD_DIALOGUE, n));
        var all = user.scope().where(DialogueRight.HOLD_DIALOGUE);
        return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    }

    private static String address(Node node) {
        return NEW + "?" + (node.equals(Node.WHOLE) ? "hela=ja" : node.query());
    }

    private PlanningPage choosing(CurrentUser user) {
        var running = organisation
                .register(user.scope())
                .unitsOf(user.member().tenant().code())
                .stream()
                .<Node>map(unit -> new Node.Unit(unit.code()))
                .toList();
        var places = user.scope().where(DialogueRight.HOLD_DIALOGUE).stream()
                .filter(node -> !(node instanceof Node.Unit) || running.contains(node))
                .map(node -> new Choice(address(node), user.member().name(node)))
                .sorted(Comparator.comparing(Choice::label, Swedish.order()))
                .toList();
        return new PlanningPage(
                user.inside(DialoguesRoom.DIALOGUES, WORDS.text("plan.choose")),
                Form.empty(),
                NEW,
                places,
                List.of(),
                List.of(),
                PlanningPage.Years.NONE,
                List.of(),
                List.of(),
                StaleVersion.NONE);
    }

    /// @param asked the school year that a link asks for
    private PlanningPage planning(CurrentUser user, Form form, Node node, Optional<SchoolYear> asked) {
        var title = WORDS.text("plan.title", user.member().name(node));
        boolean fresh = form.typed("lasar").isEmpty();
        var all = proposals.of(user, node);
        var heaviest =
                Finding.firstOfEach(all, Topic::address).stream().limit(TICKED).toList();
        var ticks = all.stream()
                .map(topic -> new PlanningPage.Tick(
                        AgendaForm.name(topic),
                        topic,
                        (fresh && form.chosen("fynd").isEmpty())
                                ? form.typed("ser").isEmpty() && heaviest.contains(topic)
                                : form.chosen("fynd").contains(AgendaForm.name(topic))))
                .toList();
        var year = asked.orElseGet(() -> latest(user, node));
        var chosen = fresh ? form.and(Map.of("lasar", year.toString())) : form;
        var years = new PlanningPage.Years(years(user, node), fresh ? chosenBy(user, node, asked) : "");
        return page(user, chosen, title, address(node), years, ticks, already(user, node), StaleVersion.NONE);
    }

    /// Which school year is chosen beforehand, and why that one.
    private String chosenBy(CurrentUser user, Node node, Optional<SchoolYear> asked) {
        if (asked.isPresent()) return WORDS.text("plan.year.asked");
        return WORDS.text(proposals.years(user, node).isEmpty() ? "plan.year.ended" : "plan.year.found");
    }

    private PlanningPage changing(CurrentUser user, Form form, Dialogue.Planned planned, StaleVersion stale) {
        var at = new Nodes.Named(planned.node(), user.member().name(planned.node()));
        var title = WORDS.text("plan.title.again", at.placed());
        boolean fresh = form.chosen("sant").isEmpty();
        var chosen = planned.agenda().topics().stream().map(AgendaForm::name).toList();
        var ticks = choice(user, planned).stream()
                .map(topic -> new PlanningPage.Tick(
                        AgendaForm.name(topic),
                        topic,
                        (fresh ? chosen : form.chosen("fynd")).contains(AgendaForm.name(topic))))
                .toList();
        return page(
                user,
                form,
                title,
                DialogueView.address(planned) + "/dagordning",
                PlanningPage.Years.NONE,
                ticks,
                List.of(),
                stale);
    }

    /// What is chosen already, first, and what else is proposed.
    private List<Topic> choice(CurrentUser user, Dialogue.Planned planned) {
        var chosen = proposals.asNow(user, planned);
        var names = chosen.stream().map(AgendaForm::name).toList();
        return Stream.concat(
                        chosen.stream(),
                        proposals.of(user, planned.node()).stream()
                                .filter(topic -> !names.contains(AgendaForm.name(topic))))
                .toList();
    }

    /// What is planned there and not held: one more would be a second talk of the same.
    private List<Choice> already(CurrentUser user, Node node) {
        return dialogues.all(user.scope()).stream()
                .filter(dialogue ->
                        dialogue instanceof Dialogue.Ahead && dialogue.node().equals(node))
                .map(dialogue -> new Choice(
                        DialogueView.address(dialogue),
                        WORDS.text(
                                "plan.already",
                                Heading.kind(dialogue.agenda()),
                                dialogue.about().toString(),
                                Swedish.date(dialogue.day()))))
                .toList();
    }

    /// A week ahead; the Monday after when that is a Saturday or a Sunday.
    private LocalDate inAWeek() {
        var day = LocalDate.now(clock).plusWeeks(1);
        return switch (day.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    private SchoolYear latest(CurrentUser user, Node node) {
        return proposals.latest(user, node, LocalDate.now(clock));
    }

    /// The school year that runs, and the latest ones that there are findings of. Of a year without any it is said: a
    /// talk of it would have no figures.
    private List<Choice> years(CurrentUser user, Node node) {
        var latest = latest(user, node);
        var found = proposals.years(user, node);
        var running = SchoolYear.of(LocalDate.now(clock));
        return Stream.iterate(running.compareTo(latest) > 0 ? running : latest, SchoolYear::previous)
                .takeWhile(year -> year.startYear() > latest.startYear() - YEARS)
                .map(year -> new Choice(
                        year.toString(),
                        found.contains(year) ? year.toString() : WORDS.text("plan.year.without", year.toString())))
                .toList();
    }

    private static PlanningPage page(
            CurrentUser user,
            Form form,
            String title,
            String address,
            PlanningPage.Years years,
            List<PlanningPage.Tick> ticks,
            List<Choice> already,
            StaleVersion stale) {
        return new PlanningPage(
                user.inside(DialoguesRoom.DIALOGUES, title).with(form),
                form,
                address,
                List.of(),
                AgendaForm.kinds(),
                AgendaForm.depths(),
                years,
                ticks,
                already,
                stale);
    }
}
