package se.styrkedja.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.vocabulary.SchoolYear;

/// The door: what has been written of goals and activities is written anew, an area that was closed is opened again,
/// and an area, a goal or an activity is taken back and restored. What stood there before is kept, with who wrote it
/// and when.
public final class Corrections {
    /// The reason that a goal that has been followed up keeps what it is measured by.
    public static final String FOLLOWED_UP = "followed-up";

    /// The reason that only what is closed is opened again.
    public static final String NOT_CLOSED = "not-closed";

    /// The reason that what is decided is taken back by whoever may decide it.
    public static final String DECIDED_BY_OTHERS = "decided-by-others";

    /// The reason that only what is taken back is restored.
    public static final String NOT_TAKEN_BACK = "not-taken-back";

    private final AuditedTransactions transactions;
    private final Plans plans;
    private final Measuring measuring;
    private final ScopedReads reads;
    private final AreaStore areas;
    private final DoingStore doing;

    public Corrections(DataSource database, Plans plans, Measuring measuring) {
        this.plans = plans;
        this.measuring = measuring;
        transactions = new AuditedTransactions(database);
        reads = new ScopedReads(database);
        areas = new AreaStore(database);
        doing = new DoingStore(database);
    }

    /// That something was taken back or restored.
    ///
    /// @param thing the area itself, or a goal or an activity of it
    /// @param name what it was called or said last
    /// @param reason why it was taken back; empty when it was restored
    /// @param since the moment that the thing was first written
    /// @param at the moment, to be put before or after a decision of the same day
    /// @param version which of the steps of the thing it is
    /// @param isLatest whether it is the last of them
    /// @param afterDecision whether the area was decided then
    /// @param ofDecision whether the area was decided with the thing
    public record Withdrawal(
            AreaId area,
            SchoolYear year,
            UUID thing,
            Kind kind,
            String name,
            String reason,
            String by,
            LocalDate on,
            Instant since,
            Instant at,
            int version,
            boolean isLatest,
            boolean afterDecision,
            boolean ofDecision) {

        /// What was taken back, and what the log says of it.
        public enum Kind {
            AREA(PlanAction.TOOK_BACK_AREA, PlanAction.RESTORED_AREA),
            GOAL(PlanAction.TOOK_BACK_GOAL, PlanAction.RESTORED_GOAL),
            ACTIVITY(PlanAction.TOOK_BACK_ACTIVITY, PlanAction.RESTORED_ACTIVITY);

            private final PlanAction tookBack;
            private final PlanAction restored;

            Kind(PlanAction tookBack, PlanAction restored) {
                this.tookBack = tookBack;
                this.restored = restored;
            }
        }

        public boolean isRestoring() {
            return reason.isEmpty();
        }

        /// Whether the thing is taken back by it now.
        public boolean isInForce() {
            return isLatest && !isRestoring();
        }

        /// Whether the thing stood in its area at a moment.
        ///
        /// @param steps all that have been taken with it, the first first
        public boolean stoodAt(Instant moment, List<Withdrawal> steps) {
            return since.isBefore(moment)
                    && steps.stream()
                            .filter(step ->
                                    step.thing().equals(thing) && step.at().isBefore(moment))
                            .reduce((one, later) -> later)
                            .map(Withdrawal::isRestoring)
                            .orElse(true);
        }
    }

    /// Lets an area that is not decided rest on those of the causes that people have written at its node, and on no
    /// others, and on the results that these explain beside what it was proposed on for no cause.
    ///
    /// @param seen the version of what it rested on when one began to choose
    public WriteResult<Integer> restOn(Permit permit, AreaId id, int seen, List<Cause> causes, LocalDate today) {
        permit.mustAllow(PlanRight.PROPOSE_AREA);
        return plans.write(permit, id, PlanAction.CHOSE_CAUSES, (chain, siblings) -> {
            var area = chain.area();
            if (!chain.unchangeable().isEmpty()) return WriteResult.refused(chain.unchangeable());
            if (seen != area.grounds()) return WriteResult.stale(area.grounds(), areas.restedBy(id));
            var own = causes.stream().filter(cause -> cause.node().equals(area.node()));
            var edition = area.edition(seen + 1, permit, today);
            areas.restOn(id, edition, own.toList());
            return WriteResult.done(edition.version());
        });
    }

