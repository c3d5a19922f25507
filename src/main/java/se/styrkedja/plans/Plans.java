package se.styrkedja.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import se.styrkedja.access.Deeds;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Reads;
import se.styrkedja.access.Right;
import se.styrkedja.access.Scope;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.CauseId;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.vocabulary.SchoolYear;

/// The door: the development areas of the nodes, and all that hangs on them.
public final class Plans {
    private final Reads reads;
    private final Deeds deeds;
    private final AreaStore areas;
    private final DoingStore doing;
    private final TallyStore tallies;
    private final Dialogues dialogues;

    public Plans(DataSource database, Dialogues dialogues) {
        reads = new Reads(database);
        deeds = new Deeds(database);
        areas = new AreaStore(database);
        doing = new DoingStore(database);
        tallies = new TallyStore(database);
        this.dialogues = dialogues;
    }

    /// All areas within the scope with what hangs on them, the latest year first.
    public List<Chain> chains(Scope scope) {
        return chains(scope, scope.where(Right.READ_WORK));
    }

    /// How far the areas have come, in numbers, where the scope reads those.
    public List<Tally> tally(Scope scope, LocalDate today) {
        return reads.run(scope, () -> tallies.at(scope.nodes(Right.READ_COVERAGE), today));
    }

    /// What the decided areas of a year aim at, where the scope reads how far the work has come.
    public List<Tally.Aim> aims(Scope scope, SchoolYear year) {
        return reads.run(scope, () -> tallies.aims(scope.nodes(Right.READ_COVERAGE), year));
    }

    /// The areas of one node, the latest year first; none outside the scope.
    public List<Chain> chains(Scope scope, Node node) {
        return scope.where(Right.READ_WORK).contains(node) ? chains(scope, Set.of(node)) : List.of();
    }

    public Optional<Chain> chain(Scope scope, AreaId id) {
        return reads.run(
                scope,
                () -> areas.node(id)
                        .flatMap(node -> chains(scope, node).stream()
                                .filter(chain -> chain.area().id().equals(id))
                                .findFirst()));
    }

    private List<Chain> chains(Scope scope, Set<Node> nodes) {
        var texts = nodes.stream().map(Node::text).toArray(String[]::new);
        return reads.run(scope, () -> {
            var followUps = doing.goals(texts);
            var goals = followUps.keySet().stream().collect(Collectors.groupingBy(Goal::area));
            var activities = doing.activities(texts).stream().collect(Collectors.groupingBy(Activity::area));
            var all = areas.areas(texts);
            var causes = causes(scope, all);
            return all.stream()
                    .map(area -> {
                        var own = goals.getOrDefault(area.id(), List.of());
                        return new Chain(
                                area,
                                area.causes().stream()
                                        .flatMap(id -> Optional.ofNullable(causes.get(id)).stream())
                                        .toList(),
                                own,
                                activities.getOrDefault(area.id(), List.of()),
                                own.stream()
                                        .flatMap(goal -> followUps.getOrDefault(goal, List.of()).stream())
                                        .toList());
                    })
                    .toList();
        });
    }

    /// The causes of those areas as they read now: where another text has taken the place of one, that text.
    private Map<CauseId, Cause> causes(Scope scope, List<Area> all) {
        var at = all.stream()
                .filter(area -> !area.causes().isEmpty())
                .map(Area::node)
                .collect(Collectors.toSet());
        var causes = new HashMap<CauseId, Cause>();
        if (!at.isEmpty()) dialogues.causes(scope, at).forEach(cause -> causes.put(cause.id(), cause));
        all.stream()
                .flatMap(area -> area.causes().stream())
                .filter(id -> !causes.containsKey(id))
                .forEach(id -> dialogues.after(scope, id).ifPresent(cause -> causes.put(id, cause)));
        return causes;
    }

    /// How many areas a unit may have decided in a school year.
    public AreaLimit limit(Scope scope, LocalDate today) {
        return reads.run(scope, () -> areas.limit(today).orElse(AreaLimit.USUAL));
    }

