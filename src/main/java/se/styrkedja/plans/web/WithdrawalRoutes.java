package se.styrkedja.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import se.styrkedja.plans.AreaState;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Corrections;
import se.styrkedja.plans.Corrections.Withdrawal.Kind;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.PlansRoom;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;

/// An area, a goal or an activity is taken back here, and restored.
@Controller
class WithdrawalRoutes {
    private static final Messages MESSAGES = Messages.of("plans");
    private static final String PAGE = "plans/web/withdrawal";
    private static final String TAKE_BACK = "/utvecklingsomraden/{id}/tillbaka";

    private final Corrections corrections;
    private final History history;
    private final Clock clock;

    WithdrawalRoutes(Plans plans, Corrections corrections, Clock clock) {
        this.corrections = corrections;
        this.history = new History(plans, corrections);
        this.clock = clock;
    }

    /// GET /utvecklingsomraden/{id}/tillbaka?sak=
    @GetMapping(TAKE_BACK)
    Answer ask(CurrentUser user, @PathVariable UUID id, @RequestParam Optional<UUID> sak) {
        return history.here(user, id, Form.empty(), chain -> {
            user.permit(PlanRight.PROPOSE_AREA, chain.area().node());
            var thing = sak.orElseThrow(() -> new NotFound(id.toString()));
            return chain.has(thing)
                    ? new Answer.Page(PAGE, page(user, chain, thing, Form.empty(), StaleVersion.NONE))
                    : history.gone(user, id, thing, Form.empty());
        });
    }

    /// POST /utvecklingsomraden/{id}/tillbaka
    @PostMapping(TAKE_BACK)
    Answer takeBack(CurrentUser user, @PathVariable UUID id, Form form) {
        var thing = thing(form);
        return history.here(
                user,
                id,
                form,
                chain -> chain.has(thing) ? takeBack(user, chain, thing, form) : history.gone(user, id, thing, form));
    }

    private Answer takeBack(CurrentUser user, Chain chain, UUID thing, Form form) {
        user.permit(PlanRight.PROPOSE_AREA, chain.area().node());
        var why = form.text(AreaFields.WITHDRAWN);
        if (form.isWrong()) {
            var now = chain.basis(thing);
            var moved = moved(user, chain, form, now);
            return new Answer.Faulty(PAGE, page(user, chain, thing, now.told(form), moved));
        }
        var id = chain.area().id();
        var seen = DecisionBasis.seen(form);
        var today = LocalDate.now(clock);
        var result = isDecided(chain, thing)
                        && user.may(PlanRight.DECIDE_AREA, chain.area().node())
                ? corrections.takeBackDecided(
                        user.permit(PlanRight.DECIDE_AREA, chain.area().node()), user.scope(), id, seen, why, today)
                : corrections.takeBack(
                        user.permit(PlanRight.PROPOSE_AREA, chain.area().node()),
                        user.scope(),
                        id,
                        thing,
                        seen,
                        why,
                        today);
        if (result.isDone()) return new Answer.SeeOther(History.address(id));
        return history.here(
                user,
                id.value(),
                form,
                now -> now.has(thing)
                        ? new Answer.Faulty(PAGE, untaken(user, now, thing, form, result))
                        : history.gone(user, id.value(), thing, form));
    }

    private WithdrawalPage untaken(
            CurrentUser user, Chain chain, UUID thing, Form form, WriteResult<DecisionBasis> result) {
        result.reasons().forEach(reason -> form.wrong(AreaFields.WITHDRAWN.name(), MESSAGES.text("refused." + reason)));
        if (!(result instanceof WriteResult.StaleVersion<DecisionBasis>(var now)))
            return page(user, chain, thing, form, StaleVersion.NONE);
        return page(user, chain, thing, now.told(form), moved(user, chain, form, now));
    }

    private StaleVersion moved(CurrentUser user, Chain chain, Form form, DecisionBasis now) {
        return now.tell(form, corrections.earlier(user.scope(), chain));
    }

    /// POST /utvecklingsomraden/{id}/aterstalld
    @PostMapping("/utvecklingsomraden/{id}/aterstalld")
    Answer restore(CurrentUser user, @PathVariable UUID id, Form form) {
        var area = new AreaId(id);
        var node = corrections.node(user.scope(), area).orElseThrow(() -> new NotFound(id.toString()));
        var permit = user.permit(PlanRight.PROPOSE_AREA, node);
        var restored = corrections.restore(permit, area, thing(form), form.version(), LocalDate.now(clock));
        switch (restored) {
            case WriteResult.Done<Corrections.Withdrawal> done -> {
                return new Answer.SeeOther("/utvecklingsomraden/" + id);
            }
            case WriteResult.Refused<Corrections.Withdrawal>(var reasons) ->
                reasons.forEach(reason -> form.wrong(StaleVersion.PLACE, MESSAGES.text("refused." + reason)));
            case WriteResult.StaleVersion<Corrections.Withdrawal>(var theirs) ->
                form.wrong(StaleVersion.PLACE, MESSAGES.text("stale.withdrawal", theirs.by()));
        }
        return new Answer.Faulty("web/wordings/earlier", history.page(user, area, form));
    }

    private static UUID thing(Form form) {
        try {
            return UUID.fromString(form.typed("sak"));
        } catch (IllegalArgumentException unreadable) {
            throw new NotFound(form.typed("sak"));
        }
    }

    private static boolean isDecided(Chain chain, UUID thing) {
        return thing.equals(chain.area().id().value()) && chain.area().state() instanceof AreaState.Decided;
    }

    private WithdrawalPage page(CurrentUser user, Chain chain, UUID thing, Form form, StaleVersion stale) {
        var area = chain.area();
        var back = Drawing.address(chain);
        var reasons = new ArrayList<>(chain.irrevocable(thing));
        if (isDecided(chain, thing) && !user.may(PlanRight.DECIDE_AREA, area.node()))
            reasons.add(Corrections.DECIDED_BY_OTHERS);
        return new WithdrawalPage(
                user.inside(PlansRoom.AREAS, MESSAGES.text("take-back.title." + kind(chain, thing)))
                        .below(area.text().name(), back)
                        .with(form),
                form,
                back + "/tillbaka",
                back,
                thing.toString(),
                text(chain, thing),
                kind(chain, thing) == Kind.AREA ? with(chain) : List.of(),
                reasons.stream()
                        .map(reason -> MESSAGES.text("refused." + reason))
                        .toList(),
                area.state() instanceof AreaState.Decided,
                chain.basis(thing).field(form),
                stale);
    }

    private static Kind kind(Chain chain, UUID thing) {
        if (thing.equals(chain.area().id().value())) return Kind.AREA;
        return chain.goals().stream().anyMatch(goal -> goal.id().value().equals(thing)) ? Kind.GOAL : Kind.ACTIVITY;
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
