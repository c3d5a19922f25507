package se.styrkedja.goals.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.goals.Goals;
import se.styrkedja.goals.GoalsRoom;
import se.styrkedja.goals.Withdrawals;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.StaleVersion;
import se.styrkedja.web.wordings.EarlierPage;
import se.styrkedja.web.wordings.WithdrawalPage;

/// A goal of the board is taken back here, and restored.
@Controller
class GoalWithdrawalRoutes {
    private static final Messages WORDS = Messages.of("goals");
    private static final String PAGE = "web/wordings/withdrawal";
    private static final String TAKE_BACK = "/namndens-mal/{id}/tillbaka";

    private final Withdrawals withdrawals;
    private final GoalHistory history;
    private final Clock clock;

    GoalWithdrawalRoutes(Goals goals, Withdrawals withdrawals, Clock clock) {
        this.withdrawals = withdrawals;
        this.history = new GoalHistory(goals, withdrawals);
        this.clock = clock;
    }

    /// GET /namndens-mal/{id}/tidigare
    @GetMapping("/namndens-mal/{id}/tidigare")
    Answer earlier(CurrentUser user, @PathVariable UUID id) {
        return new Answer.Page(GoalHistory.PAGE, history.page(user, history.known(user, id), Form.empty()));
    }

    /// GET /namndens-mal/{id}/tillbaka
    @GetMapping(TAKE_BACK)
    Answer ask(CurrentUser user, @PathVariable UUID id) {
        user.permit(GoalRight.SET_GOALS, Node.WHOLE);
        return history.shown(
                user, id, descent -> new Answer.Page(PAGE, page(user, descent, Form.empty(), StaleVersion.NONE)));
    }

    /// POST /namndens-mal/{id}/tillbaka
    @PostMapping(TAKE_BACK)
    Answer takeBack(CurrentUser user, @PathVariable UUID id, Form form) {
        var permit = user.permit(GoalRight.SET_GOALS, Node.WHOLE);
        return history.here(user, id, form, descent -> {
            var goal = descent.goal();
            var why = form.text(WithdrawalPage.WHY);
            if (form.isWrong()) return again(user, descent, withdrawals.basis(user.scope(), goal), form);
            return switch (withdrawals.takeBack(permit, goal, DecisionBasis.seen(form), why, LocalDate.now(clock))) {
                case WriteResult.Done<DecisionBasis> done -> new Answer.SeeOther(GoalHistory.address(goal));
                case WriteResult.Refused<DecisionBasis>(var reasons) -> {
                    if (reasons.contains(Withdrawals.TAKEN_BACK)) yield history.takenBack(user, id, form);
                    reasons.forEach(reason -> form.wrong(WithdrawalPage.WHY.name(), WORDS.text("refused." + reason)));
                    yield history.here(
                            user, id, form, now -> new Answer.Faulty(PAGE, page(user, now, form, StaleVersion.NONE)));
                }
                case WriteResult.StaleVersion<DecisionBasis>(var now, var lastBy) -> again(user, descent, now, form);
            };
        });
    }

    /// The page with what has changed since it was opened.
    private Answer again(CurrentUser user, Descent descent, DecisionBasis now, Form form) {
        var moved = now.tell(form, List.of());
        return new Answer.Faulty(PAGE, page(user, descent, now.told(form), moved));
    }

    /// POST /namndens-mal/{id}/aterstalld
    @PostMapping("/namndens-mal/{id}/aterstalld")
    Answer restore(CurrentUser user, @PathVariable UUID id, Form form) {
        var permit = user.permit(GoalRight.SET_GOALS, Node.WHOLE);
        var gone = history.known(user, id);
        switch (withdrawals.restore(permit, gone, form.version(), LocalDate.now(clock))) {
            case WriteResult.Done<Withdrawals.Withdrawn> done -> {
                return new Answer.SeeOther(GoalView.address(gone.goal().id()));
            }
            case WriteResult.Refused<Withdrawals.Withdrawn>(var reasons) ->
                reasons.forEach(reason -> form.wrong(StaleVersion.PLACE, WORDS.text("refused." + reason)));
            case WriteResult.StaleVersion<Withdrawals.Withdrawn>(var theirs, var lastBy) ->
                form.wrong(
                        StaleVersion.PLACE,
                        EarlierPage.restoredAndGone(theirs.latest().by()));
        }
        return new Answer.Faulty(GoalHistory.PAGE, history.page(user, history.known(user, id), form));
    }

    private WithdrawalPage page(CurrentUser user, Descent descent, Form form, StaleVersion stale) {
        var goal = descent.goal();
        var back = GoalView.address(goal.id());
        return new WithdrawalPage(
                user.inside(GoalsRoom.GOALS, WORDS.text("take-back.title"))
                        .below(GoalHistory.name(goal), back)
                        .with(form),
                form,
                back + "/tillbaka",
                back,
                goal.id().value().toString(),
                goal.text().wording(),
                List.of(),
                descent.irrevocable().stream()
                        .map(reason -> WORDS.text("refused." + reason))
                        .toList(),
                WORDS.text("take-back.then"),
                withdrawals.basis(user.scope(), goal).field(form),
                stale);
    }
}