    /// Proposes an area that rests on results.
    ///
    /// @param results at least one
    public AreaId propose(
            Permit permit,
            Node node,
            SchoolYear year,
            Lineage lineage,
            List<AreaId> before,
            AreaText text,
            List<Cause> causes,
            List<Result> results,
            LocalDate today) {
        permit.mustAllow(Right.PROPOSE_AREA, node);
        if (results.isEmpty()) throw new IllegalStateException("an area rests on at least one result");
        if ((lineage == Lineage.NEW) != before.isEmpty())
            throw new IllegalStateException("an area is new, or comes from others");
        var id = AreaId.next();
        return deeds.run(permit, Deeds.Kind.PROPOSED_AREA.on(page(id)), () -> {
            areas.add(id, node, year, lineage);
            before.forEach(earlier -> areas.addBefore(id, earlier));
            causes.forEach(cause -> areas.addCause(id, cause.id()));
            for (int i = 0; i < results.size(); i++) areas.addResult(id, i, results.get(i));
            areas.write(id, new Area.Written(1, text, permit.actor().name(), today));
            return id;
        });
    }

    /// Writes the text anew.
    ///
    /// @param basedOn the version that was there when one began to write
    public Revision revise(Permit permit, Area area, AreaText text, int basedOn, LocalDate today) {
        permit.mustAllow(Right.PROPOSE_AREA, area.node());
        if (basedOn != area.written().version()) return new Revision.Overtaken(area.written());
        boolean free = deeds.run(
                permit,
                () -> areas.write(
                        area.id(),
                        new Area.Written(basedOn + 1, text, permit.actor().name(), today)),
                Deeds.Kind.WROTE_AREA.on(page(area.id()))::when);
        return free ? new Revision.Kept() : new Revision.Overtaken(area.written());
    }

    /// Whether an area may be decided now.
    ///
    /// @param siblings all areas of the node
    /// @param motive why it is decided although there are as many as there should be; empty when nobody has said
    public Verdict decidable(Chain chain, List<Chain> siblings, AreaLimit limit, String motive, LocalDate today) {
        var reasons = new ArrayList<String>();
        if (!(chain.area().state() instanceof AreaState.Proposed)) reasons.add("not-proposed");
        var looseEnds = chain.looseEnds(today);
        if (looseEnds.contains(LooseEnd.CAUSE)) reasons.add("no-cause");
        if (looseEnds.contains(LooseEnd.GOAL)) reasons.add("no-goal");
        if (looseEnds.contains(LooseEnd.EFFECT)) reasons.add("no-effect");
        if (decided(siblings, chain.area().year()) >= limit.most()) {
            if (limit.hard()) reasons.add("too-many");
            else if (motive.isBlank()) reasons.add("motive-missing");
        }
        return Verdict.of(reasons);
    }

    /// How many areas are decided in a school year and not closed.
    public static int decided(List<Chain> siblings, SchoolYear year) {
        return (int) siblings.stream()
                .filter(c -> c.area().year().equals(year) && c.area().state() instanceof AreaState.Decided)
                .count();
    }

    /// Decides an area. Errors: `IllegalStateException` when [#decidable] refuses it.
    public void decide(
            Permit permit, Chain chain, List<Chain> siblings, AreaLimit limit, String motive, LocalDate today) {
        var area = chain.area();
        permit.mustAllow(Right.DECIDE_AREA, area.node());
        if (decidable(chain, siblings, limit, motive, today) instanceof Verdict.Refused(var reasons))
            throw new IllegalStateException("not decidable: " + reasons);
        deeds.run(permit, Deeds.Kind.DECIDED_AREA.on(page(area.id())), () -> {
            areas.step(area.id(), "DECIDED", today, permit.actor().name(), "", motive);
            return area;
        });
    }

    /// Closes an area with a reason: it is never just gone.
    public void close(Permit permit, Area area, Outcome outcome, String reason, LocalDate today) {
        permit.mustAllow(Right.DECIDE_AREA, area.node());
        if (area.isClosed() || reason.isBlank()) throw new IllegalStateException("not closable");
        deeds.run(permit, Deeds.Kind.CLOSED_AREA.on(page(area.id())), () -> {
            areas.step(area.id(), "CLOSED", today, permit.actor().name(), outcome.name(), reason);
            return area;
        });
    }

