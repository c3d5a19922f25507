package se.styrkedja.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.DecisionBasis.Part;
import se.styrkedja.access.Node;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.vocabulary.Deadline;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// One area with all that hangs together with it: result → cause → area → goal → activity → effect.
///
/// @param followUps the latest of each goal first
/// @param since the figures that have come since the goals were followed up, where they have been read
public record Chain(
        Area area,
        List<Cause> causes,
        List<Goal> goals,
        List<Activity> activities,
        List<FollowUp> followUps,
        Map<GoalId, Reading.Known> since) {
    /// The reason that only what nobody has acted on is taken back.
    public static final String ACTED_ON = "acted-on";

    /// The reason that a decided area is never without a goal: it is decided with one.
    public static final String LAST_GOAL = "last-goal";

    private static final Messages MESSAGES = Messages.of("plans");

    public Chain {
        causes = List.copyOf(causes);
        goals = List.copyOf(goals);
        activities = activities.stream().map(activity -> activity.in(area)).toList();
        followUps = List.copyOf(followUps);
        since = Map.copyOf(since);
    }

    /// As it is read without the figures of today.
    public Chain(Area area, List<Cause> causes, List<Goal> goals, List<Activity> activities, List<FollowUp> followUps) {
        this(area, causes, goals, activities, followUps, Map.of());
    }

    Chain with(List<Cause> causes) {
        return new Chain(area, causes, goals, activities, followUps, since);
    }

    Chain with(Map<GoalId, Reading.Known> since) {
        return new Chain(area, causes, goals, activities, followUps, since);
    }

    /// The figure that has come since a goal was followed up.
    public Optional<Reading.Known> since(GoalId goal) {
        return Optional.ofNullable(since.get(goal));
    }

    /// The same in words; empty where none has come.
    public Optional<String> sinceTold(GoalId goal) {
        return since(goal).map(come -> MESSAGES.text("followed.since", come.shown(), come.period()));
    }

    /// Why it may not be decided, whatever else the node has decided, as codes of sentences.
    List<String> undecidable(LocalDate today) {
        var reasons = new ArrayList<>(unchangeable());
        var looseEnds = looseEnds(today);
        if (looseEnds.contains(LooseEnd.CAUSE)) reasons.add("no-cause");
        if (looseEnds.contains(LooseEnd.GOAL)) reasons.add("no-goal");
        if (looseEnds.contains(LooseEnd.EFFECT)) reasons.add("no-effect");
        return reasons;
    }

    /// Why what it rests on may not be changed, as codes of sentences: it is decided with it.
    public List<String> unchangeable() {
        return switch (area.state()) {
            case AreaState.Proposed p -> List.of();
            case AreaState.Decided d -> List.of("decided");
            case AreaState.Closed c -> List.of(Plans.CLOSED);
        };
    }

    /// What came of it when it was closed, in words: of an area without a goal nothing was measured. Empty while it is
    /// not closed.
    public String outcome() {
        if (!(area.state() instanceof AreaState.Closed closed)) return "";
        return closed.outcome().told(!goals.isEmpty());
    }

    /// The name of the area where it is told among others: of a closed one with what came of it.
    public String named() {
        return named(area.text().name());
    }

    /// The same where it is called something else.
    public String named(String name) {
        return area.state() instanceof AreaState.Closed closed
                ? closed.outcome().named(name, !goals.isEmpty())
                : name;
    }

    /// Why it may not be closed so, as codes of sentences: that it was reached is said where a goal of it was, and how
    /// far it came only where it had one.
    List<String> unclosable(Outcome outcome) {
        if (area.isClosed()) return List.of(Plans.CLOSED);
        if (goals.isEmpty() && outcome != Outcome.NOT_YET_MEASURABLE) return List.of("nothing-to-reach");
        return outcome == Outcome.REACHED && followUps.stream().noneMatch(f -> f.outcome() == Outcome.REACHED)
                ? List.of("not-followed-up")
                : List.of();
    }

    /// Why it, or a goal or an activity of it, may not be taken back, as codes of sentences: what came of something is
    /// never gone. An area that people have acted on is closed instead, and a decided one keeps a goal.
    ///
    /// @param thing the area itself, or a goal or an activity of it
    public List<String> irrevocable(UUID thing) {
        boolean whole = area.id().value().equals(thing);
        var reasons = new ArrayList<String>();
        if (area.isClosed()) reasons.add(Plans.CLOSED);
        if (followUps.stream().anyMatch(said -> whole || said.goal().value().equals(thing)))
            reasons.add(whole ? ACTED_ON + ".goal-of-area" : ACTED_ON + ".goal");
        if (activities.stream()
                .filter(activity -> whole || activity.id().value().equals(thing))
                .anyMatch(Activity::isActedOn))
            reasons.add(whole ? ACTED_ON + ".activity-of-area" : ACTED_ON + ".activity");
        if (area.isDecided()
                && goals.size() == 1
                && goals.getFirst().id().value().equals(thing)) reasons.add(LAST_GOAL);
        return List.copyOf(reasons);
    }

    /// What is taken back with a goal, an activity or the area itself.
    public DecisionBasis basis(UUID thing) {
        if (area.id().value().equals(thing)) return basis();
        return new DecisionBasis(basis().parts().stream()
                .filter(part -> part.key().endsWith(" " + thing))
                .toList());
    }

    /// Whether it is this area, or a goal or an activity of it.
    public boolean has(UUID thing) {
        return area.id().value().equals(thing)
                || goals.stream().anyMatch(goal -> goal.id().value().equals(thing))
                || activities.stream()
                        .anyMatch(activity -> activity.id().value().equals(thing));
    }

    /// What it is of this area: the area itself, a goal or an activity.
    public Corrections.Withdrawal.Kind kind(UUID thing) {
        if (area.id().value().equals(thing)) return Corrections.Withdrawal.Kind.AREA;
        return goal(new GoalId(thing)).isPresent()
                ? Corrections.Withdrawal.Kind.GOAL
                : Corrections.Withdrawal.Kind.ACTIVITY;
    }

    public Optional<Goal> goal(GoalId id) {
        return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
    }

    public Optional<Activity> activity(ActivityId id) {
        return activities.stream().filter(activity -> activity.id().equals(id)).findFirst();
    }

    /// How many areas are decided in a school year and not closed.
    public static int decided(List<Chain> siblings, SchoolYear year) {
        return (int) siblings.stream()
                .filter(c -> c.area().year().equals(year) && c.area().state() instanceof AreaState.Decided)
                .count();
    }

    /// The goals of it that people say are reached, where it is closed as something else: the two are told apart.
    public List<Goal> reachedBeside(Outcome outcome) {
        return outcome == Outcome.REACHED
                ? List.of()
                : goals.stream()
                        .filter(goal -> followUp(goal.id())
                                .filter(said -> said.outcome() == Outcome.REACHED)
                                .isPresent())
                        .toList();
    }

    /// How many of a school year have been decided, closed since or not.
    public static int everDecided(List<Chain> siblings, SchoolYear year) {
        return (int) siblings.stream()
                .filter(c -> c.area().year().equals(year) && c.area().decision().isPresent())
                .count();
    }

    /// The locks under which the areas of a node are written, with what hangs on them and the causes that these rest
    /// on: a decision about them takes them all.
    public static Set<String> locks(Node node, List<Chain> areas) {
        var causes = areas.stream().flatMap(area -> area.causes().stream()).map(cause -> Dialogues.lock(cause.node()));
        return Stream.concat(Stream.of("plans " + node.text()), causes).collect(Collectors.toSet());
    }

    /// All that is decided, closed or opened again with the area: its text, its state, and what hangs on it.
    public DecisionBasis basis() {
        var parts = new ArrayList<Part>();
        parts.add(part(area.written()));
        parts.add(state());
        for (int i = 0; i < causes.size(); i++) parts.add(part(i, causes.get(i)));
        goals.forEach(goal -> parts.add(part(goal)));
        activities.forEach(activity -> {
            parts.add(part(activity));
            parts.add(part(activity, activity.latest()));
        });
        goals.forEach(goal -> followUp(goal.id()).ifPresent(said -> parts.add(part(goal, said))));
        return new DecisionBasis(parts);
    }

    /// How the parts of the basis have read, with the wordings that are kept.
    List<Part> earlier(Area.Wordings wordings) {
        var parts = new ArrayList<Part>();
        wordings.area().forEach(written -> parts.add(part(written)));
        wordings.goals().forEach(goal -> parts.add(part(goal)));
        wordings.activities().forEach(activity -> parts.add(part(activity)));
        activities.forEach(activity -> activity.reports().forEach(report -> parts.add(part(activity, report))));
        for (var goal : goals)
            followUps.stream()
                    .filter(said -> said.goal().equals(goal.id()))
                    .forEach(said -> parts.add(part(goal, said)));
        return parts;
    }

    private static Part part(Area.Written written) {
        return part(
                "text", "", written.words(), written.text(), written.edition().told());
    }

    private Part state() {
        return switch (area.state()) {
            case AreaState.Proposed p -> part("state", "", MESSAGES.text("state.proposed"), p, "");
            case AreaState.Decided d ->
                part("state", "", MESSAGES.text("state.decided.by", Swedish.date(d.on()), d.by()), d, "");
            case AreaState.Closed c ->
                part(
                        "state",
                        "",
                        MESSAGES.text("state.closed.by", Swedish.date(c.on()), c.by(), outcome(), c.reason()),
                        c,
                        "");
        };
    }

    private static Part part(int number, Cause cause) {
        var words = cause.support().isEmpty() ? cause.text() : cause.text() + "\n" + cause.support();
        return part("cause", " " + number, words, words, DecisionBasis.told(cause.writtenBy(), cause.on()));
    }

    private static Part part(Goal goal) {
        return part(
                "goal",
                " " + goal.id().value(),
                goal.words(),
                List.of(goal.wording(), goal.measure(), goal.due()),
                goal.edition().told());
    }

    private static Part part(Activity activity) {
        return part(
                "activity",
                " " + activity.id().value(),
                activity.words(),
                activity.text(),
                activity.edition().told());
    }

    private static Part part(Activity activity, Activity.Report report) {
        var state = report.state().told();
        return part(
                "report",
                " " + activity.id().value(),
                String.join("\n", activity.what(), report.note().isEmpty() ? state : state + ": " + report.note()),
                List.of(report.state(), report.note()),
                DecisionBasis.told(report.by(), report.on()));
    }

    private static Part part(Goal goal, FollowUp said) {
        return part(
                "follow-up",
                " " + goal.id().value(),
                Stream.of(goal.wording(), said.outcome().told(), said.comment(), said.lesson(), said.plan())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")),
                List.of(said.outcome(), said.comment(), said.lesson(), said.plan()),
                DecisionBasis.told(said.by(), said.on()));
    }

    private static Part part(String kind, String which, String words, Object content, String told) {
        return new Part(kind + which, MESSAGES.text("basis." + kind), words, content.toString(), told, false);
    }

    /// The latest follow-up of a goal.
    public Optional<FollowUp> followUp(GoalId goal) {
        return followUps.stream().filter(f -> f.goal().equals(goal)).findFirst();
    }

    /// Whether the day of the goal is over, and nobody has said what came of it; nobody will in a closed area.
    public boolean isLate(Goal goal, LocalDate today) {
        return !area.isClosed()
                && new Deadline(goal.due()).hasPassed(today)
                && followUp(goal.id()).isEmpty();
    }

    /// What is missing: a link that nothing hangs on. Of a closed area nothing is missing any more.
    public Set<LooseEnd> looseEnds(LocalDate today) {
        var looseEnds = EnumSet.noneOf(LooseEnd.class);
        if (area.isClosed()) return looseEnds;
        if (area.causes().isEmpty()) looseEnds.add(LooseEnd.CAUSE);
        if (goals.isEmpty()) looseEnds.add(LooseEnd.GOAL);
        if (activities.stream().noneMatch(a -> a.latest().state() != Activity.State.CANCELLED))
            looseEnds.add(LooseEnd.ACTIVITY);
        if (goals.stream().anyMatch(goal -> isLate(goal, today))) looseEnds.add(LooseEnd.FOLLOW_UP);
        if (area.text().effectShort().isEmpty() && area.text().effectLong().isEmpty()) looseEnds.add(LooseEnd.EFFECT);
        return looseEnds;
    }
}
