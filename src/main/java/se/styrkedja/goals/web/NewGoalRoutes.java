package se.styrkedja.goals.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Node;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.goals.BoardGoal;
import se.styrkedja.goals.Gauging;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.goals.GoalText;
import se.styrkedja.goals.Goals;
import se.styrkedja.goals.GoalsRoom;
import se.styrkedja.goals.Origin;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.StaleVersion;

@Controller
class NewGoalRoutes {
    private static final Messages WORDS = Messages.of("goals");
    private static final String TEMPLATE = "goals/web/newgoal";

    private final Goals goals;
    private final Gauging gauging;
    private final Clock clock;

    NewGoalRoutes(Goals goals, Gauging gauging, Clock clock) {
        this.goals = goals;
        this.gauging = gauging;
        this.clock = clock;
    }

    /// GET /namndens-mal/nytt?period=
    @GetMapping("/namndens-mal/nytt")
    Answer form(CurrentUser user, @RequestParam(defaultValue = "") String period) {
        var asked = year(period).orElseGet(() -> SchoolYear.of(LocalDate.now(clock)));
        var fields = new HashMap<String, String>();
        fields.put("period", asked.toString());
        fields.put("ursprung", Origin.BOARD.name());
        goals.of(user.scope(), asked).goals().stream()
                .reduce((one, later) -> later)
                .ifPresent(last -> fields.putAll(GoalForm.filled(last.decided())));
        return new Answer.Page(TEMPLATE, page(user, Form.filled(fields)));
    }

    /// POST /namndens-mal/nytt
    @PostMapping("/namndens-mal/nytt")
    Answer record(CurrentUser user, Form form) {
        var permit = user.permit(GoalRight.SET_GOALS, Node.WHOLE);
        var page = page(user, form);
        var text = page.fields().read(form, gauging);
        var period = year(form.text(GoalFields.PERIOD));
        if (period.isEmpty()) form.wrong("period", WORDS.text("goal.period.unreadable"));
        var decided = GoalForm.decided(form, LocalDate.now(clock));
        if (form.isWrong() || text.isEmpty() || period.isEmpty() || decided.isEmpty())
            return new Answer.Faulty(TEMPLATE, page(user, form));
        var reasons =
                goals.record(permit, period.get(), text.get(), decided.get()).reasons();
        var there = goals.of(user.scope(), period.get()).goals();
        if (reasons.contains("twice")) form.wrong("mal", WORDS.text("goal.twice", number(text.get(), there)));
        if (reasons.contains("too-many")) form.wrong("mal", WORDS.text("goal.too-many", Integer.toString(Goals.MOST)));
        if (form.isWrong()) return new Answer.Faulty(TEMPLATE, page(user, form));
        return new Answer.SeeOther("/namndens-mal?period=" + period.get());
    }

    private static String number(GoalText text, List<BoardGoal> there) {
        return there.stream()
                .filter(goal -> goal.text().saysTheSameAs(text))
                .findFirst()
                .map(goal -> Integer.toString(goal.number()))
                .orElse("");
    }

    private static Optional<Period> year(String text) {
        return Period.parse(text.strip()).filter(Goals::isPeriod);
    }

    private NewGoalPage page(CurrentUser user, Form form) {
        return new NewGoalPage(
                user.inside(GoalsRoom.GOALS, WORDS.text("record.title")).with(form),
                form,
                GoalForm.of(user, gauging.figures(user.scope(), user.member().tenant()), form),
                WORDS.text("record.lead"),
                "/namndens-mal/nytt",
                true,
                WORDS.text("record.button"),
                0,
                StaleVersion.NONE);
    }
}
