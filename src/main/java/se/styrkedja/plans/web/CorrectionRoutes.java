package se.styrkedja.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.ActivityId;
import se.styrkedja.plans.Area;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Corrections;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.GoalId;
import se.styrkedja.plans.Measuring;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.PlansRoom;
import se.styrkedja.plans.web.History.FormPage;
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

    private final Corrections corrections;
    private final DoingForm doing;
    private final History history;
    private final Clock clock;

    CorrectionRoutes(Plans plans, Corrections corrections, Measuring measuring, Clock clock) {
        this.corrections = corrections;
        this.doing = new DoingForm(measuring);
        this.history = new History(plans, corrections, clock);
        this.clock = clock;
    }

    /// GET /utvecklingsomraden/{id}/mal/{mal}
    @GetMapping(GOAL)
    Answer goal(CurrentUser user, @PathVariable UUID id, @PathVariable UUID mal) {
        return history.shown(user, id, mal, chain -> {
            user.permit(PlanRight.PROPOSE_AREA, chain.area().node());
            var goal = goal(chain, mal);
            return new Answer.Page(PAGE, page(user, chain, goal, DoingForm.of(goal), StaleVersion.NONE));
        });
    }

    /// POST /utvecklingsomraden/{id}/mal/{mal}
    @PostMapping(GOAL)
    Answer rewriteGoal(CurrentUser user, @PathVariable UUID id, @PathVariable UUID mal, Form form) {
        return history.here(user, id, mal, form, chain -> rewrite(user, chain, goal(chain, mal), form));
    }

    private Answer rewrite(CurrentUser user, Chain chain, Goal goal, Form form) {
        var permit = user.permit(PlanRight.PROPOSE_AREA, chain.area().node());
        var wording = form.text(AreaFields.GOAL);
        var due = form.date(AreaFields.GOAL_DUE);
        var aim = doing.aim(form, DoingForm.of(goal).typed(AreaFields.GOAL_HOW.name()));
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
        return history.answer(
                user,
                chain,
                goal.id().value(),
                form,
                rewritten,
                new FormPage(
                        "#mal",
                        AreaFields.GOAL.name(),
                        now -> stale(
                                "stale.goal",
                                now(now, goal).edition(),
                                now(now, goal).words()),
                        (now, again, stale) -> new Answer.Faulty(PAGE, page(user, now, now(now, goal), again, stale))));
    }

    private static Goal now(Chain chain, Goal goal) {
        return goal(chain, goal.id().value());
    }

    private static StaleVersion stale(String sentence, Area.Edition edition, String words) {
        return new StaleVersion(
                MESSAGES.text(sentence, edition.by()),
                List.of(new StaleVersion.Line(MESSAGES.text("earlier.now"), words)));
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
                chain.area().isDecided(),
                stale,
                doing.indicators(user, chain.area().node(), goal),
                List.of(),
                Assignees.none());
    }

    /// GET /utvecklingsomraden/{id}/aktiviteter/{aktivitet}/text
    @GetMapping(ACTIVITY)
    Answer activity(CurrentUser user, @PathVariable UUID id, @PathVariable UUID aktivitet) {
        return history.shown(user, id, aktivitet, chain -> {
            user.permit(PlanRight.PROPOSE_AREA, chain.area().node());
            var activity = activity(chain, aktivitet);
            return new Answer.Page(PAGE, page(user, chain, activity, DoingForm.of(activity), StaleVersion.NONE));
        });
    }

    /// POST /utvecklingsomraden/{id}/aktiviteter/{aktivitet}/text
    @PostMapping(ACTIVITY)
    Answer rewriteActivity(CurrentUser user, @PathVariable UUID id, @PathVariable UUID aktivitet, Form form) {
        return history.here(user, id, aktivitet, form, chain -> rewrite(user, chain, activity(chain, aktivitet), form));
    }

    private Answer rewrite(CurrentUser user, Chain chain, Activity activity, Form form) {
        var permit = user.permit(PlanRight.PROPOSE_AREA, chain.area().node());
        var text = doing.activity(form, owners(user, chain, activity), LocalDate.now(clock), activity.due());
        if (text.isEmpty()) return new Answer.Faulty(PAGE, page(user, chain, activity, form, StaleVersion.NONE));
        var rewritten = corrections.rewriteActivity(
                permit, chain.area().id(), activity.id(), form.version(), text.get(), LocalDate.now(clock));
        return history.answer(
                user,
                chain,
                activity.id().value(),
                form,
                rewritten,
                new FormPage(
                        "#aktiviteter",
                        AreaFields.ACTIVITY.name(),
                        now -> stale(
                                "stale.activity-text",
                                now(now, activity).edition(),
                                now(now, activity).words()),
                        (now, again, stale) ->
                                new Answer.Faulty(PAGE, page(user, now, now(now, activity), again, stale))));
    }

    private static Activity now(Chain chain, Activity activity) {
        return activity(chain, activity.id().value());
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
                chain.area().isDecided(),
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
        return chain.goal(new GoalId(id)).orElseThrow(() -> new NotFound(id.toString()));
    }

    private static Activity activity(Chain chain, UUID id) {
        return chain.activity(new ActivityId(id)).orElseThrow(() -> new NotFound(id.toString()));
    }
}
