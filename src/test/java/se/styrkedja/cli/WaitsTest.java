package se.styrkedja.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Node;
import se.styrkedja.access.Right;
import se.styrkedja.access.Standing;
import se.styrkedja.goals.GoalText;
import se.styrkedja.goals.Origin;
import se.styrkedja.goals.Reference;
import se.styrkedja.governance.Resolution;
import se.styrkedja.oversight.Wait;
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
            assertThat(kinds(name, TODAY))
                    .as(name)
                    .doesNotContain(Wait.Kind.DECIDE_AREA, Wait.Kind.FOLLOW_UP, Wait.Kind.ACTIVITY);
    }

    @Test
    void an_activity_that_is_late_comes_to_the_head_teacher_too() {
        assertThat(waits(karin(), TODAY.plusDays(31))).extracting(Wait::kind).contains(Wait.Kind.ACTIVITY);
    }

    @Test
    void goals_of_the_board_wait_as_one_for_those_who_assess_them_once_their_year_is_over() {
        var maja = Staffroom.of(nydala.house(), "Maja");
        var inger = Staffroom.of(nydala.house(), "Inger").permit(Right.SET_GOALS, Node.WHOLE);
        var decided = new Reference("BUN", "BUN 2025/1", "2", TODAY.minusYears(1));
        for (var year : List.of(new SchoolYear(2025), new SchoolYear(2026)))
            for (var wording : List.of("Calm", "Read"))
                nydala.house()
                        .goals()
                        .record(
                                inger,
                                year,
                                new GoalText(wording, Origin.BOARD, "", Set.of(Node.WHOLE), Set.of(), List.of()),
                                decided);

        assertThat(waits(maja)).singleElement().satisfies(wait -> {
            assertThat(wait.kind()).isEqualTo(Wait.Kind.ASSESS_GOALS);
            assertThat(wait.address()).isEqualTo("/namndens-mal?period=2025/26");
        });
        assertThat(kinds("Eva", TODAY)).isEmpty();
        assertThat(kinds("Maja", new SchoolYear(2026).lastDay().plusDays(1)))
                .filteredOn(Wait.Kind.ASSESS_GOALS::equals)
                .hasSize(2);
    }

    @Test
    void a_decision_waits_for_whoever_is_to_report_back_and_once_it_is_late_for_all_who_may() {
        var house = nydala.house();
        var inger = Staffroom.of(house, "Inger").permit(Right.RECORD_DECISION, Node.WHOLE);
        house.decisions()
                .record(
                        inger,
                        new Resolution(
                                "BUN",
                                "BUN 2026/9",
                                "7",
                                TODAY,
                                "More reading",
                                "Anders Lindqvist",
                                TODAY.plusDays(20)));

        assertThat(waits(Staffroom.of(house, "Anders")))
                .extracting(Wait::kind, Wait::what)
                .contains(tuple(Wait.Kind.REPORT_BACK, "BUN 2026/9 \u00a7 7"));
        assertThat(kinds("Maja", TODAY)).doesNotContain(Wait.Kind.REPORT_BACK);
        assertThat(kinds("Maja", TODAY.plusDays(21))).contains(Wait.Kind.REPORT_BACK);
        assertThat(kinds("Eva", TODAY.plusDays(21))).isEmpty();
    }

    private static List<Wait.Kind> kinds(String name, LocalDate today) {
        return waits(Staffroom.of(nydala.house(), name), today).stream()
                .map(Wait::kind)
                .toList();
    }

    private static Standing karin() {
        return Staffroom.of(nydala.house(), "Karin");
    }

    private static List<Wait> waits(Standing who) {
        return waits(who, TODAY);
    }

    private static List<Wait> waits(Standing who, LocalDate today) {
        return nydala.house().waiting().of(who, today);
    }
}
