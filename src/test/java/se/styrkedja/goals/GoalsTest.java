package se.styrkedja.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Access;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Denied;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.WriteResult;
import se.styrkedja.demo.workyears.GoalsOfNydala;
import se.styrkedja.goals.Assessment.Outcome;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

/// The goals of Nydala's board, as the database keeps them.
class GoalsTest {
    private static final LocalDate TODAY = TestHouse.TODAY;
    private static final SchoolYear YEAR = new SchoolYear(2024);
    private static final Reference DECIDED =
            new Reference("Barn- och utbildningsn\u00e4mnden", "BUN 2019/84", "40", LocalDate.of(2019, 5, 13));

    private static TestHouse nydala;
    private static Goals goals;
    private static Membership maja;
    private static Membership inger;

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.ofSampleTown();
        goals = nydala.house().get(Goals.class);
        maja = Staffroom.of(nydala.house(), "Maja");
        inger = Staffroom.of(nydala.house(), "Inger");
        GoalsOfNydala.write(
                goals,
                nydala.house().get(Gauging.class),
                nydala.house().get(Accounts.class),
                nydala.house().get(Access.class).of(TestHouse.NYDALA),
                TODAY);
    }

    @AfterAll
    static void close_it() {
        nydala.close();
    }

    @Test
    void seventeen_goals_are_seven_met_six_partly_and_four_not() {
        var year = goals.of(maja.scope(), YEAR);

        var sums = year.sums();
        assertThat(List.of(
                        sums.met().all(), sums.partlyMet().all(), sums.notMet().all(), sums.notAssessed()))
                .containsExactly(7, 6, 4, 0);
        assertThat(sums.all()).isEqualTo(year.goals().size()).isEqualTo(17);
    }

    @Test
    void what_nobody_has_assessed_is_said() {
        var year = goals.of(maja.scope(), YEAR.next());
        assertThat(Wording.sums(year))
                .isEqualTo("15 m\u00e5l f\u00f6r l\u00e4s\u00e5ret 2025/26, inget bed\u00f6mt \u00e4n");
        var none = new Sums.Judged(0, 0, 0);
        assertThat(Wording.sums(new Sums(new Sums.Judged(1, 0, 0), none, none, 2)))
                .isEqualTo(
                        "3 m\u00e5l: talen st\u00f6der 1 av bed\u00f6mningarna och s\u00e4ger emot ingen. 2 \u00e4r inte bed\u00f6mda");
    }

    @Test
    void only_what_the_figures_support_is_counted_and_every_other_judgement_is_told_beside() {
        var year = goals.of(maja.scope(), YEAR);
        var supported = year.with(Assessment.Outcome.MET).stream()
                .filter(goal -> goal.assessment().orElseThrow().support() == Support.SUPPORTED)
                .toList();
        assertThat(supported).hasSizeLessThan(7);
        var judged = year.sums().judged();
        assertThat(judged.all()).isEqualTo(17);
        assertThat(Wording.sums(year))
                .endsWith("och kan inte pr\u00f6va " + judged.untested())
                .as("what cannot be tried shows nothing of a goal")
                .doesNotContain("uppfyll");
        assertThat(Wording.met(year)).startsWith("7 bed\u00f6ms som uppfyllda: talen st\u00f6der " + supported.size());
        for (var goal : year.goals()) {
            var said = goal.assessment().orElseThrow();
            assertThat(Wording.outcome(goal))
                    .as("the mark follows the goal")
                    .isEqualTo(Wording.outcome(said.outcome()) + " (" + Wording.support(said) + ")");
        }
    }

    @Test
    void a_report_of_a_school_year_finds_the_goals_that_ended_in_it() {
        var period = new CalendarYear(2012);
        var id = record(period, text("Calendar"));
        assertThat(goals.endingIn(maja.scope(), new SchoolYear(2012)).map(GoalsOfPeriod::period))
                .contains(period);
        assertThat(goals.of(maja.scope(), period).goals())
                .extracting(BoardGoal::id)
                .containsExactly(id);
        assertThat(goals.endingIn(maja.scope(), new SchoolYear(2011))).isEmpty();
        assertThat(goals.endingIn(maja.scope(), YEAR).map(GoalsOfPeriod::period))
                .contains(YEAR);
    }

    @Test
    void a_later_assessment_counts_and_the_earlier_is_kept() {
        var goal = goals.of(maja.scope(), YEAR).goals().getFirst();
        assertThat(goal.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(goal.assessments())
                .extracting(a -> a.outcome())
                .containsExactly(Outcome.NOT_MET, Outcome.NOT_ASSESSED);
        assertThat(goal.assessments()).allSatisfy(a -> assertThat(a.motive()).isNotBlank());
        assertThat(goal.assessment().orElseThrow().by()).isEqualTo("Maja Forsell");
    }

    @Test
    void an_assessment_without_a_motive_is_refused() {
        var goal = read(record(new CalendarYear(2013), text("Motive")), new CalendarYear(2013));
        assertThatThrownBy(() -> assess(goal, Outcome.MET, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(read(goal)).isEqualTo(goal);
    }

    @Test
    void who_assesses_what_somebody_else_has_assessed_in_the_meantime_is_told() {
        var goal = read(record(new CalendarYear(2014), text("Twice")), new CalendarYear(2014));
        assess(goal, Outcome.MET, "First");
        assertThat(assess(goal, Outcome.NOT_MET, "Second"))
                .isEqualTo(WriteResult.stale(
                        read(goal).assessment().orElseThrow(), maja.actor().id()));
        assertThat(read(goal).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void the_figure_stays_as_it_was_when_the_goal_was_assessed() {
        var period = new SchoolYear(2023);
        var gauge = Gauging.gauge(
                nydala.house().get(Gauging.class).indicator("all-subjects-y9").orElseThrow(),
                Gauge.Bound.AT_LEAST,
                new BigDecimal("78"));
        var goal = read(record(period, text("Figure", gauge)), period);
        assess(goal, Outcome.MET, "It feels so");

        var said = read(goal).assessment().orElseThrow();
        assertThat(said.measured()).singleElement().satisfies(measured -> {
            assertThat(measured.gauge()).isEqualTo(gauge);
            assertThat(measured.reading()).isInstanceOfSatisfying(Reading.Known.class, known -> {
                assertThat(known.shown()).isEqualTo("76,2\u00a0%");
                assertThat(known.period()).isEqualTo("2023/24");
                assertThat(known.timely()).isTrue();
            });
        });
        assertThat(said.support())
                .as("no whole number of the 50 pupils is 76,2 per cent, so they are of another group")
                .isEqualTo(Support.NO_N);
    }

    @Test
    void a_figure_from_before_the_goal_says_nothing_of_it() {
        var gauge = Gauging.gauge(
                nydala.house().get(Gauging.class).indicator("all-subjects-y9").orElseThrow(),
                Gauge.Bound.AT_LEAST,
                new BigDecimal("50"));
        var figures = nydala.house().get(Gauging.class).figures(maja.scope(), maja.tenant());
        assertThat(figures.reading(gauge, text("Figure", gauge), new SchoolYear(2026)))
                .isInstanceOfSatisfying(
                        Reading.Known.class, known -> assertThat(known.timely()).isFalse());
        assertThat(figures.reading(gauge, text("Figure", gauge), new SchoolYear(2001)))
                .isEqualTo(new Reading.None());
    }

    @Test
    void the_goals_of_the_next_year_know_where_they_come_from() {
        var first = goals.of(maja.scope(), YEAR).goals();
        var second = goals.of(maja.scope(), YEAR.next()).goals();

        assertThat(second)
                .extracting(BoardGoal::number)
                .isEqualTo(IntStream.rangeClosed(1, 15).boxed().toList());
        assertThat(second.getFirst().lineage())
                .isEqualTo(new Lineage.Unchanged(first.getFirst().id()));
        assertThat(second.getFirst().text()).isEqualTo(first.getFirst().text());
        assertThat(second.get(2).lineage())
                .isEqualTo(new Lineage.Reworded(first.get(2).id()));
        assertThat(second.get(2).text().gauges())
                .singleElement()
                .satisfies(g -> assertThat(g.target()).isEqualByComparingTo("87"));
        assertThat(second.getLast().lineage()).isEqualTo(new Lineage.New());
        assertThat(second).extracting(goal -> goal.decided().text()).containsOnly("BUN 2025/58 \u00a7\u00a071");
        assertThat(second).extracting(BoardGoal::assessment).allMatch(Optional::isEmpty);
    }

    @Test
    void a_proposal_is_decided_when_every_goal_has_an_answer_and_only_once() {
        var period = new CalendarYear(2015);
        var goal = read(record(period, text("One")), period);
        var other = read(record(period, text("Two")), period);
        var propose = maja.permit(GoalRight.PROPOSE_GOALS, Node.WHOLE);
        var set = inger.permit(GoalRight.SET_GOALS, Node.WHOLE);

        var unfinished = goals.keep(propose, goal, 0, TODAY).kept();
        assertThat(unfinished.open()).containsExactly(other);
        assertThat(decide(set, unfinished).reasons()).containsExactly("undecidable");
        assertThatThrownBy(() -> goals.drop(propose, other, 0, " ", TODAY)).isInstanceOf(IllegalStateException.class);

        var dropped = goals.drop(propose, other, 0, "Everybody does it", TODAY).kept();
        assertThat(goals.keep(propose, other, unfinished.version(), TODAY))
                .as("the reason is not overwritten by who has not read it")
                .isEqualTo(WriteResult.stale(dropped, maja.actor().id()));
        var changed = goals.add(propose, period, text("Three"), TODAY).kept();
        assertThat(decide(set, dropped)).isEqualTo(WriteResult.moved(changed));
        goals.add(propose, period, text("Slip"), TODAY).kept();
        var finished = goals.takeBack(
                        propose,
                        period,
                        goals.proposal(maja.scope(), period).added().getLast(),
                        goals.proposal(maja.scope(), period).version(),
                        TODAY)
                .kept();
        assertThat(finished.lines()).isEqualTo(changed.lines());

        decide(set, finished).kept();
        assertThat(goals.of(maja.scope(), Goals.next(period)).goals())
                .extracting(g -> g.text().wording())
                .containsExactly("One", "Three");
        assertThat(decide(set, finished).reasons()).containsExactly("decided");
        assertThat(goals.keep(propose, other, 0, TODAY).reasons()).containsExactly("decided");
    }

    private static WriteResult<Proposal> decide(Permit set, Proposal read) {
        return goals.decide(set, read.before().period(), read.basis().version(), DECIDED);
    }

    @Test
    void the_goals_in_force_are_those_of_the_day_or_else_the_latest_there_were() {
        var spring = goals.inForce(maja.scope(), LocalDate.of(2026, 3, 1));
        assertThat(spring)
                .extracting(BoardGoal::period)
                .containsOnly(YEAR.next())
                .hasSize(15);
        assertThat(goals.inForce(maja.scope(), LocalDate.of(2030, 1, 1))).isEqualTo(spring);
        assertThat(goals.inForce(maja.scope(), LocalDate.of(2001, 1, 1))).isEmpty();
    }

    @Test
    void a_national_goal_that_no_goal_builds_on_is_named() {
        var sources = goals.of(maja.scope(), YEAR).goals().stream()
                .map(goal -> goal.text().source())
                .toList();
        assertThat(NationalGoals.builtIn().unnamedIn(sources))
                .extracting(NationalGoals.Heading::text)
                .contains("Lgr22: Normer och v\u00e4rden")
                .doesNotContain("Lgr22: Kunskaper", "Lgr22: Elevernas ansvar och inflytande");
        assertThat(NationalGoals.builtIn().unnamedIn(List.of("lgr22: kunskaper och Lgr22: Normer och v\u00e4rden")))
                .hasSize(NationalGoals.builtIn().all().size() - 2);
    }

    @Test
    void the_same_goal_in_other_capitals_is_the_same_goal() {
        assertThat(text("Alla elever har studiero.").saysTheSameAs(text("alla elever  har Studiero")))
                .isTrue();
        assertThat(text("Alla elever har studiero").saysTheSameAs(text("Alla elever har ro")))
                .isFalse();
    }

    @Test
    void everybody_at_the_organiser_reads_the_goals_and_nobody_elsewhere() {
        for (var name : List.of("Karin", "Jonas", "Birgitta", "Tomas"))
            assertThat(goals.of(Staffroom.of(nydala.house(), name).scope(), YEAR)
                            .goals())
                    .hasSize(17);
        for (var scope :
                List.of(nydala.published(), nydala.house().get(Access.class).of(TestHouse.ELSEWHERE))) {
            assertThat(goals.all(scope)).isEmpty();
            assertThat(goals.endingIn(scope, YEAR)).isEmpty();
            assertThat(goals.proposal(scope, YEAR).lines()).isEmpty();
        }
    }

    @Test
    void a_head_teacher_sets_no_goal_and_the_board_assesses_none() {
        var karin = Staffroom.of(nydala.house(), "Karin");
        var eva = Staffroom.of(nydala.house(), "Eva");
        assertThatThrownBy(() -> karin.permit(GoalRight.SET_GOALS, Node.WHOLE)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> eva.permit(GoalRight.ASSESS_GOAL, Node.WHOLE)).isInstanceOf(Denied.class);
        var wrong = inger.permit(GoalRight.SET_GOALS, Node.WHOLE);
        var goal = goals.of(maja.scope(), YEAR).goals().getFirst();
        assertThatThrownBy(() -> goals.keep(wrong, goal, 0, TODAY)).isInstanceOf(IllegalStateException.class);
    }

    private static WriteResult<Assessment> assess(BoardGoal goal, Outcome outcome, String motive) {
        var figures = nydala.house().get(Gauging.class).figures(maja.scope(), maja.tenant());
        return goals.assess(
                maja.permit(GoalRight.ASSESS_GOAL, Node.WHOLE),
                goal,
                goal.assessments().size(),
                outcome,
                motive,
                figures.of(goal),
                TODAY);
    }

    private static GoalId record(Period period, GoalText text) {
        return goals.record(inger.permit(GoalRight.SET_GOALS, Node.WHOLE), period, text, DECIDED)
                .kept();
    }

    private static BoardGoal read(GoalId id, Period period) {
        return goals.of(maja.scope(), period).goals().stream()
                .filter(goal -> goal.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static BoardGoal read(BoardGoal goal) {
        return read(goal.id(), goal.period());
    }

    private static GoalText text(String wording, Gauge... gauges) {
        return new GoalText(wording, Origin.BOARD, "", Set.of(Node.WHOLE), Set.of(), List.of(gauges));
    }
}