    /// None outside the scope.
    public Area.Wordings wordings(Scope scope, AreaId id) {
        return reads.run(scope, () -> {
            var at = node(scope, id);
            var turns = turns(scope, id);
            if (at.isEmpty()) return new Area.Wordings(List.of(), List.of(), Map.of(), List.of(), List.of(), turns);
            var grounds = areas.grounds(id);
            var named = grounds.stream().flatMap(one -> one.causes().stream()).toList();
            return new Area.Wordings(
                    areas.wordings(id),
                    grounds,
                    plans.causes(scope, Set.of(at.get()), named),
                    doing.goalWordings(id),
                    doing.activityWordings(id),
                    turns);
        });
    }

    /// How an area has been closed and opened again, the first first; none outside the scope.
    public List<AreaState.Turn> turns(Scope scope, AreaId id) {
        return reads.run(scope, () -> node(scope, id).isEmpty() ? List.of() : doing.turns(id));
    }

    /// Whose area it is, also when it is taken back; empty outside the scope.
    public Optional<Node> node(Scope scope, AreaId id) {
        return reads.run(scope, () -> areas.node(id).filter(scope.where(DialogueRight.READ_WORK)::contains));
    }

    /// What has been taken back at a node and restored, the first first; none outside the scope.
    public List<Withdrawal> withdrawals(Scope scope, Node node) {
        return scope.where(DialogueRight.READ_WORK).contains(node)
                ? reads.run(scope, () -> areas.withdrawals(node))
                : List.of();
    }

    /// How the parts of what is decided of an area have read; none outside the scope.
    public List<DecisionBasis.Part> earlier(Scope scope, Chain chain) {
        return chain.earlier(wordings(scope, chain.area().id()));
    }

    /// Writes a goal anew. As long as it is measured by the same indicator it starts from the same figure.
    ///
    /// @param seen the version that was there when one began to write
    /// @param scope in which the figure of another indicator is read
    public WriteResult<Goal> rewriteGoal(
            Permit permit,
            Scope scope,
            Tenant tenant,
            AreaId area,
            GoalId id,
            int seen,
            String wording,
            Goal.Aim aim,
            LocalDate due,
            LocalDate today) {
        permit.mustAllow(PlanRight.PROPOSE_AREA);
        return plans.write(permit, area, PlanAction.REWROTE_GOAL, (chain, siblings) -> {
            if (chain.area().isClosed()) return WriteResult.refused(Plans.CLOSED);
            var known = chain.goal(id);
            if (known.isEmpty()) return WriteResult.refused(Plans.TAKEN_BACK);
            var now = known.get();
            if (seen != now.edition().version()) return WriteResult.stale(now, doing.writtenBy(id));
            if (!due.equals(now.due()) && due.isBefore(today)) return WriteResult.refused(Plans.DUE_GONE);
            var measure = measuring.measure(scope, tenant, chain.area().node(), now.measure(), aim);
            if (chain.followUp(id).isPresent() && !measure.equals(now.measure()))
                return WriteResult.refused(FOLLOWED_UP);
            var goal = new Goal(id, area, wording, measure, due, chain.area().edition(seen + 1, permit, today));
            doing.write(goal);
            return WriteResult.done(goal);
        });
    }

