package se.styrkedja.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.Tenant;
import se.styrkedja.access.WriteResult;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.CauseId;
import se.styrkedja.dialogues.CausedAreas;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.rooms.Action;
import se.styrkedja.vocabulary.SchoolYear;

/// The door: the development areas of the nodes, and all that hangs on them.
public final class Plans implements CausedAreas {
    /// The reason for which a motive is asked, which is no hindrance when there is one.
    public static final String MOTIVE_MISSING = "motive-missing";

    /// The reason a day is refused that has been.
    public static final String DUE_GONE = "due-gone";

    /// The reason that what somebody has taken back is written in no longer.
    public static final String TAKEN_BACK = "taken-back";

    static final String CLOSED = "closed";
    static final String PAGE = "/utvecklingsomraden/";

    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final AreaStore areas;
    private final DoingStore doing;
    private final TallyStore tallies;
    private final Dialogues dialogues;
    private final Measuring measuring;

    public Plans(DataSource database, Dialogues dialogues, Measuring measuring) {
        reads = new ScopedReads(database);
        transactions = new AuditedTransactions(database);
        areas = new AreaStore(database);
        doing = new DoingStore(database);
        tallies = new TallyStore(database);
        this.dialogues = dialogues;
        this.measuring = measuring;
    }

    /// All areas within the scope with what hangs on them, the latest year first.
    public List<Chain> chains(Scope scope) {
        return chains(scope, scope.where(DialogueRight.READ_WORK));
    }

    /// How far the areas have come, in numbers, where the scope reads those.
    public List<Tally> tally(Scope scope, LocalDate today) {
        return reads.run(scope, () -> tallies.at(scope.nodes(DialogueRight.READ_COVERAGE), today));
    }

    /// What the decided areas of a year aim at, where the scope reads how far the work has come.
    public List<Tally.Aim> aims(Scope scope, SchoolYear year) {
        return reads.run(scope, () -> tallies.aims(scope.nodes(DialogueRight.READ_COVERAGE), year));
    }

    /// The areas of one node, the latest year first; none outside the scope.
    public List<Chain> chains(Scope scope, Node node) {
        return scope.where(DialogueRight.READ_WORK).contains(node) ? chains(scope, Set.of(node)) : List.of();
    }

    @Override
    public Map<CauseId, CausedAreas.AreaName> at(Scope scope, Node node) {
        var latest = new HashMap<CauseId, CausedAreas.AreaName>();
        if (!scope.where(DialogueRight.READ_WORK).contains(node)) return latest;
        for (var area : reads.run(scope, () -> areas.areas(new String[] {node.text()})))
            for (var cause : area.causes())
                latest.putIfAbsent(
                        cause,
                        new CausedAreas.AreaName(area.id().value(), area.text().name()));
        return latest;
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
        return reads.run(scope, () -> withCauses(scope, bare(nodes)));
    }

    private List<Chain> withCauses(Scope scope, List<Chain> bare) {
        var caused =
                bare.stream().map(Chain::area).filter(area -> !area.causes().isEmpty());
        var ids = caused.collect(Collectors.groupingBy(
                Area::node, Collectors.flatMapping(area -> area.causes().stream(), Collectors.toList())));
        var causes = causes(
                scope, ids.keySet(), ids.values().stream().flatMap(List::stream).toList());
        return bare.stream()
                .map(chain -> chain.with(chain.area().causes().stream()
                        .flatMap(id -> Optional.ofNullable(causes.get(id)).stream())
                        .toList()))
                .toList();
    }

    /// The areas of those nodes with what hangs on them, but not the causes they rest on.
    List<Chain> bare(Set<Node> nodes) {
        var texts = nodes.stream().map(Node::text).toArray(String[]::new);
        var followUps = doing.goals(texts);
        var goals = followUps.keySet().stream().collect(Collectors.groupingBy(Goal::area));
        var activities = doing.activities(texts).stream().collect(Collectors.groupingBy(Activity::area));
        return areas.areas(texts).stream()
                .map(area -> {
                    var own = goals.getOrDefault(area.id(), List.of());
                    return new Chain(
                            area,
                            List.of(),
                            own,
                            activities.getOrDefault(area.id(), List.of()),
                            own.stream()
                                    .flatMap(goal -> followUps.getOrDefault(goal, List.of()).stream())
                                    .toList());
                })
                .toList();
    }

    /// Causes that areas of those nodes rest on, as they read now: where another text has taken the place of one, that
    /// text.
    Map<CauseId, Cause> causes(Scope scope, Set<Node> at, List<CauseId> ids) {
        var causes = new HashMap<CauseId, Cause>();
        if (!at.isEmpty()) dialogues.causes(scope, at).forEach(cause -> causes.put(cause.id(), cause));
        ids.stream()
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
        permit.mustAllow(PlanRight.PROPOSE_AREA, node);
        if (results.isEmpty()) throw new IllegalStateException("an area rests on at least one result");
        if ((lineage == Lineage.NEW) != before.isEmpty())
            throw new IllegalStateException("an area is new, or comes from others");
        var id = AreaId.next();
        return transactions
                .write(permit, Chain.locks(node, List.of()), PlanAction.PROPOSED_AREA.on(PAGE + id.value()), () -> {
                    areas.add(id, node, year, lineage);
                    before.forEach(earlier -> areas.addBefore(id, earlier));
                    var first = new Area.Edition(1, permit.actor().name(), today, false);
                    areas.restOn(id, first, causes, results);
                    areas.write(id, new Area.Written(first, text));
                    return WriteResult.done(id);
                })
                .kept();
    }

