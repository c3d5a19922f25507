package se.styrkedja.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Denied;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.testing.OpenHouse;
import se.styrkedja.testing.Races;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.Period;

/// Inger, who records what Nydala's board decides, takes a goal back: it is gone from all that lists, counts and waits
/// for goals, it stands in its history, and it can be restored.
class WithdrawnGoalsTest {
    private static final LocalDate TODAY = Staffroom.TODAY;

    private static OpenHouse nydala;
    private static Goals goals;
    private static Withdrawals withdrawals;
    private static Membership inger;
    private static Membership maja;

    @BeforeAll
    static void open_the_house() {
        nydala = new OpenHouse();
        goals = nydala.house().get(Goals.class);
        withdrawals = nydala.house().get(Withdrawals.class);
        inger = Staffroom.of(nydala.house(), "Inger");
        maja = Staffroom.of(nydala.house(), "Maja");
    }

    @AfterAll
    static void close() {
        if (nydala != null) nydala.close();
    }

    @Test
    void what_is_taken_back_is_neither_listed_nor_reported_nor_waited_for_until_it_is_restored() {
        var period = new CalendarYear(2001);
        var gone = recorded(period, "All can swim");
        var kept = recorded(period, "All can read");
        var before = told(period);

        takeBack(gone).kept();
        assertThat(told(period))
                .isEqualTo("listed [2], reported [2], in force [2], all [2], proposed from [2], waiting 1");
        assertThat(recorded(period, "All can count").number())
                .as("a number is never given twice")
                .isEqualTo(3);
        restore(gone, 1).kept();
        takeBack(goals.of(maja.scope(), period).goals().getLast()).kept();
        assertThat(told(period)).isEqualTo(before);

        takeBack(gone).kept();
        takeBack(kept).kept();
        assertThat(told(period)).isEqualTo("listed [], reported [], in force [], all [], proposed from [], waiting 0");
        assertThat(withdrawals.all(maja.scope()).stream()
                        .filter(Withdrawals.Withdrawn::isInForce)
                        .filter(one -> one.goal().period().equals(period))
                        .map(one -> one.goal().number() + " " + one.latest().by() + " "
                                + one.latest().reason()))
                .containsExactly(
                        "1 Inger Strand Recorded twice",
                        "2 Inger Strand Recorded twice",
                        "3 Inger Strand Recorded twice");
    }

    private static String told(Period period) {
        var scope = maja.scope();
        return "listed %s, reported %s, in force %s, all %s, proposed from %s, waiting %s"
                .formatted(
                        numbers(goals.of(scope, period).goals()),
                        numbers(goals.endingIn(scope, period).stream()
                                .flatMap(one -> one.goals().stream())
                                .toList()),
                        numbers(goals.inForce(scope, period.lastDay()).stream()
                                .filter(goal -> goal.period().equals(period))
                                .toList()),
                        numbers(goals.all(scope).stream()
                                .flatMap(one -> one.goals().stream())
                                .filter(goal -> goal.period().equals(period))
                                .toList()),
                        numbers(goals.proposal(scope, period).before().goals()),
                        nydala.nydala()
                                .asSuperuser(
                                        "select count(*)::text from goals.waiting where what = '%s'".formatted(period))
                                .getFirst());
    }

    private static List<Integer> numbers(List<BoardGoal> of) {
        return of.stream().map(BoardGoal::number).toList();
    }

    @Test
    void what_is_judged_or_has_become_another_is_not_taken_back_and_what_it_came_from_is_restored_first() {
        var period = new CalendarYear(2003);
        var goal = recorded(period, "All can ski");
        var proposes = maja.permit(GoalRight.PROPOSE_GOALS, Node.WHOLE);
        goals.keep(proposes, goal, 0, TODAY).kept();
        goals.decide(
                        inger.permit(GoalRight.SET_GOALS, Node.WHOLE),
                        period,
                        goals.proposal(maja.scope(), period).basis().version(),
                        DECIDED)
                .kept();
        var next = goals.of(maja.scope(), Goals.next(period)).goals().getFirst();

        assertThat(takeBack(goal)).isEqualTo(WriteResult.refused("carried-on"));
        takeBack(next).kept();
        takeBack(goal).kept();
        assertThat(restore(next, 1)).isEqualTo(WriteResult.refused("before-taken-back"));
        restore(goal, 1).kept();
        restore(next, 1).kept();
        assess(next).kept();
        assertThat(takeBack(next)).isEqualTo(WriteResult.refused("assessed"));
    }