    /// Writes anew what an activity is. What has been said of it stands.
    ///
    /// @param seen the version that was there when one began to write
    public WriteResult<Activity> rewriteActivity(
            Permit permit, AreaId area, ActivityId id, int seen, Activity.Text text, LocalDate today) {
        permit.mustAllow(PlanRight.PROPOSE_AREA);
        return plans.write(permit, area, PlanAction.REWROTE_ACTIVITY, (chain, siblings) -> {
            if (chain.area().isClosed()) return WriteResult.refused(Plans.CLOSED);
            var known = chain.activity(id);
            if (known.isEmpty()) return WriteResult.refused(Plans.TAKEN_BACK);
            var now = known.get();
            if (seen != now.edition().version()) return WriteResult.stale(now, doing.writtenBy(id));
            var activity = new Activity(id, area, text, chain.area().edition(seen + 1, permit, today), now.reports());
            doing.write(activity);
            return WriteResult.done(activity);
        });
    }

    /// Opens a closed area again, as it was before it was closed. Refused where a decided one would be one too many.
    ///
    /// @param why never empty
    /// @param seen the state of all of it that is opened
    /// @param motive why there are to be more decided areas than there should be; empty when nobody has said
    public WriteResult<DecisionBasis> reopen(
            Permit permit,
            Scope scope,
            AreaId id,
            DecisionBasis.Seen seen,
            String why,
            String motive,
            LocalDate today) {
        permit.mustAllow(PlanRight.DECIDE_AREA);
        if (why.isBlank()) throw new IllegalStateException("an area is not opened again without a reason");
        return plans.decide(
                permit,
                scope,
                id,
                id.value(),
                PlanAction.REOPENED_AREA,
                seen,
                (chain, siblings) -> {
                    var area = chain.area();
                    if (!area.isClosed()) return List.of(NOT_CLOSED);
                    var oneTooMany = plans.oneTooMany(siblings, area.year(), motive, today);
                    return areas.isDecided(id) ? oneTooMany.stream().toList() : List.of();
                },
                () -> areas.step(
                        id,
                        "REOPENED",
                        today,
                        permit.actor().name(),
                        "",
                        motive.isBlank() ? why : why + "\n" + motive));
    }

    /// Why something may not be taken back, as codes of sentences; empty when it may. What is decided is taken back by
    /// whoever decides.
    ///
    /// @param thing the area itself, or a goal or an activity of it
    /// @param decides whether it is asked for with the right to decide the area
    public static List<String> irrevocable(Chain chain, UUID thing, boolean decides) {
        var reasons = new ArrayList<>(chain.irrevocable(thing));
        if (!decides && chain.area().isDecided()) reasons.add(DECIDED_BY_OTHERS);
        return List.copyOf(reasons);
    }

    /// Takes back an area that is not decided, or a goal or an activity of one. It is gone from plans, lists and tasks,
    /// and stands in the history of the area.
    ///
    /// @param thing the area itself, or a goal or an activity of it
    /// @param seen the state of what is taken back
    /// @param why never empty
    public WriteResult<DecisionBasis> takeBack(
            Permit permit, Scope scope, AreaId id, UUID thing, DecisionBasis.Seen seen, String why, LocalDate today) {
        permit.mustAllow(PlanRight.PROPOSE_AREA);
        return takeBack(permit, scope, id, thing, seen, why, today, false);
    }

    /// The same of an area that is or is not decided. What was frozen of a decided one stays.
    public WriteResult<DecisionBasis> takeBackDecided(
            Permit permit, Scope scope, AreaId id, UUID thing, DecisionBasis.Seen seen, String why, LocalDate today) {
        permit.mustAllow(PlanRight.DECIDE_AREA);
        return takeBack(permit, scope, id, thing, seen, why, today, true);
    }