    /// Writes the text anew.
    ///
    /// @param seen the version that was there when one began to write
    public WriteResult<Area.Written> revise(Permit permit, AreaId id, AreaText text, int seen, LocalDate today) {
        permit.mustAllow(PlanRight.PROPOSE_AREA);
        return write(permit, id, PlanAction.WROTE_AREA, (chain, siblings) -> {
            var now = chain.area().written();
            if (chain.area().isClosed()) return WriteResult.refused(CLOSED);
            if (seen != now.version()) return WriteResult.stale(now, areas.writtenBy(id));
            var written = new Area.Written(chain.area().edition(seen + 1, permit, today), text);
            areas.write(id, written);
            return WriteResult.done(written);
        });
    }

    /// Why an area may not be decided now, as codes of sentences; empty when it may.
    ///
    /// @param motive why it is decided although there are as many as there should be; empty when nobody has said
    public List<String> hindrances(Scope scope, AreaId id, String motive, LocalDate today) {
        return reads.run(scope, () -> {
            var siblings = areas.node(id).map(node -> bare(Set.of(node))).orElse(List.of());
            return one(siblings, id)
                    .map(chain -> hindrances(chain, siblings, motive, today))
                    .orElse(List.of(TAKEN_BACK));
        });
    }

    private List<String> hindrances(Chain chain, List<Chain> siblings, String motive, LocalDate today) {
        var reasons = new ArrayList<>(chain.undecidable(today));
        // One that is decided already is none too many.
        if (!(chain.area().state() instanceof AreaState.Decided))
            oneTooMany(siblings, chain.area().year(), motive, today).ifPresent(reasons::add);
        return List.copyOf(reasons);
    }

    /// Why one more area may not be a decided one, whether it is decided now or opened again.
    ///
    /// @param motive why there are to be more than there should be; empty when nobody has said
    Optional<String> oneTooMany(List<Chain> siblings, SchoolYear year, String motive, LocalDate today) {
        var limit = areas.limit(today).orElse(AreaLimit.USUAL);
        if (Chain.decided(siblings, year) < limit.most()) return Optional.empty();
        if (limit.hard()) return Optional.of("too-many");
        return motive.isBlank() ? Optional.of(MOTIVE_MISSING) : Optional.empty();
    }

    /// Decides an area as it reads, within the limit that applies; refused for the reasons of [#hindrances].
    ///
    /// @param seen the state of all of it that is decided
    public WriteResult<DecisionBasis> decide(
            Permit permit, Scope scope, AreaId id, DecisionBasis.Seen seen, String motive, LocalDate today) {
        permit.mustAllow(PlanRight.DECIDE_AREA);
        return decide(
                permit,
                scope,
                id,
                id.value(),
                PlanAction.DECIDED_AREA,
                seen,
                (chain, siblings) -> hindrances(chain, siblings, motive, today),
                () -> areas.step(id, "DECIDED", today, permit.actor().name(), "", motive));
    }

    /// Closes an area with a reason: it is never just gone. That it was reached is said where a goal of it was.
    ///
    /// @param seen the state of all of it that is closed
    public WriteResult<DecisionBasis> close(
            Permit permit,
            Scope scope,
            AreaId id,
            DecisionBasis.Seen seen,
            Outcome outcome,
            String reason,
            LocalDate today) {
        permit.mustAllow(PlanRight.DECIDE_AREA);
        if (reason.isBlank()) throw new IllegalStateException("an area is not closed without a reason");
        return decide(
                permit,
                scope,
                id,
                id.value(),
                PlanAction.CLOSED_AREA,
                seen,
                (chain, siblings) -> chain.unclosable(outcome),
                () -> areas.step(id, "CLOSED", today, permit.actor().name(), outcome.name(), reason));
    }

    /// Takes a step with an area and all that hangs on it, or with one thing of it, when there is no reason against it
    /// and it is what was seen.
    WriteResult<DecisionBasis> decide(
            Permit permit,
            Scope scope,
            AreaId id,
            UUID thing,
            Action kind,
            DecisionBasis.Seen seen,
            BiFunction<Chain, List<Chain>, List<String>> hindrances,
            Runnable step) {
        var locks = Chain.locks(permit.node(), chain(scope, id).stream().toList());
        return transactions.write(permit, locks, kind.on(PAGE + id.value()), () -> {
            var siblings = bare(Set.of(permit.node()));
            var there = one(siblings, id).filter(chain -> chain.has(thing));
            if (there.isEmpty()) return WriteResult.refused(TAKEN_BACK);
            var reasons = hindrances.apply(there.get(), siblings);
            if (!reasons.isEmpty()) return WriteResult.refused(reasons);
            var basis = withCauses(scope, List.of(there.get())).getFirst().basis(thing);
            if (!basis.isSeen(seen)) return WriteResult.moved(basis);
            step.run();
            return WriteResult.done(basis);
        });
    }

