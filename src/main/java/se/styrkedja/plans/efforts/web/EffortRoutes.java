package se.styrkedja.plans.efforts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.plans.efforts.EffortBasis;
import se.styrkedja.plans.efforts.EffortId;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.plans.efforts.SupportFollowUp.Course;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;

@Controller
class EffortRoutes {
    private static final Messages WORDS = Messages.of("efforts");
    private static final String ONE = "plans/efforts/web/effort";

    private final Efforts efforts;
    private final Plans plans;
    private final Clock clock;

    EffortRoutes(Efforts efforts, Plans plans, Clock clock) {
        this.efforts = efforts;
        this.plans = plans;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /// GET /insatser/{id}
    @GetMapping("/insatser/{id}")
    Answer read(CurrentUser user, @PathVariable UUID id) {
        return new Answer.Page(ONE, page(user, known(user, id), Form.filled(Map.of("dag", today().toString()))));
    }

    private EffortPage page(CurrentUser user, Effort effort, Form form) {
        return page(user, effort, form, StaleVersion.NONE);
    }

    private EffortPage page(CurrentUser user, Effort effort, Form form, StaleVersion stale) {
        return new EffortView(
                        user,
                        effort,
                        efforts.wordings(user.scope(), effort),
                        new Servable(user, effort.node(), plans.chains(user.scope())),
                        today())
                .page(form, stale);
    }

    /// Errors: [NotFound] when there is none within reach.
    private Effort known(CurrentUser user, UUID id) {
        return efforts.one(user.scope(), new EffortId(id)).orElseThrow(() -> new NotFound(id.toString()));
    }

    /// POST /insatser/{id}/slut
    @PostMapping("/insatser/{id}/slut")
    Answer end(CurrentUser user, @PathVariable UUID id, Form form) {
        return switch (known(user, id)) {
            case Effort.Programme programme -> keep(user, programme, form);
            case Effort.LeadTeacherMission mission -> evaluate(user, mission, form);
            case Effort.ReinforcedSupport support -> throw new NotFound("slut");
        };
    }

    private Answer keep(CurrentUser user, Effort.Programme programme, Form form) {
        var permit = user.permit(PlanRight.LEAD_EFFORT, programme.node());
        var outcome = form.typed("utfall");
        boolean nothing = outcome.equals("NOTHING");
        if (!nothing && !outcome.equals("KEPT")) form.wrong("utfall", WORDS.text("fault.outcome"));
        var what = form.textOnlyWhen(!nothing, EffortFields.KEPT, "");
        var because = form.text(EffortFields.BECAUSE);
        if (form.isWrong()) return unended(user, programme, form);
        var seen = DecisionBasis.seen(form);
        var ended = nothing
                ? efforts.keepNothing(permit, programme, seen, because, today())
                : efforts.keep(permit, programme, seen, what, because, today());
        return answer(user, programme, form, ended);
    }

    private Answer evaluate(CurrentUser user, Effort.LeadTeacherMission mission, Form form) {
        var permit = user.permit(PlanRight.LEAD_EFFORT, mission.node());
        var changed = form.text(EffortFields.CHANGED);
        var seenBy = form.text(EffortFields.SEEN_BY);
        if (form.isWrong()) return unended(user, mission, form);
        return answer(
                user,
                mission,
                form,
                efforts.evaluate(permit, mission, DecisionBasis.seen(form), changed, seenBy, today()));
    }

    /// POST /insatser/{id}/uppfoljning
    @PostMapping("/insatser/{id}/uppfoljning")
    Answer followUp(CurrentUser user, @PathVariable UUID id, Form form) {
        if (!(known(user, id) instanceof Effort.ReinforcedSupport support)) throw new NotFound("uppfoljning");
        var permit = user.permit(PlanRight.FOLLOW_SUPPORT, support.node());
        var day = form.date(EffortFields.DAY);
        day.filter(on -> on.isAfter(today())).ifPresent(on -> form.wrong("dag", WORDS.text("fault.day.coming")));
        day.filter(on -> on.isBefore(support.frame().starts()))
                .ifPresent(on -> form.wrong("dag", WORDS.text("fault.day.early")));
        var seen = form.text(EffortFields.SEEN);
        var course = course(form);
        if (form.isWrong() || day.isEmpty() || course.isEmpty()) return unended(user, support, form);
        return answer(
                user,
                support,
                form,
                efforts.followUp(permit, support, DecisionBasis.seen(form), day.get(), seen, course.get()));
    }

    /// What becomes of the support; empty when something is wrong with it.
    private Optional<Course> course(Form form) {
        var chosen = form.typed("fortsatt");
        var other = form.textOnlyWhen(chosen.equals("CHANGED"), EffortFields.SUPPORT, "");
        return switch (chosen) {
            case "ENDS" -> {
                form.mustStay(EffortFields.UNTIL, "");
                yield Optional.of(new Course.Ends());
            }
            case "GOES_ON" -> until(form).map(Course.GoesOn::new);
            case "CHANGED" -> until(form).filter(day -> !other.isEmpty()).map(day -> new Course.Changed(other, day));
            default -> {
                form.wrong("fortsatt", WORDS.text("fault.course"));
                yield Optional.empty();
            }
        };
    }

    private Optional<LocalDate> until(Form form) {
        var day = form.date(EffortFields.UNTIL);
        day.filter(until -> until.isBefore(today()))
                .ifPresent(until -> form.wrong("till", WORDS.text("fault.until.gone")));
        return day;
    }

    /// The page of an effort in whose last words something is wrong, and with it what has changed since it was opened.
    private Answer unended(CurrentUser user, Effort effort, Form form) {
        return unended(user, effort, form, EffortBasis.of(effort, efforts.wordings(user.scope(), effort)));
    }

    private Answer unended(CurrentUser user, Effort effort, Form form, DecisionBasis now) {
        var moved = now.tell(form, EffortBasis.earlier(efforts.wordings(user.scope(), effort)));
        return new Answer.Faulty(ONE, page(user, effort, now.told(form), moved));
    }

    /// Somebody may have ended it meanwhile: then what she wrote is shown, and what was typed is kept. Or it has been
    /// written anew: then what has moved is shown, and the form is offered again.
    private Answer answer(CurrentUser user, Effort effort, Form form, WriteResult<DecisionBasis> result) {
        return switch (result) {
            case WriteResult.Done<DecisionBasis> done ->
                new Answer.SeeOther(new Telling(effort, today()).address() + "#ord");
            case WriteResult.Refused<DecisionBasis> ended -> {
                form.wrong("ord", WORDS.text("fault.overtaken"));
                yield new Answer.Faulty(ONE, page(user, known(user, effort.id().value()), form));
            }
            case WriteResult.StaleVersion<DecisionBasis>(var now, var lastBy) ->
                unended(user, known(user, effort.id().value()), form, now);
        };
    }
}