    private WriteResult<DecisionBasis> takeBack(
            Permit permit,
            Scope scope,
            AreaId id,
            UUID thing,
            DecisionBasis.Seen seen,
            String why,
            LocalDate today,
            boolean decides) {
        if (why.isBlank()) throw new IllegalStateException("nothing is taken back without a reason");
        return plans.decide(
                permit,
                scope,
                id,
                thing,
                plans.chain(scope, id).map(chain -> chain.kind(thing)).orElse(Withdrawal.Kind.AREA).tookBack,
                seen,
                (chain, siblings) -> irrevocable(chain, thing, decides),
                () -> areas.withdraw(id, thing, "TAKEN_BACK", why, permit, today));
    }

    /// Restores what was taken back of an area that is not decided, as it was.
    ///
    /// @param seen the version of the step by which it was taken back
    public WriteResult<Withdrawal> restore(
            Permit permit, Scope scope, AreaId id, UUID thing, int seen, LocalDate today) {
        permit.mustAllow(PlanRight.PROPOSE_AREA);
        return restore(permit, scope, id, thing, seen, today, false);
    }

    /// The same of an area that is or is not decided.
    public WriteResult<Withdrawal> restoreDecided(
            Permit permit, Scope scope, AreaId id, UUID thing, int seen, LocalDate today) {
        permit.mustAllow(PlanRight.DECIDE_AREA);
        return restore(permit, scope, id, thing, seen, today, true);
    }

    private WriteResult<Withdrawal> restore(
            Permit permit, Scope scope, AreaId id, UUID thing, int seen, LocalDate today, boolean decides) {
        var locks = Chain.locks(permit.node(), List.of());
        var kind = withdrawals(scope, permit.node()).stream()
                .filter(step -> step.thing().equals(thing))
                .findFirst()
                .map(Withdrawal::kind)
                .orElse(Withdrawal.Kind.AREA)
                .restored;
        return transactions.write(permit, locks, kind.on(Plans.PAGE + id.value()), () -> {
            var steps = areas.withdrawals(permit.node());
            var latest = steps.stream()
                    .filter(step -> step.thing().equals(thing) && step.area().equals(id) && step.isInForce())
                    .findFirst();
            if (latest.isEmpty()) return WriteResult.refused(NOT_TAKEN_BACK);
            if (latest.get().version() != seen) return WriteResult.stale(latest.get(), areas.withdrawnBy(thing));
            var reasons = irreparable(permit.node(), latest.get(), steps, decides, today);
            if (!reasons.isEmpty()) return WriteResult.refused(reasons);
            areas.withdraw(id, thing, "RESTORED", "", permit, today);
            return WriteResult.done(latest.get());
        });
    }

    /// Why something may not be restored, as codes of sentences; empty when it may. A goal or an activity needs its
    /// area, a decided area a place among those that there may be. What is decided is restored by whoever decides.
    ///
    /// @param step by which it was taken back
    /// @param decides whether it is asked for with the right to decide the area
    public List<String> irreparable(Scope scope, Withdrawal step, boolean decides, LocalDate today) {
        return reads.run(
                scope,
                () -> areas.node(step.area())
                        .map(node -> irreparable(node, step, areas.withdrawals(node), decides, today))
                        .orElse(List.of(NOT_TAKEN_BACK)));
    }

    private List<String> irreparable(
            Node node, Withdrawal step, List<Withdrawal> steps, boolean decides, LocalDate today) {
        var siblings = plans.bare(Set.of(node));
        var reasons = new ArrayList<String>();
        boolean isDecided = areas.isDecided(step.area());
        if (!decides && isDecided) reasons.add(DECIDED_BY_OTHERS);
        if (step.kind() == Withdrawal.Kind.AREA) {
            if (isDecided && plans.oneTooMany(siblings, step.year(), "", today).isPresent())
                reasons.add("restored-too-many");
        } else if (steps.stream()
                .anyMatch(other -> other.thing().equals(step.area().value()) && other.isInForce()))
            reasons.add("area-taken-back");
        if (siblings.stream().map(Chain::area).anyMatch(area -> area.id().equals(step.area()) && area.isClosed()))
            reasons.add(Plans.CLOSED);
        return List.copyOf(reasons);
    }
}
