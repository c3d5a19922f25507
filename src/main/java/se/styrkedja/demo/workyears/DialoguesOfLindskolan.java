package se.styrkedja.demo.workyears;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.RoleAssignment;
import se.styrkedja.access.Scope;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.roles.Role;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Depth;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.dialogues.Participation.Group;
import se.styrkedja.dialogues.Participation.Manner;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.findings.Finding;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

/// The dialogues of Lindskolan: the one of last year, held, with what was agreed and is not all done, and the one of
/// this year, planned a week ahead.
public final class DialoguesOfLindskolan {
    private static final Messages WORDS = Messages.of("workyears");
    private static final SchoolYear LAST = new SchoolYear(2024);
    private static final LocalDate SENT = LocalDate.of(2025, 8, 27);
    private static final LocalDate HELD = LocalDate.of(2025, 9, 10);
    private static final LocalDate FOLLOWED_UP = LocalDate.of(2026, 6, 11);
    private static final int TOPICS = 3;

    private final Dialogues dialogues;
    private final Node school;
    private final Membership head;
    private final Membership teacher;

    private DialoguesOfLindskolan(Dialogues dialogues, Node school, Membership head, Membership teacher) {
        this.dialogues = dialogues;
        this.school = school;
        this.head = head;
        this.teacher = teacher;
    }

    /// Writes them, where nobody has planned a dialogue yet.
    ///
    /// @param whole reads all that Nydala has of its own
    /// @param unit Lindskolan
    /// @param noticed what the figures say of it
    public static void write(
            Dialogues dialogues, Accounts accounts, Scope whole, Unit unit, List<Finding> noticed, LocalDate today) {
        var school = new Node.Unit(unit.code());
        var head = one(accounts, whole, school, Role.HEAD_TEACHER, today);
        var teacher = one(accounts, whole, school, Role.STAFF, today);
        if (head.isEmpty()
                || teacher.isEmpty()
                || !dialogues.all(head.get().scope()).isEmpty()) return;
        var written = new DialoguesOfLindskolan(dialogues, school, head.get(), teacher.get());
        written.last();
        written.next(noticed, today);
    }

    private static Optional<Membership> one(Accounts accounts, Scope whole, Node school, Role role, LocalDate today) {
        Predicate<RoleAssignment> suits = p -> p.held().role() == role
                && p.held().node().equals(school)
                && p.held().tenure().covers(today);
        return accounts.people(whole).stream()
                .filter(suits)
                .flatMap(p -> accounts.standing(p.account().id(), today).stream())
                .findFirst();
    }

    /// Last year's: two causes, two points of which one is not done, pupils and teachers with a say.
    private void last() {
        var hold = head.permit(DialogueRight.HOLD_DIALOGUE, school);
        var write = teacher.permit(DialogueRight.WRITE_CAUSE, school);
        var topics = List.of(
                Topic.seen(WORDS.text("last.reading"), WORDS.text("last.reading.rests-on")),
                Topic.seen(WORDS.text("last.calm"), WORDS.text("last.calm.rests-on")));
        var planned = dialogues.plan(
                hold,
                school,
                LAST,
                new Agenda(
                        Agenda.Kind.RESULT,
                        new Depth.Ordinary(),
                        HELD,
                        WORDS.text("invited"),
                        WORDS.text("questions"),
                        topics));
        var sent =
                dialogues.send(hold, planned, planned.agenda().topics(), SENT).kept();
        var about = sent.agenda().topics();
        dialogues
                .writeCause(
                        write,
                        sent,
                        about.getFirst(),
                        WORDS.text("last.cause.1"),
                        WORDS.text("last.cause.1.support"),
                        HELD)
                .kept();
        dialogues
                .writeCause(
                        head.permit(DialogueRight.WRITE_CAUSE, school),
                        sent,
                        about.getLast(),
                        WORDS.text("last.cause.2"),
                        WORDS.text("last.cause.2.support"),
                        HELD)
                .kept();
        var done = dialogues
                .agree(
                        write,
                        sent,
                        WORDS.text("last.point.1"),
                        Assignee.of(teacher.account()),
                        LocalDate.of(2025, 12, 19),
                        HELD)
                .kept();
        var undone = dialogues
                .agree(
                        write,
                        sent,
                        WORDS.text("last.point.2"),
                        Assignee.of(head.account()),
                        LocalDate.of(2026, 6, 5),
                        HELD)
                .kept();
        dialogues
                .tellOf(
                        hold,
                        sent,
                        "",
                        List.of(
                                new Participation(Group.PUPILS, 14, Manner.COUNCIL),
                                new Participation(Group.TEACHERS, 23, Manner.MEETING),
                                new Participation(Group.OTHER_STAFF, 6, Manner.MEETING),
                                new Participation(Group.MANAGERS, 2, Manner.MEETING)))
                .kept();
        dialogues.conclude(hold, sent, seen(sent), HELD).kept();
        var held = (Dialogue.Held) dialogues.one(head.scope(), sent.id()).orElseThrow();
        dialogues
                .followUp(write, held, done.id(), 0, true, WORDS.text("last.point.1.note"), FOLLOWED_UP)
                .kept();
        dialogues
                .followUp(write, held, undone.id(), 0, false, WORDS.text("last.point.2.note"), FOLLOWED_UP)
                .kept();
        dialogues.reconcile(hold, held, seen(held), FOLLOWED_UP).kept();
    }

    private DecisionBasis.Seen seen(Dialogue dialogue) {
        return dialogues.minutes(head.scope(), dialogue).basis().version();
    }

    /// This year's, about the latest school year there are figures of: the heaviest finding of each of three
    /// indicators.
    private void next(List<Finding> noticed, LocalDate today) {
        var about = noticed.stream()
                .map(found -> SchoolYear.of(found.period().lastDay()))
                .max(SchoolYear::compareTo)
                .orElse(LAST.next());
        var byIndicator = new LinkedHashMap<IndicatorId, Finding>();
        noticed.forEach(found -> byIndicator.putIfAbsent(found.indicator(), found));
        var topics = byIndicator.values().stream()
                .limit(TOPICS)
                .map(f -> Topic.finding(f.key(), f.point(), f.meaning(), f.reason(), f.shown(), f.address()))
                .toList();
        dialogues.plan(
                head.permit(DialogueRight.HOLD_DIALOGUE, school),
                school,
                about,
                new Agenda(
                        Agenda.Kind.RESULT,
                        new Depth.Ordinary(),
                        today.plusWeeks(1),
                        WORDS.text("invited"),
                        WORDS.text("questions"),
                        topics));
    }
}