    /// Sets a goal.
    ///
    /// @param scope in which the figure that it starts from is read
    public WriteResult<GoalId> addGoal(
            Permit permit,
            Scope scope,
            Tenant tenant,
            AreaId area,
            String wording,
            Goal.Aim aim,
            LocalDate due,
            LocalDate today) {
        permit.mustAllow(PlanRight.PROPOSE_AREA);
        return write(permit, area, PlanAction.SET_GOAL, (chain, siblings) -> {
            if (chain.area().isClosed()) return WriteResult.refused(CLOSED);
            var measure = measuring.measure(scope, tenant, chain.area().node(), aim);
            var first = chain.area().edition(1, permit, today);
            var goal = new Goal(GoalId.next(), area, wording, measure, due, first);
            doing.add(goal);
            return WriteResult.done(goal.id());
        });
    }

    public WriteResult<ActivityId> addActivity(Permit permit, AreaId area, Activity.Text text, LocalDate today) {
        permit.mustAllow(PlanRight.PROPOSE_AREA);
        var planned = new Activity.Report(
                1, Activity.State.NOT_BEGUN, "", permit.actor().name(), today);
        return write(permit, area, PlanAction.PLANNED_ACTIVITY, (chain, siblings) -> {
            if (chain.area().isClosed()) return WriteResult.refused(CLOSED);
            var first = chain.area().edition(1, permit, today);
            var id = ActivityId.next();
            doing.add(new Activity(id, area, text, first, List.of(planned)));
            return WriteResult.done(id);
        });
    }

    /// Says how far an activity has come. What was said before is kept.
    ///
    /// @param seen the version of what had been said
    public WriteResult<Activity.Report> report(
            Permit permit, AreaId area, ActivityId id, int seen, Activity.State state, String note, LocalDate today) {
        permit.mustAllow(PlanRight.REPORT_ACTIVITY);
        return write(permit, area, PlanAction.REPORTED_ACTIVITY, (chain, siblings) -> {
            if (chain.area().isClosed()) return WriteResult.refused(CLOSED);
            if (chain.activity(id).isEmpty()) return WriteResult.refused(TAKEN_BACK);
            var now = chain.activity(id).get().latest();
            if (seen != now.version()) return WriteResult.stale(now, doing.saidBy(id));
            var report =
                    new Activity.Report(seen + 1, state, note, permit.actor().name(), today);
            doing.report(id, report);
            return WriteResult.done(report);
        });
    }

    /// Says what came of a goal; what the figures say of it is worked out and stands beside. What was said before
    /// is kept.
    ///
    /// @param seen the version of what had been said; 0 when nothing had
    /// @param scope in which the figure of the goal's indicator is read today
    public WriteResult<FollowUp> followUp(
            Permit permit,
            Scope scope,
            Tenant tenant,
            AreaId area,
            GoalId id,
            int seen,
            FollowUp.Statement said,
            LocalDate today) {
        permit.mustAllow(PlanRight.FOLLOW_UP);
        return write(permit, area, PlanAction.FOLLOWED_UP_GOAL, (chain, siblings) -> {
            if (chain.area().isClosed()) return WriteResult.refused(CLOSED);
            if (chain.goal(id).isEmpty()) return WriteResult.refused(TAKEN_BACK);
            var goal = chain.goal(id).get();
            var now = chain.followUp(id);
            var after = measuring.now(scope, tenant, chain.area().node(), goal);
            if (now.isPresent() && now.get().version() != seen) return WriteResult.stale(now.get(), doing.saidBy(id));
            var by = permit.actor().name();
            var followUp = said.of(id, seen + 1, after, measuring.support(goal, said.outcome(), after), by, today);
            doing.add(followUp);
            return WriteResult.done(followUp);
        });
    }

    /// Reads the areas of the permit's node anew, and lets nobody else write in them meanwhile.
    <T> WriteResult<T> write(
            Permit permit, AreaId id, Action kind, BiFunction<Chain, List<Chain>, WriteResult<T>> verb) {
        return transactions.write(permit, Chain.locks(permit.node(), List.of()), kind.on(PAGE + id.value()), () -> {
            var siblings = bare(Set.of(permit.node()));
            return one(siblings, id).map(chain -> verb.apply(chain, siblings)).orElse(WriteResult.refused(TAKEN_BACK));
        });
    }

    private static Optional<Chain> one(List<Chain> siblings, AreaId id) {
        return siblings.stream().filter(chain -> chain.area().id().equals(id)).findFirst();
    }

    /// The chains of each node.
    public Map<Node, List<Chain>> byNode(Scope scope) {
        return chains(scope).stream()
                .collect(Collectors.groupingBy(chain -> chain.area().node()));
    }
}
