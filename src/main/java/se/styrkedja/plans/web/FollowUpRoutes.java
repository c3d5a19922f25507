package se.styrkedja.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Corrections;
import se.styrkedja.plans.Effect;
import se.styrkedja.plans.FollowUp;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.GoalId;
import se.styrkedja.plans.Measuring;
import se.styrkedja.plans.Outcome;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.PlansRoom;
import se.styrkedja.plans.Reading;
import se.styrkedja.plans.web.History.FormPage;
import se.styrkedja.vocabulary.Deadline;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;

@Controller
class FollowUpRoutes {
    private static final Messages MESSAGES = Messages.of("plans");
    private static final String PAGE = "plans/web/followup";

    private final Plans plans;
    private final Measuring measuring;
    private final History history;
    private final Clock clock;

    FollowUpRoutes(Plans plans, Corrections corrections, Measuring measuring, Clock clock) {
        this.plans = plans;
        this.history = new History(plans, corrections, clock);
        this.measuring = measuring;
        this.clock = clock;
    }

    /// GET /utvecklingsomraden/{id}/mal/{mal}/uppfoljning
    @GetMapping("/utvecklingsomraden/{id}/mal/{mal}/uppfoljning")
    Answer page(CurrentUser user, @PathVariable UUID id, @PathVariable UUID mal) {
        return history.shown(
                user,
                id,
                mal,
                chain -> new Answer.Page(PAGE, page(user, chain, goal(chain, mal), Form.empty(), StaleVersion.NONE)));
    }

    /// POST /utvecklingsomraden/{id}/mal/{mal}/uppfoljning
    @PostMapping("/utvecklingsomraden/{id}/mal/{mal}/uppfoljning")
    Answer followUp(CurrentUser user, @PathVariable UUID id, @PathVariable UUID mal, Form form) {
        return history.here(user, id, mal, form, chain -> followUp(user, chain, goal(chain, mal), form));
    }

    private Answer followUp(CurrentUser user, Chain chain, Goal goal, Form form) {
        var permit = user.permit(PlanRight.FOLLOW_UP, chain.area().node());
        var outcome = AreaRoutes.outcome(form, "utfall");
        var comment = form.text(AreaFields.COMMENT);
        var lesson = form.optional(AreaFields.LESSON);
        var plan = form.textOnlyWhen(
                outcome.filter(Outcome.NOT_YET_MEASURABLE::equals).isPresent(), AreaFields.HOW_TO_MEASURE, "");
        if (form.isWrong() || outcome.isEmpty())
            return new Answer.Faulty(PAGE, page(user, chain, goal, form, StaleVersion.NONE));
        var followed = plans.followUp(
                permit,
                user.scope(),
                user.member().tenant(),
                chain.area().id(),
                goal.id(),
                form.version(),
                new FollowUp.Statement(outcome.get(), comment, lesson, plan),
                LocalDate.now(clock));
        return history.answer(
                user,
                chain,
                goal.id().value(),
                form,
                followed,
                new FormPage(
                        "#mal",
                        "utfall",
                        now -> now.followUp(goal.id())
                                .map(FollowUpRoutes::stale)
                                .orElse(StaleVersion.NONE),
                        (now, again, stale) -> new Answer.Faulty(
                                PAGE, page(user, now, goal(now, goal.id().value()), again, stale))));
    }

    private static StaleVersion stale(FollowUp theirs) {
        return new StaleVersion(
                MESSAGES.text("stale.follow-up", theirs.by()),
                List.of(
                        new StaleVersion.Line(
                                MESSAGES.text("fact.outcome"), theirs.outcome().told()),
                        new StaleVersion.Line(MESSAGES.text("fact.comment"), theirs.comment()),
                        new StaleVersion.Line(MESSAGES.text("fact.lesson"), theirs.lesson())));
    }

