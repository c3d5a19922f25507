package se.styrkedja.demo.workyears;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.roles.Role;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.Depth;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.FollowUp;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.Outcome;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.Result;
import se.styrkedja.rooms.Right;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

/// What the organiser and some of its other units talked of and chose in the school year behind: the same few areas,
/// of which several units have one, so that there is something in common to see.
final class AreasOfTheTown {
    private static final SchoolYear YEAR = new SchoolYear(2025);
    private static final LocalDate HELD = LocalDate.of(2025, 9, 18);
    private static final LocalDate DECIDED = LocalDate.of(2025, 10, 13);
    private static final LocalDate ENDED = LocalDate.of(2026, 6, 11);
    private static final Messages WORDS = Messages.of("workyears");

    private final Dialogues dialogues;
    private final Plans plans;
    private final Membership director;

    private AreasOfTheTown(Dialogues dialogues, Plans plans, Membership director) {
        this.dialogues = dialogues;
        this.plans = plans;
        this.director = director;
    }

    /// Writes it where the organiser itself has no areas yet.
    ///
    /// @param names of the nodes
    public static void write(
            Dialogues dialogues,
            Plans plans,
            Accounts accounts,
            Map<Node, String> names,
            Scope scope,
            LocalDate today) {
        accounts.people(scope).stream()
                .filter(p -> p.held().role() == Role.SCHOOL_DIRECTOR
                        && p.held().node().equals(Node.WHOLE))
                .flatMap(p -> accounts.standing(p.account().id(), today).stream())
                .findFirst()
                .filter(director -> plans.chains(director.scope(), Node.WHOLE).isEmpty())
                .ifPresent(director -> new AreasOfTheTown(dialogues, plans, director).write(names));
    }

    /// A line of the messages for each area: whose it is, and what it is about.
    private void write(Map<Node, String> names) {
        var nodes = names.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (a, b) -> a));
        for (var line : List.of(WORDS.text("town.areas").split(";"))) {
            var parts = List.of(line.split(":"));
            var node = parts.getFirst().isEmpty() ? Node.WHOLE : nodes.get(parts.getFirst());
            if (node != null) area(node, parts.getLast());
        }
    }

    private void area(Node node, String theme) {
        var cause = talk(node, theme);
        var text = new AreaText(
                said(theme, "name"),
                said(theme, "why"),
                said(theme, "short"),
                said(theme, "long"),
                Assignee.of(director.account()),
                "",
                "",
                said(theme, "aim"));
        var id = plans.propose(
                permit(PlanRight.PROPOSE_AREA, node),
                node,
                YEAR,
                Lineage.NEW,
                List.of(),
                text,
                List.of(cause),
                List.of(new Result(said(theme, "topic"), "")),
                HELD);
        plans.addGoal(
                        permit(PlanRight.PROPOSE_AREA, node),
                        director.scope(),
                        director.tenant(),
                        id,
                        said(theme, "goal"),
                        new Goal.Measure.InWords(said(theme, "how")),
                        LocalDate.of(2026, 6, 5),
                        HELD)
                .kept();
        plans.addActivity(
                        permit(PlanRight.PROPOSE_AREA, node),
                        id,
                        new Activity.Text(
                                said(theme, "activity"),
                                Activity.Level.valueOf(said(theme, "level")),
                                Assignee.without(said(theme, "owner")),
                                DECIDED,
                                LocalDate.of(2026, 5, 29),
                                ""),
                        DECIDED)
                .kept();
        carryOut(plans.chain(director.scope(), id).orElseThrow(), theme);
    }

    private DecisionBasis.Seen seen(Dialogue dialogue) {
        return dialogues.minutes(director.scope(), dialogue).basis().version();
    }

    private void carryOut(Chain chain, String theme) {
        var node = chain.area().node();
        var area = chain.area();
        var activity = chain.activities().getFirst();
        plans.decide(
                        permit(PlanRight.DECIDE_AREA, node),
                        director.scope(),
                        area.id(),
                        chain.basis().version(),
                        "",
                        DECIDED)
                .kept();
        plans.report(
                        permit(PlanRight.REPORT_ACTIVITY, node),
                        area.id(),
                        activity.id(),
                        activity.latest().version(),
                        Activity.State.DONE,
                        said(theme, "done"),
                        ENDED)
                .kept();
        plans.followUp(
                        permit(PlanRight.FOLLOW_UP, node),
                        director.scope(),
                        director.tenant(),
                        area.id(),
                        chain.goals().getFirst().id(),
                        0,
                        new FollowUp.Statement(Outcome.PARTLY, said(theme, "came"), said(theme, "lesson"), ""),
                        ENDED)
                .kept();
    }

    /// The dialogue that the area comes from: one topic, one cause.
    private Cause talk(Node node, String theme) {
        var hold = permit(DialogueRight.HOLD_DIALOGUE, node);
        var topics = List.of(Topic.seen(said(theme, "topic"), said(theme, "rests-on")));
        var planned = dialogues.plan(
                hold,
                node,
                YEAR.previous(),
                new Agenda(
                        Agenda.Kind.RESULT,
                        new Depth.Ordinary(),
                        HELD,
                        said(theme, "invited"),
                        WORDS.text("town.questions"),
                        topics));
        var sent = dialogues.send(hold, planned, topics, HELD.minusWeeks(1)).kept();
        dialogues
                .writeCause(
                        permit(DialogueRight.WRITE_CAUSE, node),
                        sent,
                        sent.agenda().topics().getFirst(),
                        said(theme, "cause"),
                        said(theme, "support"),
                        HELD)
                .kept();
        dialogues.tellOf(hold, sent, "", tookPart(theme)).kept();
        dialogues.conclude(hold, sent, seen(sent), HELD).kept();
        var held = (Dialogue.Held) dialogues.one(director.scope(), sent.id()).orElseThrow();
        dialogues.reconcile(hold, held, seen(held), ENDED).kept();
        return dialogues.causes(director.scope(), node).getFirst();
    }

    /// Those with whom such a unit does its work: a preschool has no pupil council, and a kitchen no teachers.
    private static List<Participation> tookPart(String theme) {
        return Stream.of(said(theme, "took-part").split(","))
                .map(group -> group.split(":"))
                .map(parts -> new Participation(
                        Participation.Group.valueOf(parts[0]),
                        Integer.parseInt(parts[1]),
                        Participation.Manner.valueOf(parts[2])))
                .toList();
    }

    private Permit permit(Right right, Node node) {
        return director.permit(right, node);
    }

    private static String said(String theme, String part) {
        return WORDS.text("town." + theme + "." + part);
    }
}
