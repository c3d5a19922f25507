package se.styrkedja.oversight.yearwheel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.oversight.OversightRoom;
import se.styrkedja.oversight.yearwheel.Days;
import se.styrkedja.oversight.yearwheel.Mark;
import se.styrkedja.oversight.yearwheel.Paper;
import se.styrkedja.oversight.yearwheel.Places;
import se.styrkedja.oversight.yearwheel.Register;
import se.styrkedja.oversight.yearwheel.WheelEvent;
import se.styrkedja.oversight.yearwheel.WheelEventId;
import se.styrkedja.oversight.yearwheel.WheelRight;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.rooms.Right;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;

@Controller
class EventRoutes {
    private static final String PAGE = "oversight/yearwheel/web/event";

    /// What the form offers to say.
    private static final Map<String, Mark.Said> SAID =
            Map.of("klar", Mark.Said.DONE, "inte", Mark.Said.NOT_DONE, "tillbaka", Mark.Said.TAKEN_BACK);

    private final YearWheels wheels;
    private final Organisation organisation;
    private final Clock clock;
    private final Messages messages = Messages.of("yearwheel");

    EventRoutes(YearWheels wheels, Organisation organisation, Clock clock) {
        this.wheels = wheels;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// GET /arshjul/{id}
    @GetMapping("/arshjul/{id}")
    Answer event(CurrentUser user, @PathVariable UUID id) {
        var event = find(user, id);
        return new Answer.Page(PAGE, page(user, event, form(event), StaleVersion.NONE));
    }

    /// POST /arshjul/{id}/markering: done at a node, not done and why, or open again.
    @PostMapping("/arshjul/{id}/markering")
    Answer mark(CurrentUser user, @PathVariable UUID id, Form form) {
        var event = find(user, id);
        var node = Node.parse(form.typed("var"))
                .filter(places(user, event).of(event.design())::contains)
                .filter(n -> user.may(WheelRight.MARK_EVENT, n));
        if (node.isEmpty()) form.wrong("var", messages.text("mark.node.missing"));
        var said = SAID.get(form.typed("laget"));
        if (said == null) form.wrong("laget", messages.text("mark.choice.missing"));
        var note = said == Mark.Said.NOT_DONE ? form.text(WheelFields.NOTE) : form.optional(WheelFields.NOTE);
        if (form.isWrong() || node.isEmpty() || said == null)
            return new Answer.Faulty(PAGE, page(user, event, form, StaleVersion.NONE));
        var permit = user.permit(WheelRight.MARK_EVENT, node.get());
        int version = form.version(version(node.get()));
        var today = LocalDate.now(clock);
        var marked = switch (said) {
            case DONE -> wheels.done(permit, event, node.get(), version, note, today);
            case NOT_DONE -> wheels.notDone(permit, event, node.get(), version, note, today);
            case TAKEN_BACK -> wheels.takeBack(permit, event, node.get(), version, note, today);
        };
        return answer(user, id, form, marked, "anteckning", theirs -> stale(theirs));
    }

    /// POST /arshjul/{id}/dagar: other days for this year, or none at all.
    @PostMapping("/arshjul/{id}/dagar")
    Answer change(CurrentUser user, @PathVariable UUID id, Form form) {
        var event = find(user, id);
        var permit = user.permit(WheelRight.REVISE_WHEEL, event.design().within());
        var why = form.text(WheelFields.WHY);
        boolean off = form.choice("installd", List.of("", "ja")).equals("ja");
        if (off) filled(event.days(form.version())).forEach(form::mustStay);
        var days = off ? Optional.of(event.days()) : days(form, event.year());
        if (form.isWrong() || days.isEmpty())
            return new Answer.Faulty(PAGE, page(user, event, form, StaleVersion.NONE));
        var changed = off
                ? wheels.callOff(permit, event, form.version(), why, LocalDate.now(clock))
                : wheels.move(permit, event, form.version(), days.get(), why, LocalDate.now(clock));
        var again = off ? filled(form, find(user, id).days()) : form;
        return answer(user, id, again, changed, WheelFields.WHY.name(), theirs -> stale(theirs));
    }

    /// What the door says: done, and one reads on; or the event as it has become, with what was typed.
    private <T> Answer answer(
            CurrentUser user,
            UUID id,
            Form form,
            WriteResult<T> result,
            String field,
            Function<T, StaleVersion> theirs) {
        return switch (result) {
            case WriteResult.Done<T> done -> new Answer.SeeOther(form.onTo("/arshjul/" + id));
            case WriteResult.Refused<T> nothing -> {
                form.wrong(
                        "laget",
                        messages.text(
                                nothing.reasons().contains(YearWheels.SHOWN) ? "mark.shown" : "mark.nothing-said"));
                yield new Answer.Faulty(PAGE, page(user, find(user, id), form, StaleVersion.NONE));
            }
            case WriteResult.StaleVersion<T>(var now, var lastBy) -> {
                var stale = theirs.apply(now);
                form.wrong(field, stale.sentence());
                yield new Answer.Faulty(PAGE, page(user, find(user, id), form, stale));
            }
        };
    }

    private StaleVersion stale(Mark theirs) {
        return new StaleVersion(
                messages.text("stale.mark", theirs.by()),
                List.of(
                        new StaleVersion.Line(messages.text("fact.mark"), messages.text("fact.mark." + theirs.said())),
                        new StaleVersion.Line(messages.text("fact.note"), theirs.note())));
    }

    private StaleVersion stale(WheelEvent.Change theirs) {
        return new StaleVersion(
                messages.text("stale.change", theirs.by()),
                List.of(new StaleVersion.Line(messages.text("fact.days"), changed(theirs))));
    }

    /// The field with the version of what was said at a node when the page was shown.
    private static String version(Node node) {
        return "version-" + node.text();
    }

    private Optional<Days> days(Form form, SchoolYear year) {
        var first = form.date(WheelFields.FIRST);
        var last = form.date(WheelFields.LAST);
        if (first.isEmpty() || last.isEmpty()) return Optional.empty();
        if (last.get().isBefore(first.get())) form.wrong("sista", messages.text("change.last.early"));
        if (first.get().isBefore(year.firstDay()) || last.get().isAfter(year.lastDay()))
            form.wrong("forsta", messages.text("change.outside", year.toString()));
        return form.isWrong() ? Optional.empty() : Optional.of(new Days(first.get(), last.get()));
    }

    /// What stands in the fields of its days.
    private static Map<Form.Field, String> filled(Days days) {
        return Map.of(
                WheelFields.FIRST, days.first().toString(),
                WheelFields.LAST, days.last().toString());
    }

    private static Form filled(Form form, Days days) {
        return form.with(WheelFields.FIRST.name(), days.first().toString())
                .with(WheelFields.LAST.name(), days.last().toString());
    }

    private static Form form(WheelEvent event) {
        var texts = new HashMap<String, String>();
        filled(event.days()).forEach((field, day) -> texts.put(field.name(), day));
        return Form.filled(texts);
    }

    private WheelEvent find(CurrentUser user, UUID id) {
        return wheels.event(user.scope(), new WheelEventId(id)).orElseThrow(() -> new NotFound(id.toString()));
    }

    private Places places(CurrentUser user, WheelEvent event) {
        var today = LocalDate.now(clock);
        return Places.of(
                organisation.register(user.scope()),
                user.member().tenant(),
                today.isAfter(event.year().lastDay()) ? event.year().lastDay() : today);
    }

    private EventPage page(CurrentUser user, WheelEvent event, Form form, StaleVersion stale) {
        var design = event.design();
        var today = LocalDate.now(clock);
        var view = new EventView(today);
        var readable = user.scope().where(WheelRight.READ_WHEEL);
        var seen = places(user, event).of(design).stream()
                .filter(node -> node.equals(Node.WHOLE) || readable.contains(node))
                .sorted(Comparator.comparing(user.member()::name, Swedish.order()))
                .toList();
        var marking = seen.stream()
                .filter(node -> !event.isCalledOff()
                        && !event.achieved().containsKey(node)
                        && user.may(WheelRight.MARK_EVENT, node))
                .toList();
        var when = WhenWords.of(event.days(), design.when());
        return new EventPage(
                user.inside(OversightRoom.YEAR_WHEEL, messages.text("event.title", design.what(), when))
                        .with(form),
                "/arshjul/" + event.id().value(),
                when,
                design.how(),
                view.by(design),
                view.with(design),
                view.where(design, user.member()::name),
                design.theme(),
                link(design.input()),
                link(design.output()),
                event.changes().stream().map(this::changed).toList(),
                seen.stream().map(node -> row(user, event, node, view)).toList(),
                event.isCalledOff() ? "" : closes(event),
                event.isCalledOff() ? List.of() : done(user, event, seen),
                event.isFollowed(),
                marking.stream()
                        .map(node -> new Choice(node.text(), user.member().name(node)))
                        .toList(),
                marking.stream()
                        .filter(node ->
                                event.mark(node).filter(Mark::isStanding).isPresent())
                        .map(user.member()::name)
                        .toList(),
                user.may(WheelRight.REVISE_WHEEL, design.within()),
                event.isCalledOff(),
                form,
                event.changes().size(),
                seen.stream()
                        .map(node -> new Choice(
                                version(node),
                                Integer.toString(
                                        event.mark(node).map(Mark::version).orElse(0))))
                        .toList(),
                stale);
    }

    private static EventPage.Link link(Paper paper) {
        return new EventPage.Link(paper.text(), paper.address());
    }

    private String changed(WheelEvent.Change change) {
        var by = messages.text("mark.by", change.by(), Swedish.date(change.on()));
        return (change.calledOff()
                        ? messages.text("change.off", change.why())
                        : messages.text("change.moved", WhenWords.of(change.days()), change.why()))
                + " (" + by + ")";
    }

    private EventPage.Row row(CurrentUser user, WheelEvent event, Node node, EventView view) {
        var mark = event.mark(node);
        return new EventPage.Row(
                user.member().name(node),
                view.words(event, List.of(node)),
                view.colour(event, List.of(node)),
                shown(event, node),
                mark.map(m -> said(event, m)).orElse(""),
                mark.map(m -> messages.text("mark.by", m.by(), Swedish.date(m.on())))
                        .orElse(""),
                mark.filter(m -> event.isDenied(node) && user.may(WheelRight.MARK_EVENT, node))
                        .map(m -> new EventPage.Denied(node.text(), version(node), m.version())));
    }

    /// What was said beside the state: of what the state says already, only the note.
    private String said(WheelEvent event, Mark mark) {
        boolean isState =
                mark.isStanding() && !event.isCalledOff() && !event.achieved().containsKey(mark.node());
        if (isState) return mark.note();
        var said = messages.text("fact.mark." + mark.said());
        return mark.note().isEmpty() ? said : messages.text("mark.said", said, mark.note());
    }

    private String shown(WheelEvent event, Node node) {
        var since = event.achieved().get(node);
        return since == null ? "" : messages.text("achieved", Swedish.date(since));
    }

    /// Where what closes it by itself is begun or goes on, of the school year that its register asks for.
    private List<Choice> done(CurrentUser user, WheelEvent event, List<Node> seen) {
        return switch (event.design().output().register()) {
            case CLOSED_ANALYSIS ->
                done(user, event, seen, PlanRight.LEAD_ANALYSIS, "do.analysis", "/nulagesanalys/ny?");
            case RESULT_DIALOGUE ->
                done(user, event, seen, DialogueRight.HOLD_DIALOGUE, "do.dialogue.RESULT", "/dialoger/ny?");
            case QUALITY_DIALOGUE ->
                done(
                        user,
                        event,
                        seen,
                        DialogueRight.HOLD_DIALOGUE,
                        "do.dialogue.QUALITY",
                        "/dialoger/ny?sort=QUALITY&");
            case NONE, RESULTS_IN, DECIDED_AREAS, FOLLOWED_UP_GOALS, WRITTEN_REPORT, DECIDED_REPORT, EVALUATED_WORK ->
                List.of();
        };
    }

    private List<Choice> done(
            CurrentUser user, WheelEvent event, List<Node> seen, Right right, String sentence, String address) {
        var year = event.year().previous().toString();
        return seen.stream()
                .filter(node -> user.may(right, node) && !event.achieved().containsKey(node))
                .map(node -> new Choice(
                        address + (node.equals(Node.WHOLE) ? "hela=ja" : node.query()) + "&lasar=" + year,
                        messages.text(sentence, year, user.member().name(node))))
                .toList();
    }

    /// What closes it by itself.
    private String closes(WheelEvent event) {
        var register = event.design().output().register();
        if (register == Register.NONE) return "";
        var what = messages.text("register." + register, event.year().previous().toString());
        return messages.text(register.isProof() ? "closes" : "closes.or-said", what);
    }
}
