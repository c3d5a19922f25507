package se.styrkedja.goals.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.goals.Assessment;
import se.styrkedja.goals.Gauging;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.goals.Goals;
import se.styrkedja.goals.GoalsRoom;
import se.styrkedja.goals.Withdrawals;
import se.styrkedja.goals.Wording;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.StaleVersion;

@Controller
class GoalRoutes {
    private static final Messages WORDS = Messages.of("goals");
    private static final String PAGE = "goals/web/goal";

    private final Goals goals;
    private final Gauging gauging;
    private final Organisation organisation;
    private final GoalHistory history;
    private final Clock clock;

    GoalRoutes(Goals goals, Withdrawals withdrawals, Gauging gauging, Organisation organisation, Clock clock) {
        history = new GoalHistory(goals, withdrawals);
        this.goals = goals;
        this.gauging = gauging;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// GET /namndens-mal/{id}
    @GetMapping("/namndens-mal/{id}")
    Answer goal(CurrentUser user, @PathVariable UUID id) {
        return history.shown(
                user, id, descent -> new Answer.Page(PAGE, page(user, descent, Form.empty(), StaleVersion.NONE)));
    }

    /// POST /namndens-mal/{id}/bedomning
    @PostMapping("/namndens-mal/{id}/bedomning")
    Answer assess(CurrentUser user, @PathVariable UUID id, Form form) {
        var permit = user.permit(GoalRight.ASSESS_GOAL, Node.WHOLE);
        return history.here(user, id, form, descent -> assess(user, permit, descent, form));
    }

    private Answer assess(CurrentUser user, Permit permit, Descent descent, Form form) {
        var goal = descent.goal();
        var outcome = outcome(form);
        var motive = form.text(GoalFields.MOTIVE);
        if (form.isWrong() || outcome.isEmpty())
            return new Answer.Faulty(PAGE, page(user, descent, form, StaleVersion.NONE));
        var figures = gauging.figures(user.scope(), user.member().tenant());
        var id = goal.id().value();
        return switch (goals.assess(
                permit, goal, form.version(), outcome.get(), motive, figures.of(goal), LocalDate.now(clock))) {
            case WriteResult.Done<Assessment> done -> new Answer.SeeOther(GoalView.address(goal.id()));
            case WriteResult.Refused<Assessment> takenBack -> history.takenBack(user, id, form);
            case WriteResult.StaleVersion<Assessment>(var theirs, var lastBy) -> {
                var stale = stale(theirs);
                form.wrong("motiv", stale.sentence());
                yield history.here(user, id, form, now -> new Answer.Faulty(PAGE, page(user, now, form, stale)));
            }
        };
    }

    private static StaleVersion stale(Assessment theirs) {
        return new StaleVersion(
                WORDS.text("assess.stale", theirs.by()),
                List.of(
                        new StaleVersion.Line(WORDS.text("fact.outcome"), WORDS.text("choice." + theirs.outcome())),
                        new StaleVersion.Line(WORDS.text("fact.motive"), theirs.motive())));
    }

    private static Optional<Assessment.Outcome> outcome(Form form) {
        var chosen = Arrays.stream(Assessment.Outcome.values())
                .filter(one -> one.name().equals(form.typed("utfall")))
                .findFirst();
        if (chosen.isEmpty()) form.wrong("utfall", WORDS.text("assess.outcome.missing"));
        return chosen;
    }

    private GoalPage page(CurrentUser user, Descent descent, Form form, StaleVersion stale) {
        var goal = descent.goal();
        var tenant = user.member().tenant();
        var figures = gauging.figures(user.scope(), tenant);
        var view = new GoalView(figures, organisation.register(user.scope()), tenant.name());
        boolean may = user.may(GoalRight.ASSESS_GOAL, Node.WHOLE);
        return new GoalPage(
                user.inside(GoalsRoom.GOALS, goal.text().wording())
                        .below(Wording.period(goal.period()), "/namndens-mal?period=" + goal.period())
                        .with(form),
                form,
                GoalView.address(goal.id()),
                goal.assessments().stream().map(GoalView::said).toList(),
                figures.of(goal).stream().map(GoalView::line).toList(),
                facts(user, descent, view),
                may
                        ? Arrays.stream(Assessment.Outcome.values())
                                .map(one -> new Choice(one.name(), WORDS.text("choice." + one)))
                                .toList()
                        : List.of(),
                goal.assessments().size(),
                stale,
                may && !goal.assessments().isEmpty() ? next(descent) : List.of(),
                user.may(GoalRight.SET_GOALS, Node.WHOLE)
                                && descent.irrevocable().isEmpty()
                        ? GoalView.address(goal.id()) + "/tillbaka"
                        : "");
    }

    private static List<GoalsPage.Step> next(Descent descent) {
        return descent.siblings().stream()
                .filter(other -> other.assessment().isEmpty())
                .limit(1)
                .map(other -> new GoalsPage.Step(
                        WORDS.text("step.assess", Integer.toString(other.number())), GoalView.address(other.id())))
                .toList();
    }

    private List<GoalPage.Fact> facts(CurrentUser user, Descent descent, GoalView view) {
        var goal = descent.goal();
        var text = goal.text();
        var facts = new ArrayList<GoalPage.Fact>();
        facts.add(fact("number", WORDS.text("number", Integer.toString(goal.number()))));
        facts.add(fact("period", Wording.period(goal.period())));
        facts.add(fact("decided", GoalView.decided(goal.decided())));
        facts.add(fact("whom", view.whom(text)));
        facts.add(fact("origin", Wording.origin(text.origin())));
        if (!text.source().isEmpty()) facts.add(fact("source", text.source()));
        facts.addAll(descent.before());
        facts.addAll(descent.after());
        facts.addAll(history.restored(user, goal));
        return facts;
    }

    static GoalPage.Fact fact(String key, String text) {
        return new GoalPage.Fact(WORDS.text("fact." + key), text, "");
    }
}
