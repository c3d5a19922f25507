package se.styrkedja.goals.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.styrkedja.access.Node;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.goals.Assessment.Outcome;
import se.styrkedja.goals.BoardGoal;
import se.styrkedja.goals.Gauging;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.goals.Goals;
import se.styrkedja.goals.GoalsOfPeriod;
import se.styrkedja.goals.GoalsRoom;
import se.styrkedja.goals.NationalGoals;
import se.styrkedja.goals.Reference;
import se.styrkedja.goals.Withdrawals;
import se.styrkedja.goals.Withdrawals.Withdrawn;
import se.styrkedja.goals.Wording;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;

@Controller
class GoalsRoutes {
    private static final Messages WORDS = Messages.of("goals");
    /// What nobody has looked at comes first, then what did not come about.
    private static final List<Outcome> ORDER =
            List.of(Outcome.NOT_ASSESSED, Outcome.NOT_MET, Outcome.PARTLY_MET, Outcome.MET);

    private final Goals goals;
    private final Withdrawals withdrawals;
    private final Gauging gauging;
    private final Organisation organisation;
    private final Clock clock;
    private final ScopedReads reads;

    GoalsRoutes(
            Goals goals,
            Withdrawals withdrawals,
            Gauging gauging,
            Organisation organisation,
            Clock clock,
            DataSource database) {
        this.withdrawals = withdrawals;
        reads = new ScopedReads(database);
        this.goals = goals;
        this.gauging = gauging;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// GET /namndens-mal?period=
    @GetMapping("/namndens-mal")
    Answer goals(CurrentUser user, @RequestParam(defaultValue = "") String period) {
        return reads.run(user.scope(), () -> ofPeriod(user, period));
    }

    private Answer ofPeriod(CurrentUser user, String period) {
        var all = goals.all(user.scope());
        var asked = asked(all, period);
        var view = new GoalView(
                gauging.figures(user.scope(), user.member().tenant()),
                organisation.register(user.scope()),
                user.member().tenant().name());
        var rows = asked.goals().stream().map(goal -> GoalRow.of(goal, view)).toList();
        return new Answer.Data("goals/web/goals", page(user, all, asked, view), rows, GoalRow.sheet(rows));
    }

    /// The period that is asked for; else the latest that has begun, or the first of all to come.
    private GoalsOfPeriod asked(List<GoalsOfPeriod> all, String period) {
        var today = LocalDate.now(clock);
        if (!period.isEmpty())
            return all.stream()
                    .filter(one -> one.period().toString().equals(period))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(period));
        return all.stream()
                .filter(one -> !one.period().firstDay().isAfter(today))
                .findFirst()
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()))
                .orElseGet(() -> new GoalsOfPeriod(SchoolYear.of(today), List.of()));
    }

    private GoalsPage page(CurrentUser user, List<GoalsOfPeriod> all, GoalsOfPeriod asked, GoalView view) {
        var steps = steps(user, all, asked);
        boolean first = all.isEmpty() || asked.period().equals(all.getLast().period());
        return new GoalsPage(
                user.opening(GoalsRoom.GOALS, all.isEmpty() ? WORDS.text("title.none") : Wording.sums(asked)),
                Stream.of(lead(asked), Wording.met(asked))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")),
                asked.isEmpty() ? "" : "period=" + asked.period(),
                all.stream()
                        .map(one -> new GoalsPage.Choice(
                                one.period().toString(),
                                "/namndens-mal?period=" + one.period(),
                                one.period().equals(asked.period())))
                        .toList(),
                ORDER.stream()
                        .filter(outcome -> !asked.with(outcome).isEmpty())
                        .map(outcome -> group(outcome, asked, view, first))
                        .toList(),
                steps.stream().limit(1).toList(),
                steps.stream().skip(1).toList(),
                asked.isEmpty() ? List.of() : unnamed(asked),
                user.opens("/styrkedjan/mal"),
                takenBack(user, all, asked));
    }

    /// Those of the period that are taken back, and of periods that have no other goals.
    private List<GoalsPage.Step> takenBack(CurrentUser user, List<GoalsOfPeriod> all, GoalsOfPeriod asked) {
        return withdrawals.all(user.scope()).stream()
                .filter(Withdrawn::isInForce)
                .map(Withdrawn::goal)
                .filter(goal -> goal.period().equals(asked.period())
                        || all.stream().noneMatch(one -> one.period().equals(goal.period())))
                .map(goal -> new GoalsPage.Step(GoalHistory.name(goal), GoalHistory.address(goal)))
                .toList();
    }

    private static List<String> unnamed(GoalsOfPeriod asked) {
        return NationalGoals.builtIn()
                .unnamedIn(
                        asked.goals().stream().map(goal -> goal.text().source()).toList())
                .stream()
                .map(NationalGoals.Heading::text)
                .toList();
    }

    private static String lead(GoalsOfPeriod asked) {
        var decided = asked.goals().stream()
                .map(BoardGoal::decided)
                .distinct()
                .sorted(Comparator.comparing(Reference::decidedOn))
                .toList();
        return switch (decided.size()) {
            case 0 -> WORDS.text("lead.none");
            case 1 -> WORDS.text("lead.one", GoalView.decided(decided.getFirst()));
            default ->
                WORDS.text("lead.several", Integer.toString(decided.size()), GoalView.decided(decided.getLast()));
        };
    }

    /// What one may do here, the most pressing first.
    private static List<GoalsPage.Step> steps(CurrentUser user, List<GoalsOfPeriod> all, GoalsOfPeriod asked) {
        var steps = new ArrayList<GoalsPage.Step>();
        var open = asked.goals().stream()
                .filter(goal -> goal.assessment().isEmpty())
                .findFirst();
        if (user.may(GoalRight.ASSESS_GOAL, Node.WHOLE))
            open.ifPresent(goal -> steps.add(new GoalsPage.Step(
                    WORDS.text("step.assess", Integer.toString(goal.number())), GoalView.address(goal.id()))));
        boolean last =
                !asked.isEmpty() && all.stream().noneMatch(one -> one.period().equals(Goals.next(asked.period())));
        if (last && writes(user))
            steps.add(new GoalsPage.Step(
                    WORDS.text("step.propose", Goals.next(asked.period()).toString()),
                    "/namndens-mal/forslag?fran=" + asked.period()));
        if (user.may(GoalRight.SET_GOALS, Node.WHOLE))
            steps.add(new GoalsPage.Step(
                    WORDS.text("step.record"),
                    "/namndens-mal/nytt" + (asked.isEmpty() ? "" : "?period=" + asked.period())));
        return steps;
    }

    private static boolean writes(CurrentUser user) {
        return user.may(GoalRight.PROPOSE_GOALS, Node.WHOLE) || user.may(GoalRight.SET_GOALS, Node.WHOLE);
    }

    private static GoalsPage.Group group(Outcome outcome, GoalsOfPeriod asked, GoalView view, boolean first) {
        return new GoalsPage.Group(
                Wording.group(asked, outcome),
                asked.with(outcome).stream()
                        .map(goal -> card(goal, view, first))
                        .toList());
    }

    private static GoalsPage.Card card(BoardGoal goal, GoalView view, boolean first) {
        return new GoalsPage.Card(
                goal.number(),
                goal.text().wording(),
                GoalView.address(goal.id()),
                GoalView.outcome(goal),
                view.whom(goal.text()),
                GoalView.lineage(goal, first),
                goal.assessment().map(GoalView::said).stream().toList(),
                view.lines(goal));
    }
}
