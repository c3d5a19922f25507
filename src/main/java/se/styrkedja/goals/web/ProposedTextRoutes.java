package se.styrkedja.goals.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.goals.BoardGoal;
import se.styrkedja.goals.Gauging;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.goals.Goals;
import se.styrkedja.goals.GoalsRoom;
import se.styrkedja.goals.Origin;
import se.styrkedja.goals.Proposal;
import se.styrkedja.goals.Proposal.Line;
import se.styrkedja.goals.Withdrawals;
import se.styrkedja.goals.Wording;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.StaleVersion;

/// Where a proposed text is written: of a goal that is to be reworded, or of a new one.
@Controller
class ProposedTextRoutes {
    private static final Messages WORDS = Messages.of("goals");
    private static final String TEMPLATE = "goals/web/newgoal";
    private static final int MOST_NEW = 50;

    private final Goals goals;
    private final Gauging gauging;
    private final GoalHistory history;
    private final Clock clock;

    ProposedTextRoutes(Goals goals, Withdrawals withdrawals, Gauging gauging, Clock clock) {
        history = new GoalHistory(goals, withdrawals);
        this.goals = goals;
        this.gauging = gauging;
        this.clock = clock;
    }

    /// GET /namndens-mal/forslag/nytt?fran=
    @GetMapping("/namndens-mal/forslag/nytt")
    Answer fresh(CurrentUser user, @RequestParam(defaultValue = "") String fran) {
        var form = Form.filled(Map.of("ursprung", Origin.BOARD.name()));
        return new Answer.Page(TEMPLATE, page(user, ProposalRoutes.known(goals, user, fran), form));
    }

    /// POST /namndens-mal/forslag/nytt?fran=
    @PostMapping("/namndens-mal/forslag/nytt")
    Answer add(CurrentUser user, @RequestParam(defaultValue = "") String fran, Form form) {
        var permit = user.permit(GoalRight.PROPOSE_GOALS, Node.WHOLE);
        var view = ProposalRoutes.known(goals, user, fran);
        var page = page(user, view, form);
        var text = page.fields().read(form, gauging);
        if (view.proposal().added().size() >= MOST_NEW)
            form.wrong("mal", WORDS.text("goal.too-many", Integer.toString(MOST_NEW)));
        text.filter(one -> view.proposal().before().goals().stream()
                        .anyMatch(goal -> goal.text().saysTheSameAs(one)))
                .ifPresent(one -> form.wrong("mal", WORDS.text("proposal.not-new")));
        if (form.isWrong() || text.isEmpty()) return new Answer.Faulty(TEMPLATE, page(user, view, form));
        var before = view.proposal().before().period();
        var result = goals.add(permit, before, text.get(), LocalDate.now(clock));
        return written(user, view, form, result, "#nya");
    }

    /// GET /namndens-mal/forslag/{mal}
    @GetMapping("/namndens-mal/forslag/{mal}")
    Answer text(CurrentUser user, @PathVariable UUID mal) {
        return history.shown(user, mal, descent -> text(user, descent.goal()));
    }

    private Answer text(CurrentUser user, BoardGoal goal) {
        var view = ProposalRoutes.known(goals, user, goal.period().toString());
        var there = view.proposal()
                .of(goal.id())
                .map(line -> line instanceof Line.Reworded reworded ? reworded.text() : goal.text())
                .orElse(goal.text());
        return new Answer.Page(TEMPLATE, page(user, view, goal, GoalForm.filled(there), StaleVersion.NONE));
    }

    /// POST /namndens-mal/forslag/{mal}
    @PostMapping("/namndens-mal/forslag/{mal}")
    Answer reword(CurrentUser user, @PathVariable UUID mal, Form form) {
        var permit = user.permit(GoalRight.PROPOSE_GOALS, Node.WHOLE);
        return history.here(user, mal, form, descent -> reword(user, permit, descent.goal(), form));
    }

    private Answer reword(CurrentUser user, Permit permit, BoardGoal goal, Form form) {
        var view = ProposalRoutes.known(goals, user, goal.period().toString());
        var text = page(user, view, goal, form, StaleVersion.NONE).fields().read(form, gauging);
        text.filter(goal.text()::equals).ifPresent(same -> form.wrong("mal", WORDS.text("proposal.same")));
        if (form.isWrong() || text.isEmpty())
            return new Answer.Faulty(TEMPLATE, page(user, view, goal, form, StaleVersion.NONE));
        var result = goals.reword(permit, goal, ProposalRoutes.version(form), text.get(), LocalDate.now(clock));
        if (result instanceof WriteResult.StaleVersion<Proposal>(var theirs, var lastBy)) {
            var stale = new ProposalView(theirs).stale(goal, form);
            form.wrong("mal", stale.sentence());
            return new Answer.Faulty(TEMPLATE, page(user, new ProposalView(theirs), goal, form, stale));
        }
        var mal = goal.id().value();
        if (result.reasons().contains(Withdrawals.TAKEN_BACK)) return history.takenBack(user, mal, form);
        return written(user, view, form, result, "#mal-" + mal);
    }

    private Answer written(CurrentUser user, ProposalView view, Form form, WriteResult<Proposal> line, String place) {
        if (line.reasons().contains(Goals.DECIDED))
            return ProposalRoutes.known(
                            goals, user, view.proposal().before().period().toString())
                    .decided(user, form);
        return new Answer.SeeOther(view.address() + (line.isDone() ? place : ""));
    }

    private NewGoalPage page(CurrentUser user, ProposalView view, Form form) {
        return page(
                user,
                view,
                form,
                WORDS.text("proposal.new.title", Wording.period(view.proposal().next())),
                "/namndens-mal/forslag/nytt?fran=" + view.proposal().before().period(),
                StaleVersion.NONE);
    }

    private NewGoalPage page(CurrentUser user, ProposalView view, BoardGoal goal, Form form, StaleVersion stale) {
        return page(
                user,
                view,
                form,
                WORDS.text(
                        "proposal.reword.title",
                        Integer.toString(goal.number()),
                        Wording.period(view.proposal().next())),
                "/namndens-mal/forslag/" + goal.id().value(),
                stale);
    }

    private NewGoalPage page(
            CurrentUser user, ProposalView view, Form form, String title, String action, StaleVersion stale) {
        return new NewGoalPage(
                user.inside(GoalsRoom.GOALS, title)
                        .below(WORDS.text("proposal.crumb"), view.address())
                        .with(form),
                form,
                GoalForm.of(user, gauging.figures(user.scope(), user.member().tenant()), form),
                WORDS.text("proposal.text.lead"),
                action,
                false,
                WORDS.text("proposal.text.button"),
                view.proposal().version(),
                stale);
    }
}
