package se.styrkedja.plans;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.Tenant;
import se.styrkedja.access.WriteResult;
import se.styrkedja.dialogues.DialogueRight;

/// The door: what has been written of goals and activities is written anew, and an area that was closed is opened
/// again. What stood there before is kept, with who wrote it and when.
public final class Corrections {
    /// The reason that a goal that has been followed up keeps what it is measured by.
    public static final String FOLLOWED_UP = "followed-up";

    /// The reason that only what is closed is opened again.
    public static final String NOT_CLOSED = "not-closed";

    private final Plans plans;
    private final Measuring measuring;
    private final ScopedReads reads;
    private final AreaStore areas;
    private final DoingStore doing;

    public Corrections(DataSource database, Plans plans, Measuring measuring) {
        this.plans = plans;
        this.measuring = measuring;
        reads = new ScopedReads(database);
        areas = new AreaStore(database);
        doing = new DoingStore(database);
    }

    /// Every wording of an area and of what hangs on it, the first first.
    public record Wordings(List<Area.Written> area, List<Goal> goals, List<Activity> activities) {
        public Wordings {
            area = List.copyOf(area);
            goals = List.copyOf(goals);
            activities = List.copyOf(activities);
        }
    }

    /// None outside the scope.
    public Wordings wordings(Scope scope, Chain chain) {
        if (!scope.where(DialogueRight.READ_WORK).contains(chain.area().node()))
            return new Wordings(List.of(), List.of(), List.of());
        var id = chain.area().id();
        return reads.run(
                scope, () -> new Wordings(areas.wordings(id), doing.goalWordings(id), doing.activityWordings(id)));
    }

    /// How the parts of what is decided of an area have read; none outside the scope.
    public List<DecisionBasis.Part> earlier(Scope scope, Chain chain) {
        return chain.earlier(wordings(scope, chain));
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
            var now = chain.goals().stream()
                    .filter(goal -> goal.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("a goal of another area"));
            if (chain.area().isClosed()) return WriteResult.refused(Plans.CLOSED);
            if (seen != now.edition().version()) return WriteResult.stale(now);
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
            var now = chain.activities().stream()
                    .filter(activity -> activity.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("an activity of another area"));
            if (chain.area().isClosed()) return WriteResult.refused(Plans.CLOSED);
            if (seen != now.edition().version()) return WriteResult.stale(now);
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
}