    @Test
    void a_goal_that_is_taken_back_is_neither_judged_nor_proposed_and_a_proposal_of_it_is_not_decided() {
        var period = new CalendarYear(2005);
        var gone = recorded(period, "All can sing");
        var other = recorded(period, "All can dance");
        var proposes = maja.permit(GoalRight.PROPOSE_GOALS, Node.WHOLE);
        goals.keep(proposes, gone, 0, TODAY).kept();
        goals.keep(proposes, other, 0, TODAY).kept();
        var seen = goals.proposal(maja.scope(), period).basis().version();
        takeBack(gone).kept();

        assertThat(assess(gone)).isEqualTo(WriteResult.refused(Withdrawals.TAKEN_BACK));
        assertThat(goals.drop(proposes, gone, 99, "No more", TODAY))
                .isEqualTo(WriteResult.refused(Withdrawals.TAKEN_BACK));
        var decides = inger.permit(GoalRight.SET_GOALS, Node.WHOLE);
        assertThat(goals.decide(decides, period, seen, DECIDED)).isInstanceOf(WriteResult.StaleVersion.class);
        goals.decide(
                        decides,
                        period,
                        goals.proposal(maja.scope(), period).basis().version(),
                        DECIDED)
                .kept();
        assertThat(goals.of(maja.scope(), Goals.next(period)).goals())
                .extracting(goal -> goal.text().wording())
                .containsExactly("All can dance");
    }

    @Test
    void only_whoever_records_decisions_takes_back_and_only_what_was_seen_and_once() {
        var period = new CalendarYear(2007);
        var goal = recorded(period, "All can cook");
        assertThatThrownBy(() -> maja.permit(GoalRight.SET_GOALS, Node.WHOLE)).isInstanceOf(Denied.class);
        var first = withdrawals.basis(maja.scope(), goal).version();
        takeBack(goal).kept();
        assertThat(takeBack(goal, first)).isEqualTo(WriteResult.refused(Withdrawals.TAKEN_BACK));
        recorded(period, "all can cook.");
        assertThat(restore(goal, 1)).isEqualTo(WriteResult.refused("restored-twice"));
        takeBack(goals.of(maja.scope(), period).goals().getFirst()).kept();
        restore(goal, 1).kept();
        assertThat(restore(goal, 1)).isEqualTo(WriteResult.refused(Withdrawals.NOT_TAKEN_BACK));
        assertThat(takeBack(goal, first)).isInstanceOf(WriteResult.StaleVersion.class);
    }

    @Test
    void of_four_who_take_a_goal_back_or_judge_it_at_once_one_does() throws Exception {
        var period = new CalendarYear(2009);
        try (var races = new Races()) {
            for (int round = 0; round < 10; round++) {
                var goal = recorded(period, "Raced " + round);
                var seen = withdrawals.basis(maja.scope(), goal).version();
                var done = races.race(i -> i % 2 == 0 ? takeBack(goal, seen) : assess(goal)).stream()
                        .filter(WriteResult::isDone)
                        .count();
                assertThat(done).isEqualTo(1);
            }
        }
    }

