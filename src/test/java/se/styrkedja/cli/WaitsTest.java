package se.styrkedja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Node;
import se.styrkedja.access.Right;
import se.styrkedja.access.Standing;
import se.styrkedja.goals.BoardGoal;
import se.styrkedja.goals.GoalId;
import se.styrkedja.goals.GoalText;
import se.styrkedja.goals.GoalsOfPeriod;
import se.styrkedja.goals.Origin;
import se.styrkedja.goals.Reference;
import se.styrkedja.oversight.Wait;
import se.styrkedja.oversight.Waits;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.Result;
import se.styrkedja.vocabulary.SchoolYear;

/// What waits for whom in Nydala.
class WaitsTest {
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);

    private static TestHouse nydala;

    @BeforeAll
    static void an_area_with_a_goal_whose_day_has_gone_and_an_activity_of_amirs() {
        nydala = TestHouse.empty();
        new SampleTown(nydala.pool());
        var karin = karin();
        var plans = nydala.house().plans();
        var permit = karin.permit(Right.PROPOSE_AREA, LINDSKOLAN);
        var id = plans.propose(
                permit,
                LINDSKOLAN,
                new SchoolYear(2026),
                Lineage.NEW,
                List.of(),
                new AreaText("Reading", "Why", "Soon", "", "Karin Holm", "", "", ""),
                List.of(),
                List.of(new Result("Fewer", "/")),
                TODAY.minusDays(90));
        var area = plans.chain(karin.scope(), id).orElseThrow().area();
        plans.addGoal(permit, area, "Three of four", new Goal.Measure.InWords("Visits"), TODAY.minusDays(1));
        plans.addActivity(
                permit,
                area,
                "Twenty minutes a day",
                Activity.Level.CLASSROOM,
                "Amir Berg",
                TODAY,
                TODAY.plusDays(30),
                "",
                TODAY);
    }

    @AfterAll
    static void close() {
        nydala.close();
    }

    @Test
    void the_head_teacher_is_to_follow_up_and_to_decide_and_what_is_late_comes_first() {
        assertThat(waits(karin())).extracting(Wait::kind).containsExactly(Wait.Kind.DECIDE_AREA, Wait.Kind.FOLLOW_UP);
        assertThat(waits(karin())).allMatch(wait -> wait.isLate(TODAY));
    }

    @Test
    void the_teacher_is_reminded_of_what_bears_his_name_and_of_nothing_else() {
        assertThat(waits(Staffroom.of(nydala.house(), "Amir")))
                .extracting(Wait::what)
                .containsExactly("Twenty minutes a day");
        assertThat(waits(Staffroom.of(nydala.house(), "Lena"))).isEmpty();
    }

    @Test
    void who_leads_many_schools_is_not_reminded_of_each_and_the_board_of_none() {
        for (var name : List.of("Anders", "Petra", "Maja", "Eva"))
            assertThat(waits(Staffroom.of(nydala.house(), name))).as(name).isEmpty();
    }

    @Test
    void an_activity_that_is_late_comes_to_the_head_teacher_too() {
        assertThat(waits(karin(), TODAY.plusDays(31))).extracting(Wait::kind).contains(Wait.Kind.ACTIVITY);
    }

    @Test
    void goals_of_the_board_wait_as_one_for_those_who_assess_them_once_their_year_is_over() {
        var maja = Staffroom.of(nydala.house(), "Maja");
        assertThat(ofGoals(maja, new SchoolYear(2025))).singleElement().satisfies(wait -> {
            assertThat(wait.kind()).isEqualTo(Wait.Kind.ASSESS_GOALS);
            assertThat(wait.address()).isEqualTo("/namndens-mal?period=2025/26");
        });
        assertThat(ofGoals(maja, new SchoolYear(2026))).isEmpty();
        assertThat(ofGoals(Staffroom.of(nydala.house(), "Eva"), new SchoolYear(2025)))
                .isEmpty();
    }

    private static List<Wait> ofGoals(Standing who, SchoolYear year) {
        var text = new GoalText("Calm", Origin.BOARD, "", Set.of(Node.WHOLE), Set.of(), List.of());
        var decided = new Reference("BUN", "BUN 2025/1", "2", TODAY.minusYears(1));
        var goals = Stream.of(1, 2)
                .map(n -> new BoardGoal(
                        new GoalId(new UUID(0, n)),
                        year,
                        n,
                        text,
                        decided,
                        new se.styrkedja.goals.Lineage.New(),
                        List.of()))
                .toList();
        return Waits.of(who, List.of(), List.of(), List.of(), List.of(new GoalsOfPeriod(year, goals)), TODAY);
    }

    private static Standing karin() {
        return Staffroom.of(nydala.house(), "Karin");
    }

    private static List<Wait> waits(Standing who) {
        return waits(who, TODAY);
    }

    private static List<Wait> waits(Standing who, LocalDate today) {
        var house = nydala.house();
        return Waits.of(
                who,
                house.dialogues().all(who.scope()),
                house.dialogues().openPoints(who.scope()),
                house.plans().chains(who.scope()),
                house.goals().all(who.scope()),
                today);
    }
}
