package se.styrkedja.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Corrections;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.Measuring;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.PlansRoom;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;

/// Goals and activities are written anew here, and what stood in an area before is shown.
@Controller
class CorrectionRoutes {
    private static final Messages MESSAGES = Messages.of("plans");
    private static final String PAGE = "plans/web/correction";
    private static final String GOAL = "/utvecklingsomraden/{id}/mal/{mal}";
    private static final String ACTIVITY = "/utvecklingsomraden/{id}/aktiviteter/{aktivitet}/text";

    private final Plans plans;
    private final Corrections corrections;
    private final DoingForm doing;
    private final History history;
    private final Clock clock;

    CorrectionRoutes(Plans plans, Corrections corrections, Measuring measuring, Clock clock) {
        this.plans = plans;
        this.corrections = corrections;
        this.doing = new DoingForm(measuring);
        this.history = new History(plans, corrections);
        this.clock = clock;
    }

    /// GET /utvecklingsomraden/{id}/mal/{mal}
    @GetMapping(GOAL)
    Answer goal(CurrentUser user, @PathVariable UUID id, @PathVariable UUID mal) {
        var chain = known(user, id);
        user.permit(PlanRight.PROPOSE_AREA, chain.area().node());
        var goal = goal(chain, mal);
        return new Answer.Page(PAGE, page(user, chain, goal, DoingForm.of(goal), StaleVersion.NONE));
    }

    /// POST /utvecklingsomraden/{id}/mal/{mal}
    @PostMapping(GOAL)
    Answer rewriteGoal(CurrentUser user, @PathVariable UUID id, @PathVariable UUID mal, Form form) {
        return history.here(
                user,
                id,
                form,
                chain -> chain.has(mal)
                        ? rewrite(user, chain, goal(chain, mal), form)
                        : history.gone(user, id, mal, form));
    }

    private Answer rewrite(CurrentUser user, Chain chain, Goal goal, Form form) {
        var permit = user.permit(PlanRight.PROPOSE_AREA, chain.area().node());
        var wording = form.text(AreaFields.GOAL);
        var due = form.date(AreaFields.GOAL_DUE);
        var aim = doing.aim(form);
        if (form.isWrong() || due.isEmpty() || aim.isEmpty())
            return new Answer.Faulty(PAGE, page(user, chain, goal, form, StaleVersion.NONE));
        var rewritten = corrections.rewriteGoal(
                permit,
                user.scope(),
                user.member().tenant(),
                chain.area().id(),
                goal.id(),
                form.version(),
                wording,
                aim.get(),
                due.get(),
                LocalDate.now(clock));
        return switch (rewritten) {
            case WriteResult.Done<Goal> done -> new Answer.SeeOther(Drawing.address(chain) + "#mal");
            case WriteResult.Refused<Goal>(var reasons) -> {
                reasons.forEach(reason -> form.wrong(
                        (reason.equals(Plans.DUE_GONE) ? AreaFields.GOAL_DUE : AreaFields.GOAL).name(),
                        MESSAGES.text("refused." + reason)));
                yield new Answer.Faulty(PAGE, page(user, chain, goal, form, StaleVersion.NONE));
            }
            case WriteResult.StaleVersion<Goal>(var theirs) -> {
                var stale = new StaleVersion(
                        MESSAGES.text("stale.goal", theirs.edition().by()),
                        List.of(new StaleVersion.Line(MESSAGES.text("earlier.now"), theirs.words())));
                form.wrong(AreaFields.GOAL.name(), stale.sentence());
                yield new Answer.Faulty(
                        PAGE, page(user, known(user, chain.area().id().value()), theirs, form, stale));
            }
        };
    }

    private CorrectionPage page(CurrentUser user, Chain chain, Goal goal, Form form, StaleVersion stale) {
        var address = Drawing.address(chain);
        return new CorrectionPage(
                user.inside(PlansRoom.AREAS, MESSAGES.text("correct.goal"))
                        .below(chain.area().text().name(), address)
                        .with(form),
                form,
                address + "/mal/" + goal.id().value(),
                address,
                goal.edition().version(),
                chain.area().state() instanceof AreaState.Decided,
                stale,
                doing.indicators(user, chain.area().node()),
                List.of(),
                Assignees.none());
    }