    @Test
    void every_address_of_what_is_taken_back_leads_to_its_history_where_it_is_restored() throws Exception {
        var period = new CalendarYear(2031);
        var goal = recorded(period, "All can sail");
        var address = "/namndens-mal/" + goal.id().value();
        var walker = nydala.walker("Inger");
        assertThat(nydala.walker("Maja").get(address).body()).doesNotContain("/tillbaka");
        assertThat(nydala.walker("Maja").get(address + "/tillbaka").statusCode())
                .isEqualTo(403);
        assertThat(walker.get(address).body()).contains(address + "/tillbaka");
        assertThat(walker.get(address + "/tillbaka").body())
                .contains("All can sail", "kan m\u00e5let \u00e5terst\u00e4llas");
        assertThat(send(walker, address, "").statusCode()).isEqualTo(422);
        assertThat(send(walker, address, "Antecknat av misstag").headers().firstValue("Location"))
                .hasValue(address + "/tidigare");
        assertThat(nydala.nydala().asSuperuser("select what from access.deed order by deed_id desc limit 1"))
                .as("what the receipt and the log call it")
                .containsExactly("TOOK_BACK_BOARD_GOAL");

        for (var page : new String[] {"", "/tillbaka"})
            assertThat(walker.get(address + page).headers().firstValue("Location"))
                    .as(page)
                    .hasValue(address + "/tidigare");
        var analyst = nydala.walker("Maja");
        assertThat(analyst.get("/namndens-mal/forslag/" + goal.id().value())
                        .headers()
                        .firstValue("Location"))
                .hasValue(address + "/tidigare");
        assertThat(analyst.get(address + "/tidigare").body())
                .contains("Inger Strand: Antecknat av misstag", "All can sail")
                .doesNotContain("aterstalld");
        assertThat(analyst.get("/namndens-mal").body()).contains(address + "/tidigare");
        for (var late : List.of(
                analyst.post(address + "/bedomning", Map.of("utfall", "MET", "motiv", "Too late", "version", "0")),
                analyst.post("/namndens-mal/forslag/" + goal.id().value(), Map.of("mal", "Too late")))) {
            assertThat(late.statusCode()).isEqualTo(422);
            assertThat(late.body()).contains("M\u00e5let \u00e4r taget tillbaka. Inget sparades.", ">Too late</p>");
        }

        assertThat(walker.get(address + "/tidigare").body()).contains(address + "/aterstalld");
        assertThat(walker.post(address + "/aterstalld", Map.of("version", "1"))
                        .headers()
                        .firstValue("Location"))
                .hasValue(address);
        assertThat(walker.get(address).statusCode()).isEqualTo(200);
        assertThat(walker.get(address + "/tidigare").body()).contains("\u00c5terst\u00e4llt");
        assertThat(walker.get(address).body())
                .as("the page of a goal that was taken back leads to its history")
                .contains(address + "/tidigare");
    }

    private static HttpResponse<String> send(Walker walker, String address, String why) throws Exception {
        walker.get(address + "/tillbaka");
        return walker.post(address + "/tillbaka", Map.of("tillbaka-skal", why));
    }

    private static final Reference DECIDED = new Reference("BUN", "BUN 2010/1", "4", LocalDate.of(2010, 12, 14));

    private static BoardGoal recorded(Period period, String wording) {
        var text = new GoalText(wording, Origin.BOARD, "", Set.of(Node.WHOLE), Set.of(), List.of());
        var id = goals.record(inger.permit(GoalRight.SET_GOALS, Node.WHOLE), period, text, DECIDED)
                .kept();
        return goals.of(maja.scope(), period).goals().stream()
                .filter(goal -> goal.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static WriteResult<Assessment> assess(BoardGoal goal) {
        return goals.assess(
                maja.permit(GoalRight.ASSESS_GOAL, Node.WHOLE),
                goal,
                0,
                Assessment.Outcome.MET,
                "Seen",
                List.of(),
                TODAY);
    }

    private static WriteResult<DecisionBasis> takeBack(BoardGoal goal) {
        return takeBack(goal, withdrawals.basis(maja.scope(), goal).version());
    }

    private static WriteResult<DecisionBasis> takeBack(BoardGoal goal, DecisionBasis.Seen seen) {
        return withdrawals.takeBack(inger.permit(GoalRight.SET_GOALS, Node.WHOLE), goal, seen, "Recorded twice", TODAY);
    }

    private static WriteResult<Withdrawals.Withdrawn> restore(BoardGoal goal, int seen) {
        var gone = withdrawals.all(maja.scope()).stream()
                .filter(one -> one.goal().id().equals(goal.id()))
                .findFirst()
                .orElseThrow();
        return withdrawals.restore(inger.permit(GoalRight.SET_GOALS, Node.WHOLE), gone, seen, TODAY);
    }
}
