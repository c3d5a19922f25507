package se.styrkedja.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.goals.Goals;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.ActivityId;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Corrections;
import se.styrkedja.plans.Measuring;
import se.styrkedja.plans.Outcome;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.PlansRoom;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.plans.web.History.FormPage;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;

@Controller
class AreaRoutes {
    private static final Messages MESSAGES = Messages.of("plans");
    private static final String AREA = "plans/web/area";

    private final Plans plans;
    private final Corrections corrections;
    private final Measuring measuring;
    private final Efforts efforts;
    private final Goals goals;
    private final Dialogues dialogues;
    private final DoingForm doing;
    private final History history;
    private final Clock clock;

    AreaRoutes(
            Plans plans,
            Corrections corrections,
            Measuring measuring,
            Efforts efforts,
            Goals goals,
            Dialogues dialogues,
            Clock clock) {
        this.plans = plans;
        this.corrections = corrections;
        this.measuring = measuring;
        this.efforts = efforts;
        this.goals = goals;
        this.dialogues = dialogues;
        this.doing = new DoingForm(measuring);
        this.history = new History(plans, corrections, clock);
        this.clock = clock;
    }

    /// GET /utvecklingsomraden/{id}
    @GetMapping("/utvecklingsomraden/{id}")
    Answer area(CurrentUser user, @PathVariable UUID id) {
        return history.shown(
                user, id, id, chain -> new Answer.Page(AREA, page(user, chain, Form.empty(), "", StaleVersion.NONE)));
    }

    /// What most often stands in the forms: oneself, today, the end of the school year, the indicator of the result.
    private Map<String, String> suggested(CurrentUser user, Chain chain) {
        var today = LocalDate.now(clock);
        return Map.of(
                "mal-indikator",
                chain.area().results().stream()
                        .flatMap(result -> indicator(result.address()).stream())
                        .findFirst()
                        .orElse(""),
                "mal-datum",
                chain.area().year().lastDay().isAfter(today)
                        ? chain.area().year().lastDay().toString()
                        : "",
                "aktivitet-ansvarig",
                user.account(),
                "aktivitet-start",
                today.toString(),
                "aktivitet-niva",
                "CLASSROOM");
    }

    private Optional<String> indicator(String address) {
        var id = address.replaceFirst("^/indikatorer/", "").replaceFirst("[?/].*$", "");
        return measuring.indicator(id).map(i -> i.id().id());
    }

    /// POST /utvecklingsomraden/{id}/mal
    @PostMapping("/utvecklingsomraden/{id}/mal")
    Answer addGoal(CurrentUser user, @PathVariable UUID id, Form form) {
        return history.here(user, id, form, chain -> addGoal(user, chain, form));
    }

    private Answer addGoal(CurrentUser user, Chain chain, Form form) {
        var permit = user.permit(PlanRight.PROPOSE_AREA, chain.area().node());
        var wording = form.text(AreaFields.GOAL);
        var due = form.date(AreaFields.GOAL_DUE);
        due.filter(day -> day.isBefore(LocalDate.now(clock)))
                .ifPresent(day -> form.wrong(AreaFields.GOAL_DUE.name(), MESSAGES.text("refused." + Plans.DUE_GONE)));
        var aim = doing.aim(form, "");
        if (form.isWrong() || due.isEmpty() || aim.isEmpty()) return faulty(user, chain, form, "mal");
        var added = plans.addGoal(
                permit,
                user.scope(),
                user.member().tenant(),
                chain.area().id(),
                wording,
                aim.get(),
                due.get(),
                LocalDate.now(clock));
        return answer(user, chain, form, "mal", added);
    }

    /// POST /utvecklingsomraden/{id}/orsaker
    @PostMapping("/utvecklingsomraden/{id}/orsaker")
    Answer chooseCauses(CurrentUser user, @PathVariable UUID id, Form form) {
        return history.here(user, id, form, chain -> chooseCauses(user, chain, form));
    }