    /// GET /utvecklingsomraden/{id}/aktiviteter/{aktivitet}/text
    @GetMapping(ACTIVITY)
    Answer activity(CurrentUser user, @PathVariable UUID id, @PathVariable UUID aktivitet) {
        var chain = known(user, id);
        user.permit(PlanRight.PROPOSE_AREA, chain.area().node());
        var activity = activity(chain, aktivitet);
        return new Answer.Page(PAGE, page(user, chain, activity, DoingForm.of(activity), StaleVersion.NONE));
    }

    /// POST /utvecklingsomraden/{id}/aktiviteter/{aktivitet}/text
    @PostMapping(ACTIVITY)
    Answer rewriteActivity(CurrentUser user, @PathVariable UUID id, @PathVariable UUID aktivitet, Form form) {
        return history.here(
                user,
                id,
                form,
                chain -> chain.has(aktivitet)
                        ? rewrite(user, chain, activity(chain, aktivitet), form)
                        : history.gone(user, id, aktivitet, form));
    }

    private Answer rewrite(CurrentUser user, Chain chain, Activity activity, Form form) {
        var permit = user.permit(PlanRight.PROPOSE_AREA, chain.area().node());
        var text = doing.activity(form, owners(user, chain, activity), LocalDate.now(clock), activity.due());
        if (text.isEmpty()) return new Answer.Faulty(PAGE, page(user, chain, activity, form, StaleVersion.NONE));
        var rewritten = corrections.rewriteActivity(
                permit, chain.area().id(), activity.id(), form.version(), text.get(), LocalDate.now(clock));
        return switch (rewritten) {
            case WriteResult.Done<Activity> done -> new Answer.SeeOther(Drawing.address(chain) + "#aktiviteter");
            case WriteResult.Refused<Activity>(var reasons) -> {
                reasons.forEach(reason -> form.wrong(AreaFields.ACTIVITY.name(), MESSAGES.text("refused." + reason)));
                yield new Answer.Faulty(PAGE, page(user, chain, activity, form, StaleVersion.NONE));
            }
            case WriteResult.StaleVersion<Activity>(var theirs) -> {
                var stale = new StaleVersion(
                        MESSAGES.text("stale.activity-text", theirs.edition().by()),
                        List.of(new StaleVersion.Line(MESSAGES.text("earlier.now"), theirs.words())));
                form.wrong(AreaFields.ACTIVITY.name(), stale.sentence());
                yield new Answer.Faulty(
                        PAGE, page(user, known(user, chain.area().id().value()), theirs, form, stale));
            }
        };
    }

    private CorrectionPage page(CurrentUser user, Chain chain, Activity activity, Form form, StaleVersion stale) {
        var address = Drawing.address(chain);
        return new CorrectionPage(
                user.inside(PlansRoom.AREAS, MESSAGES.text("correct.activity"))
                        .below(chain.area().text().name(), address)
                        .with(form),
                form,
                address + "/aktiviteter/" + activity.id().value() + "/text",
                address + "#aktiviteter",
                activity.edition().version(),
                chain.area().state() instanceof AreaState.Decided,
                stale,
                List.of(),
                AreaView.choices("level.", Activity.Level.values()),
                owners(user, chain, activity));
    }

    private static Assignees owners(CurrentUser user, Chain chain, Activity activity) {
        return user.assignees(PlanRight.REPORT_ACTIVITY, chain.area().node()).and(activity.owner());
    }

    /// GET /utvecklingsomraden/{id}/tidigare
    @GetMapping("/utvecklingsomraden/{id}/tidigare")
    Answer earlier(CurrentUser user, @PathVariable UUID id) {
        return history.answer(user, new AreaId(id));
    }

    private static Goal goal(Chain chain, UUID id) {
        return chain.goals().stream()
                .filter(goal -> goal.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    private static Activity activity(Chain chain, UUID id) {
        return chain.activities().stream()
                .filter(activity -> activity.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    private Chain known(CurrentUser user, UUID id) {
        return plans.chain(user.scope(), new AreaId(id)).orElseThrow(() -> new NotFound(id.toString()));
    }
}
