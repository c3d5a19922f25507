package se.styrkedja.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Corrections;
import se.styrkedja.plans.Corrections.Withdrawal.Kind;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.PlansRoom;
import se.styrkedja.plans.web.History.FormPage;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;
import se.styrkedja.web.wordings.EarlierPage;
import se.styrkedja.web.wordings.WithdrawalPage;

/// An area, a goal or an activity is taken back here, and restored.
@Controller
class WithdrawalRoutes {
    private static final Messages MESSAGES = Messages.of("plans");
    private static final String PAGE = "web/wordings/withdrawal";
    private static final String TAKE_BACK = "/utvecklingsomraden/{id}/tillbaka";

    private final Corrections corrections;
    private final History history;
    private final Clock clock;

    WithdrawalRoutes(Plans plans, Corrections corrections, Clock clock) {
        this.corrections = corrections;
        this.history = new History(plans, corrections, clock);
        this.clock = clock;
    }

    /// GET /utvecklingsomraden/{id}/tillbaka?sak=
    @GetMapping(TAKE_BACK)
    Answer ask(CurrentUser user, @PathVariable UUID id, @RequestParam Optional<UUID> sak) {
        var thing = sak.orElseThrow(() -> new NotFound(id.toString()));
        return history.shown(user, id, thing, chain -> {
            user.permit(PlanRight.PROPOSE_AREA, chain.area().node());
            return new Answer.Page(PAGE, page(user, chain, thing, Form.empty(), StaleVersion.NONE));
        });
    }

    /// POST /utvecklingsomraden/{id}/tillbaka
    @PostMapping(TAKE_BACK)
    Answer takeBack(CurrentUser user, @PathVariable UUID id, Form form) {
        var thing = thing(form);
        return history.here(user, id, thing, form, chain -> takeBack(user, chain, thing, form));
    }

    private Answer takeBack(CurrentUser user, Chain chain, UUID thing, Form form) {
        user.permit(PlanRight.PROPOSE_AREA, chain.area().node());
        var why = form.text(WithdrawalPage.WHY);
        if (form.isWrong()) {
            var now = chain.basis(thing);
            var moved = moved(user, chain, form, now);
            return new Answer.Faulty(PAGE, page(user, chain, thing, now.told(form), moved));
        }
        var id = chain.area().id();
        var seen = DecisionBasis.seen(form);
        var today = LocalDate.now(clock);
        var node = chain.area().node();
        var scope = user.scope();
        var result = user.may(PlanRight.DECIDE_AREA, node)
                ? corrections.takeBackDecided(
                        user.permit(PlanRight.DECIDE_AREA, node), scope, id, thing, seen, why, today)
                : corrections.takeBack(user.permit(PlanRight.PROPOSE_AREA, node), scope, id, thing, seen, why, today);
        return history.answer(
                user,
                chain,
                thing,
                form,
                result,
                new FormPage(
                        "/tidigare",
                        WithdrawalPage.WHY.name(),
                        current -> moved(user, current, form, current.basis(thing)),
                        (current, again, stale) -> new Answer.Faulty(PAGE, page(user, current, thing, again, stale))));
    }

    private StaleVersion moved(CurrentUser user, Chain chain, Form form, DecisionBasis now) {
        return now.tell(form, corrections.earlier(user.scope(), chain));
    }

    /// POST /utvecklingsomraden/{id}/aterstalld
    @PostMapping("/utvecklingsomraden/{id}/aterstalld")
    Answer restore(CurrentUser user, @PathVariable UUID id, Form form) {
        var area = new AreaId(id);
        var node = corrections.node(user.scope(), area).orElseThrow(() -> new NotFound(id.toString()));
        var today = LocalDate.now(clock);
        var restored = user.may(PlanRight.DECIDE_AREA, node)
                ? corrections.restoreDecided(
                        user.permit(PlanRight.DECIDE_AREA, node),
                        user.scope(),
                        area,
                        thing(form),
                        form.version(),
                        today)
                : corrections.restore(
                        user.permit(PlanRight.PROPOSE_AREA, node),
                        user.scope(),
                        area,
                        thing(form),
                        form.version(),
                        today);
        switch (restored) {
            case WriteResult.Done<Corrections.Withdrawal> done -> {
                return new Answer.SeeOther("/utvecklingsomraden/" + id);
            }
            case WriteResult.Refused<Corrections.Withdrawal>(var reasons) ->
                reasons.forEach(reason -> form.wrong(StaleVersion.PLACE, MESSAGES.text("refused." + reason)));
            case WriteResult.StaleVersion<Corrections.Withdrawal>(var theirs, var lastBy) ->
                form.wrong(StaleVersion.PLACE, EarlierPage.restoredAndGone(theirs.by()));
        }
        return new Answer.Faulty("web/wordings/earlier", history.page(user, area, form));
    }

    private static UUID thing(Form form) {
        return Form.uuid(form.typed("sak")).orElseThrow(() -> new NotFound(form.typed("sak")));
    }

    private WithdrawalPage page(CurrentUser user, Chain chain, UUID thing, Form form, StaleVersion stale) {
        var area = chain.area();
        var back = Drawing.address(chain);
        var reasons = Corrections.irrevocable(chain, thing, user.may(PlanRight.DECIDE_AREA, area.node()));
        return new WithdrawalPage(
                user.inside(PlansRoom.AREAS, MESSAGES.text("take-back.title." + chain.kind(thing)))
                        .below(area.text().name(), back)
                        .with(form),
                form,
                back + "/tillbaka",
                back,
                thing.toString(),
                text(chain, thing),
                chain.kind(thing) == Kind.AREA ? with(chain) : List.of(),
                reasons.stream()
                        .map(reason -> MESSAGES.text("refused." + reason))
                        .toList(),
                MESSAGES.text(area.isDecided() ? "take-back.then.decided" : "take-back.then"),
                chain.basis(thing).field(form),
                stale);
    }

    private static List<String> with(Chain chain) {
        return Stream.concat(
                        chain.goals().stream().map(goal -> MESSAGES.text("earlier.goal", goal.wording())),
                        chain.activities().stream().map(one -> MESSAGES.text("earlier.activity", one.what())))
                .toList();
    }

    private static String text(Chain chain, UUID thing) {
        if (thing.equals(chain.area().id().value())) return chain.area().text().name();
        return Stream.concat(
                        chain.goals().stream()
                                .filter(goal -> goal.id().value().equals(thing))
                                .map(Goal::words),
                        chain.activities().stream()
                                .filter(one -> one.id().value().equals(thing))
                                .map(Activity::words))
                .findFirst()
                .orElse("");
    }
}