    private Answer chooseCauses(CurrentUser user, Chain chain, Form form) {
        var permit = user.permit(PlanRight.PROPOSE_AREA, chain.area().node());
        var known = AreaView.known(
                chain, dialogues.causes(user.scope(), chain.area().node()));
        var ticked = form.choices(
                "orsak",
                known.stream().map(cause -> cause.id().value().toString()).toList());
        var causes = known.stream()
                .filter(cause -> ticked.contains(cause.id().value().toString()))
                .toList();
        if (causes.isEmpty() && chain.causes().isEmpty()) form.wrong("orsak", MESSAGES.text("causes.missing"));
        if (form.isWrong()) return faulty(user, chain, form, "orsaker");
        var id = chain.area().id();
        if (form.version() == chain.area().grounds() && Set.copyOf(causes).equals(Set.copyOf(chain.causes())))
            return new Answer.SeeOther(Drawing.address(chain));
        return history.answer(
                user,
                chain,
                id.value(),
                form,
                corrections.restOn(permit, id, form.version(), causes, LocalDate.now(clock)),
                new FormPage(
                        "",
                        "orsaker",
                        AreaView::staleCauses,
                        (now, again, stale) -> new Answer.Faulty(AREA, page(user, now, again, "orsaker", stale))));
    }

    /// POST /utvecklingsomraden/{id}/aktiviteter
    @PostMapping("/utvecklingsomraden/{id}/aktiviteter")
    Answer addActivity(CurrentUser user, @PathVariable UUID id, Form form) {
        return history.here(user, id, form, chain -> addActivity(user, chain, form));
    }

    private Answer addActivity(CurrentUser user, Chain chain, Form form) {
        var permit = user.permit(PlanRight.PROPOSE_AREA, chain.area().node());
        var text = doing.activity(
                form,
                user.assignees(PlanRight.REPORT_ACTIVITY, chain.area().node()),
                LocalDate.now(clock),
                LocalDate.MAX);
        if (text.isEmpty()) return faulty(user, chain, form, "aktivitet");
        var added = plans.addActivity(permit, chain.area().id(), text.get(), LocalDate.now(clock));
        return answer(user, chain, form, "aktivitet", added);
    }

    /// POST /utvecklingsomraden/{id}/aktiviteter/{aktivitet}
    @PostMapping("/utvecklingsomraden/{id}/aktiviteter/{aktivitet}")
    Answer report(CurrentUser user, @PathVariable UUID id, @PathVariable UUID aktivitet, Form form) {
        return history.here(user, id, aktivitet, form, chain -> report(user, chain, aktivitet, form));
    }

    private Answer report(CurrentUser user, Chain chain, UUID aktivitet, Form form) {
        var permit = user.permit(PlanRight.REPORT_ACTIVITY, chain.area().node());
        var activity = chain.activity(new ActivityId(aktivitet)).orElseThrow(() -> new NotFound(aktivitet.toString()));
        var chosen = form.choice("lage", List.of("ONGOING", "DONE", "CANCELLED"));
        var note = form.optional(AreaFields.NOTE.at(aktivitet));
        if (form.isWrong()) return faulty(user, chain, form, "");
        var state = Activity.State.valueOf(chosen);
        var reported = plans.report(
                permit, chain.area().id(), activity.id(), form.version(), state, note, LocalDate.now(clock));
        return history.answer(
                user,
                chain,
                aktivitet,
                form,
                reported,
                new FormPage(
                        "#aktiviteter",
                        "aktiviteter",
                        now -> now.activity(activity.id())
                                .map(one -> stale(one, one.latest()))
                                .orElse(StaleVersion.NONE),
                        (now, again, stale) -> new Answer.Faulty(AREA, page(user, now, again, "aktiviteter", stale))));
    }

    /// POST /utvecklingsomraden/{id}/beslut
    @PostMapping("/utvecklingsomraden/{id}/beslut")
    Answer decide(CurrentUser user, @PathVariable UUID id, Form form) {
        return history.here(user, id, form, chain -> decide(user, chain, form));
    }