    public GoalId addGoal(Permit permit, Area area, String wording, Goal.Measure measure, LocalDate due) {
        permit.mustAllow(Right.PROPOSE_AREA, area.node());
        var goal = new Goal(GoalId.next(), area.id(), wording, measure, due);
        return deeds.run(permit, Deeds.Kind.SET_GOAL.on(page(area.id())), () -> {
            doing.add(goal);
            return goal.id();
        });
    }

    public ActivityId addActivity(
            Permit permit,
            Area area,
            String what,
            Activity.Level level,
            String owner,
            LocalDate starts,
            LocalDate due,
            String agreement,
            LocalDate today) {
        permit.mustAllow(Right.PROPOSE_AREA, area.node());
        var activity = new Activity(
                ActivityId.next(),
                area.id(),
                what,
                level,
                owner,
                starts,
                due,
                agreement,
                new Activity.Report(Activity.State.NOT_BEGUN, "", permit.actor().name(), today));
        return deeds.run(permit, Deeds.Kind.PLANNED_ACTIVITY.on(page(area.id())), () -> {
            doing.add(activity);
            return activity.id();
        });
    }

    /// Says how far an activity has come.
    public void report(
            Permit permit, Area area, Activity activity, Activity.State state, String note, LocalDate today) {
        permit.mustAllow(Right.REPORT_ACTIVITY, area.node());
        if (!activity.area().equals(area.id())) throw new IllegalStateException("an activity of another area");
        deeds.run(permit, Deeds.Kind.REPORTED_ACTIVITY.on(page(area.id())), () -> {
            doing.report(
                    activity.id(),
                    new Activity.Report(state, note, permit.actor().name(), today));
            return state;
        });
    }

    /// Says what came of a goal; what the figures say of it stands beside.
    public void followUp(Permit permit, Area area, Goal goal, FollowUp followUp) {
        permit.mustAllow(Right.FOLLOW_UP, area.node());
        if (!goal.area().equals(area.id()) || !followUp.goal().equals(goal.id()))
            throw new IllegalStateException("a goal of another area");
        deeds.run(permit, Deeds.Kind.FOLLOWED_UP_GOAL.on(page(area.id())), () -> {
            doing.add(followUp);
            return goal;
        });
    }

    private static String page(AreaId area) {
        return "/utvecklingsomraden/" + area.value();
    }

    /// What the figures say of what people say: reached is supported when the value has come to the target, and
    /// contradicted when it has not; not reached the other way round. Partly is supported when it lies between the
    /// baseline and the target. Without both values nothing can be tested.
    public static FollowUp.Support support(Goal goal, Outcome outcome, Reading after) {
        if (!(goal.measure() instanceof Goal.Measure.ByIndicator(var i, var t, var before, var target, var s))
                || !(after instanceof Reading.Known now)
                || !(before instanceof Reading.Known then)
                || now.period().equals(then.period())
                || outcome == Outcome.NOT_YET_MEASURABLE) return FollowUp.Support.NOT_TESTABLE;
        int wanted = target.compareTo(then.value());
        if (wanted == 0) return FollowUp.Support.NOT_TESTABLE;
        var gone = now.value().subtract(then.value()).multiply(BigDecimal.valueOf(wanted));
        boolean there = now.value().compareTo(target) * wanted >= 0;
        boolean supported = switch (outcome) {
            case REACHED -> there;
            case PARTLY -> !there && gone.signum() > 0;
            case NOT -> !there;
            case NOT_YET_MEASURABLE -> false;
        };
        return supported ? FollowUp.Support.SUPPORTED : FollowUp.Support.CONTRADICTED;
    }

    /// The chains of each node.
    public Map<Node, List<Chain>> byNode(Scope scope) {
        return chains(scope).stream()
                .collect(Collectors.groupingBy(chain -> chain.area().node()));
    }
}
