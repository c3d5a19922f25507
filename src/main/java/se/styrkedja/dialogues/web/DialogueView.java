package se.styrkedja.dialogues.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.AgreedPoint;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.CauseId;
import se.styrkedja.dialogues.CausedAreas;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.DialogueId;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.DialoguesRoom;
import se.styrkedja.dialogues.Minutes;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.dialogues.Verdict;
import se.styrkedja.dialogues.web.DialoguePage.Next;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.StaleVersion;

/// Makes the page of one dialogue for one reader on one day.
final class DialogueView {
    /// Where an area is proposed: a page of a room above, offered to those whom its route lets in.
    private static final String NEW_AREA = "/utvecklingsomraden/nytt";

    /// Where the area of a cause stands, at its id.
    private static final String AREAS = "/utvecklingsomraden/";

    private static final Messages WORDS = Messages.of("dialogues");
    private static final List<String> STEPS = List.of("PLANNED", "SENT", "HELD", "RECONCILED");

    private final CurrentUser user;
    private final Dialogue dialogue;
    private final Minutes minutes;
    private final Map<CauseId, CausedAreas.AreaName> areas;
    private final Set<SchoolForm> forms;
    private final LocalDate today;

    /// @param areas what causes at the node have led to
    /// @param forms the school forms of the node
    DialogueView(
            CurrentUser user,
            Dialogue dialogue,
            Minutes minutes,
            Map<CauseId, CausedAreas.AreaName> areas,
            Set<SchoolForm> forms,
            LocalDate today) {
        this.areas = areas;
        this.forms = forms;
        this.user = user;
        this.dialogue = dialogue;
        this.minutes = minutes;
        this.today = today;
    }

    static String address(Dialogue dialogue) {
        return address(dialogue.id());
    }

    static String address(DialogueId id) {
        return "/dialoger/" + id.value();
    }

    static String state(Dialogue dialogue) {
        return switch (dialogue) {
            case Dialogue.Planned d -> "PLANNED";
            case Dialogue.PackageSent d -> "SENT";
            case Dialogue.Held d -> "HELD";
            case Dialogue.Reconciled d -> "RECONCILED";
            case Dialogue.Replaced d -> "REPLACED";
        };
    }

    DialoguePage page(Form form, StaleVersion stale) {
        var place = user.member().name(dialogue.node());
        var can = can();
        var verdict = verdict();
        var next = next(can, verdict);
        return new DialoguePage(
                user.inside(DialoguesRoom.DIALOGUES, Heading.of(dialogue, place))
                        .with(form),
                form,
                address(dialogue),
                lead(place),
                dialogue.agenda().depth().reason().isEmpty()
                        ? ""
                        : WORDS.text("lead.deeper", dialogue.agenda().depth().reason()),
                steps(),
                next,
                before(),
                can.hold() ? missing(verdict) : List.of(),
                dialogue.agenda(),
                heldOn().toString(),
                cards(can, next),
                points(minutes.earlier(), false),
                points(minutes.points(), next == Next.FOLLOW_UP),
                Took.of(dialogue.node(), forms, minutes.participations()),
                minutes.note(),
                assignees(user, dialogue),
                can,
                dialogue instanceof Dialogue.Planned planned ? planned.version() : 0,
                minutes.basis().field(form),
                stale);
    }

    /// Among whom those are picked who see to points and find causes out.
    static Assignees assignees(CurrentUser user, Dialogue dialogue) {
        return user.may(DialogueRight.WRITE_CAUSE, dialogue.node())
                ? user.assignees(DialogueRight.WRITE_CAUSE, dialogue.node())
                : Assignees.none();
    }

    /// The day that is most likely when it is about to be concluded: the planned one, unless that is still to come.
    private LocalDate heldOn() {
        var planned = dialogue.agenda().day();
        return planned.isAfter(today) ? today : planned;
    }

    private DialoguePage.Can can() {
        boolean write = user.may(DialogueRight.WRITE_CAUSE, dialogue.node()) && dialogue instanceof Dialogue.Underway;
        boolean hold = user.may(DialogueRight.HOLD_DIALOGUE, dialogue.node());
        return new DialoguePage.Can(
                write,
                hold && !(dialogue instanceof Dialogue.Replaced || dialogue instanceof Dialogue.Reconciled),
                hold && dialogue instanceof Dialogue.Planned,
                hold && dialogue instanceof Dialogue.Ahead,
                hold && dialogue instanceof Dialogue.PackageSent,
                write);
    }

    /// Whether the next step of the dialogue may be taken.
    private Verdict verdict() {
        return switch (dialogue) {
            case Dialogue.Planned planned -> planned.agenda().sendable();
            case Dialogue.PackageSent sent -> minutes.concludable(sent.agenda());
            case Dialogue.Held held -> minutes.reconcilable();
            case Dialogue.Reconciled reconciled -> new Verdict.Allowed();
            case Dialogue.Replaced replaced -> new Verdict.Allowed();
        };
    }