    private Answer decide(CurrentUser user, Chain chain, Form form) {
        var permit = user.permit(PlanRight.DECIDE_AREA, chain.area().node());
        var motive = form.optional(AreaFields.MOTIVE);
        if (form.isWrong()) return undecided(user, chain, form, "beslut");
        var decided = plans.decide(
                permit, user.scope(), chain.area().id(), DecisionBasis.seen(form), motive, LocalDate.now(clock));
        return answer(user, chain, form, "beslut", decided);
    }

    /// POST /utvecklingsomraden/{id}/avslut
    @PostMapping("/utvecklingsomraden/{id}/avslut")
    Answer close(CurrentUser user, @PathVariable UUID id, Form form) {
        return history.here(user, id, form, chain -> close(user, chain, form));
    }

    private Answer close(CurrentUser user, Chain chain, Form form) {
        var permit = user.permit(PlanRight.DECIDE_AREA, chain.area().node());
        var outcome = outcome(form, "utfall");
        var reason = form.text(AreaFields.REASON);
        if (form.isWrong() || outcome.isEmpty()) return undecided(user, chain, form, "avslut");
        var closed = plans.close(
                permit,
                user.scope(),
                chain.area().id(),
                DecisionBasis.seen(form),
                outcome.get(),
                reason,
                LocalDate.now(clock));
        return answer(user, chain, form, "avslut", closed);
    }

    /// POST /utvecklingsomraden/{id}/oppna
    @PostMapping("/utvecklingsomraden/{id}/oppna")
    Answer reopen(CurrentUser user, @PathVariable UUID id, Form form) {
        return history.closedToo(user, id, form, chain -> reopen(user, chain, form));
    }

    private Answer reopen(CurrentUser user, Chain chain, Form form) {
        var permit = user.permit(PlanRight.DECIDE_AREA, chain.area().node());
        var why = form.text(AreaFields.REOPENED);
        var motive = form.optional(AreaFields.MOTIVE);
        if (form.isWrong()) return undecided(user, chain, form, "oppna");
        var reopened = corrections.reopen(
                permit, user.scope(), chain.area().id(), DecisionBasis.seen(form), why, motive, LocalDate.now(clock));
        return answer(user, chain, form, "oppna", reopened);
    }

    private StaleVersion moved(CurrentUser user, Chain chain, Form form, DecisionBasis now) {
        return now.tell(form, corrections.earlier(user.scope(), chain));
    }

    /// The page of a decision in which something is wrong, and with it what has changed since it was opened.
    private Answer undecided(CurrentUser user, Chain chain, Form form, String part) {
        var now = chain.basis();
        var moved = moved(user, chain, form, now);
        return new Answer.Faulty(AREA, page(user, chain, now.told(form), part, moved));
    }

    /// What the door says of a form about the area as a whole.
    ///
    /// @param part of the page that the form stands in
    private Answer answer(CurrentUser user, Chain seen, Form form, String part, WriteResult<?> result) {
        return history.answer(
                user,
                seen,
                seen.area().id().value(),
                form,
                result,
                new FormPage(
                        "",
                        part,
                        now -> moved(user, now, form, now.basis()),
                        (now, again, stale) -> new Answer.Faulty(AREA, page(user, now, again, part, stale))));
    }

    private Answer faulty(CurrentUser user, Chain chain, Form form, String part) {
        return new Answer.Faulty(AREA, page(user, chain, form, part, StaleVersion.NONE));
    }

    private static StaleVersion stale(Activity activity, Activity.Report theirs) {
        return new StaleVersion(
                MESSAGES.text("stale.activity", theirs.by(), activity.what()),
                List.of(
                        new StaleVersion.Line(MESSAGES.text("fact.state"), MESSAGES.text("activity." + theirs.state())),
                        new StaleVersion.Line(MESSAGES.text("fact.note"), theirs.note())));
    }