    private FollowUpPage page(CurrentUser user, Chain chain, Goal goal, Form form, StaleVersion stale) {
        var held = measuring.ofTheDay(
                user.scope(), user.member().tenant(), chain.area().node(), goal);
        var now = held.reading();
        var baseline = goal.measure() instanceof Goal.Measure.ByIndicator by ? by.baseline() : new Reading.None("");
        return new FollowUpPage(
                user.inside(PlansRoom.AREAS, MESSAGES.text("follow-up.title", goal.wording()))
                        .below(chain.area().text().name(), Drawing.address(chain))
                        .with(form),
                form,
                !chain.area().isClosed()
                                && user.may(PlanRight.FOLLOW_UP, chain.area().node())
                        ? Drawing.address(chain) + "/mal/" + goal.id().value() + "/uppfoljning"
                        : "",
                goal.measured(),
                due(chain, goal, LocalDate.now(clock)),
                words(goal, baseline),
                MESSAGES.text(held.isLatest() ? "follow-up.now" : "follow-up.of-the-day"),
                words(goal, now),
                now instanceof Reading.Known known ? known.address() : "",
                Effect.told(goal, now),
                Effect.target(goal, now),
                Arrays.stream(Outcome.values())
                        .map(outcome -> offered(outcome, measuring.support(goal, outcome, now)))
                        .toList(),
                chain.followUp(goal.id()).map(FollowUp::version).orElse(0),
                stale,
                chain.followUps().stream()
                        .filter(f -> f.goal().equals(goal.id()))
                        .map(f -> said(goal, f))
                        .toList());
    }

    private static FollowUpPage.Offered offered(Outcome outcome, FollowUp.Support support) {
        return new FollowUpPage.Offered(
                new Choice(outcome.name(), MESSAGES.text("choice." + outcome)),
                FollowUp.isUnsupported(outcome, support)
                        ? MESSAGES.text("choice.doubt", MESSAGES.text("support." + support))
                        : "");
    }

    /// Nothing is asked for ahead in a closed area, and what nobody followed up there nobody will.
    private static String due(Chain chain, Goal goal, LocalDate today) {
        var day = Swedish.date(goal.due());
        if (chain.area().state() instanceof AreaState.Closed closed) {
            var due = goal.due().isAfter(closed.on())
                    ? MESSAGES.text("follow-up.due.closed", day, Swedish.date(closed.on()))
                    : MESSAGES.text("follow-up.due.passed", day);
            return chain.followUp(goal.id()).isPresent() ? due : due + " " + MESSAGES.text("follow-up.due.never");
        }
        if (goal.due().equals(today)) return MESSAGES.text("follow-up.due.today", day);
        return MESSAGES.text(
                new Deadline(goal.due()).hasPassed(today) ? "follow-up.due.passed" : "follow-up.due.ahead", day);
    }

    private static FollowUpPage.Said said(Goal goal, FollowUp f) {
        return new FollowUpPage.Said(
                MESSAGES.text(
                        new Deadline(goal.due()).hasCome(f.on()) ? "follow-up.said" : "follow-up.said.early",
                        Swedish.date(f.on()),
                        f.by()),
                Stream.concat(Drawing.outcome(f).stream(), Drawing.support(f).stream())
                        .toList(),
                f.comment(),
                f.lesson(),
                f.plan());
    }

    private static String words(Goal goal, Reading reading) {
        return switch (reading) {
            case Reading.None(var shown) -> shown.isEmpty() ? "" : MESSAGES.text("reading.hidden", shown);
            case Reading.Known(var value, var shown, var period, int persons, var address) ->
                persons == 0
                        ? MESSAGES.text("reading", shown, period)
                        : MESSAGES.text("reading.of", shown, period, Measuring.behind(goal, persons));
        };
    }

    private static Goal goal(Chain chain, UUID id) {
        return chain.goal(new GoalId(id)).orElseThrow(() -> new NotFound(id.toString()));
    }
}