    private Next next(DialoguePage.Can can, Verdict verdict) {
        return switch (dialogue) {
            case Dialogue.Planned p when can.hold() -> verdict.allows() ? Next.SEND : Next.CHOOSE_TOPICS;
            case Dialogue.PackageSent s when can.write() && firstUnanswered() > 0 -> Next.WRITE_CAUSE;
            case Dialogue.PackageSent s when can.hold() -> verdict.allows() ? Next.CONCLUDE : Next.TELL_WHO;
            case Dialogue.Held h when can.write() && !verdict.allows() -> Next.FOLLOW_UP;
            case Dialogue.Held h when can.hold() -> Next.RECONCILE;
            case Dialogue.Planned p -> Next.NOTHING;
            case Dialogue.PackageSent s -> Next.NOTHING;
            case Dialogue.Held h -> Next.NOTHING;
            case Dialogue.Reconciled r -> Next.NOTHING;
            case Dialogue.Replaced r -> Next.NOTHING;
        };
    }

    private int firstUnanswered() {
        var topics = dialogue.agenda().topics();
        for (int i = 0; i < topics.size(); i++) if (!minutes.answers(topics.get(i))) return i + 1;
        return 0;
    }

    private String lead(String place) {
        var kind = Heading.kind(dialogue.agenda());
        var day = Swedish.date(dialogue.day());
        var state = "lead." + state(dialogue);
        var far = switch (dialogue) {
            case Dialogue.Planned p -> WORDS.text(state, day);
            case Dialogue.PackageSent s -> WORDS.text(state, day, Swedish.date(s.sentOn()));
            case Dialogue.Held h -> WORDS.text(state, day);
            case Dialogue.Reconciled r -> WORDS.text(state, day, Swedish.date(r.reconciledOn()));
            case Dialogue.Replaced r -> WORDS.text(state, day, r.by(), r.reason());
        };
        return WORDS.text("lead", kind, dialogue.about().toString(), place) + " " + far;
    }

    private List<DialoguePage.Step> steps() {
        int at = STEPS.indexOf(state(dialogue));
        if (at < 0) return List.of();
        return STEPS.stream()
                .map(step -> new DialoguePage.Step(
                        WORDS.text("step." + step), STEPS.indexOf(step) <= at, STEPS.indexOf(step) == at))
                .toList();
    }

    private String before() {
        return switch (dialogue) {
            case Dialogue.Planned p -> WORDS.text("missing.before.SEND");
            case Dialogue.PackageSent s -> WORDS.text("missing.before.CONCLUDE");
            case Dialogue.Held h -> WORDS.text("missing.before.RECONCILE");
            case Dialogue.Reconciled r -> "";
            case Dialogue.Replaced r -> "";
        };
    }

    private List<DialoguePage.Missing> missing(Verdict verdict) {
        var missing = new ArrayList<DialoguePage.Missing>();
        for (var reason : verdict.missing())
            missing.add(new DialoguePage.Missing(
                    WORDS.text("missing." + reason.code(), Heading.claim(reason.about())), where(reason)));
        return missing;
    }

    private String where(Verdict.Reason reason) {
        var topics = dialogue.agenda().topics().stream().map(Topic::point).toList();
        return switch (reason.code()) {
            case "topic-without-cause" -> "#amne-" + (topics.indexOf(reason.about()) + 1);
            case "nobody-took-part" -> "#deltagare";
            case "point-without-follow-up" -> "#punkter";
            default -> "#amnen";
        };
    }

    private List<DialoguePage.Card> cards(DialoguePage.Can can, Next next) {
        var cards = new ArrayList<DialoguePage.Card>();
        for (var topic : dialogue.agenda().topics()) {
            int number = cards.size() + 1;
            cards.add(new DialoguePage.Card(
                    number,
                    topic,
                    minutes.causesOf(topic).stream()
                            .map(cause -> said(cause, can))
                            .toList(),
                    minutes.inquiriesOf(topic).stream()
                            .map(i -> WORDS.text("inquiry", Assignees.awaited(i.who()), Swedish.date(i.until())))
                            .findFirst()
                            .orElse(""),
                    next == Next.WRITE_CAUSE && firstUnanswered() == number));
        }
        return cards;
    }

    private DialoguePage.Said said(Cause cause, DialoguePage.Can can) {
        var id = cause.id().value();
        boolean held = dialogue instanceof Dialogue.Held || dialogue instanceof Dialogue.Reconciled;
        return new DialoguePage.Said(
                cause.text(),
                cause.support(),
                WORDS.text("cause.by", cause.writtenBy(), Swedish.date(cause.on())),
                can.write() ? address(dialogue) + "/orsaker/" + id : "",
                onward(cause, held));
    }

    /// Where a cause is taken further: its area where it has led to one, else where one is proposed.
    private Choice onward(Cause cause, boolean held) {
        var area = areas.get(cause.id());
        if (area != null) return new Choice(AREAS + area.id(), WORDS.text("cause.area", area.name()));
        boolean offered = held && user.opens(NEW_AREA, dialogue.node());
        return new Choice(offered ? NEW_AREA + "?orsak=" + cause.id().value() : "", WORDS.text("cause.area.new"));
    }

    private List<DialoguePage.Point> points(List<AgreedPoint> agreed, boolean next) {
        var points = new ArrayList<DialoguePage.Point>();
        boolean firstLeft = next;
        for (var point : agreed) {
            boolean first = firstLeft && !point.isFollowedUp();
            if (first) firstLeft = false;
            points.add(new DialoguePage.Point(
                    point.id().value().toString(),
                    point.what(),
                    WORDS.text(
                            "point.owner",
                            point.done() ? point.owner().name() : Assignees.awaited(point.owner()),
                            Swedish.date(point.due())),
                    point.done(),
                    point.isLate(today),
                    point.notes(),
                    point.said(),
                    first,
                    point.dialogue().equals(dialogue.id())));
        }
        return points;
    }
}