    static Optional<Outcome> outcome(Form form, String field) {
        var chosen = Stream.of(Outcome.values())
                .filter(o -> o.name().equals(form.typed(field)))
                .findFirst();
        if (chosen.isEmpty()) form.wrong(field, MESSAGES.text("outcome.missing"));
        return chosen;
    }

    /// GET /utvecklingsomraden/{id}/text
    @GetMapping("/utvecklingsomraden/{id}/text")
    Answer text(CurrentUser user, @PathVariable UUID id) {
        return history.shown(user, id, id, chain -> text(user, chain));
    }

    private Answer text(CurrentUser user, Chain chain) {
        user.permit(PlanRight.PROPOSE_AREA, chain.area().node());
        var text = chain.area().text();
        var form = Form.filled(Assignees.typed(AreaFields.OWNER, text.owner()))
                .and(Map.of(
                        "version", Integer.toString(chain.area().written().version()),
                        "namn", text.name(),
                        "varfor", text.why(),
                        "kortsikt", text.effectShort(),
                        "langsikt", text.effectLong(),
                        "forskning", text.research(),
                        "forskningskalla", text.researchSource(),
                        "overordnat", text.higherGoal()));
        return new Answer.Page("plans/web/areatext", textPage(user, chain, form, StaleVersion.NONE));
    }

    /// POST /utvecklingsomraden/{id}/text
    @PostMapping("/utvecklingsomraden/{id}/text")
    Answer revise(CurrentUser user, @PathVariable UUID id, Form form) {
        return history.here(user, id, form, chain -> revise(user, chain, form));
    }

    private Answer revise(CurrentUser user, Chain chain, Form form) {
        var permit = user.permit(PlanRight.PROPOSE_AREA, chain.area().node());
        var text = NewAreaRoutes.read(form, assignees(user, chain));
        if (form.isWrong())
            return new Answer.Faulty("plans/web/areatext", textPage(user, chain, form, StaleVersion.NONE));
        return history.answer(
                user,
                chain,
                chain.area().id().value(),
                form,
                plans.revise(permit, chain.area().id(), text, form.version(), LocalDate.now(clock)),
                new FormPage(
                        "",
                        AreaFields.NAME.name(),
                        now -> AreaTextPage.stale(now.area().written()),
                        (now, again, stale) ->
                                new Answer.Faulty("plans/web/areatext", textPage(user, now, again, stale))));
    }

    private static Assignees assignees(CurrentUser user, Chain chain) {
        return user.assignees(PlanRight.PROPOSE_AREA, chain.area().node())
                .and(chain.area().text().owner());
    }

    private AreaTextPage textPage(CurrentUser user, Chain chain, Form form, StaleVersion stale) {
        return new AreaTextPage(
                user.inside(
                                PlansRoom.AREAS,
                                MESSAGES.text("text.title", chain.area().text().name()))
                        .below(chain.area().text().name(), Drawing.address(chain))
                        .with(form),
                form,
                Drawing.address(chain),
                chain.area().written().version(),
                assignees(user, chain),
                HigherGoals.of(goals, user.scope(), LocalDate.now(clock)),
                stale);
    }

    private AreaPage page(CurrentUser user, Chain chain, Form form, String open, StaleVersion stale) {
        var today = LocalDate.now(clock);
        var node = chain.area().node();
        return new AreaView(
                        user,
                        measuring.withSince(user.scope(), user.member().tenant(), chain),
                        plans.chains(user.scope(), node),
                        efforts.serving(user.scope(), chain.area().id()),
                        plans.hindrances(user.scope(), chain.area().id(), "", today),
                        user.may(PlanRight.PROPOSE_AREA, node) ? doing.indicators(user, node) : List.of(),
                        user.may(PlanRight.PROPOSE_AREA, node)
                                ? user.assignees(PlanRight.REPORT_ACTIVITY, node)
                                : Assignees.none(),
                        history.past(user, chain),
                        AreaView.known(chain, dialogues.causes(user.scope(), node)),
                        today)
                .page(form.over(suggested(user, chain)), open, stale);
    }
}
