package se.styrkedja.reports.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.FollowUp;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.GoalId;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.Outcome;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.Result;
import se.styrkedja.server.ServedText;
import se.styrkedja.server.Server;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// A goal was followed up before the figure of the year came. Its page said that one had come since; the documents said
/// that there was none.
class SinceOnPaperTest {
    private static final LocalDate TODAY = TestHouse.TODAY;
    private static final SchoolYear YEAR = new SchoolYear(2025);
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final String AT = "?enhet=" + SampleTown.LINDSKOLAN + "&lasar=";
    private static final String SINCE = "sedan dess har ett nyare tal kommit: 77,1\u00a0% (2026/27)";
    private static final String OF_ALL = "sedan dess har ett nyare tal kommit: 66,3\u00a0% (2026/27)";

    @TempDir
    static Path files;

    private static TestHouse nydala;
    private static Server server;
    private static Plans plans;
    private static Membership karin;
    private static AreaId area;

    @BeforeAll
    static void a_goal_is_followed_up_and_then_its_figure_comes() {
        nydala = TestHouse.ofSampleTown();
        plans = nydala.house().get(Plans.class);
        karin = Staffroom.of(nydala.house(), "Karin");
        area = followedUp(karin, LINDSKOLAN);
        nydala.alter("""
                insert into plans.area_step (area_id, organiser_id, step, on_day, by_whom)
                values ('%s', '%s', 'DECIDED', '2026-09-01', 'Anders Lindqvist')
                """.formatted(
                followedUp(Staffroom.of(nydala.house(), "Anders"), Node.WHOLE).value(), TestHouse.NYDALA.value()));
        nydala.publish(Export.text(files.resolve("tal.csv"), """
                niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla
                enhet;%s;all-subjects-y9;2026/27;total;77,1;;48;Skolverket
                kommun;9901;all-subjects-y9;2026/27;total;66,3;;290;Skolverket
                """.formatted(SampleTown.LINDSKOLAN)));
        server = nydala.serve();
    }

    @AfterAll
    static void close() {
        if (server != null) server.close();
        nydala.close();
    }

    private static AreaId followedUp(Membership who, Node node) {
        var id = plans.propose(
                who.permit(PlanRight.PROPOSE_AREA, node),
                node,
                YEAR,
                Lineage.NEW,
                List.of(),
                new AreaText("Reading", "Why", "Soon", "", Assignee.without("Karin Holm"), "", "", ""),
                List.of(),
                List.of(new Result("Fewer reach all subjects", "/")),
                TODAY);
        followUp(who, node, id, goal(who, node, id, "Three of four"), Outcome.REACHED, "");
        return id;
    }

    private static GoalId goal(Membership who, Node node, AreaId id, String wording) {
        return plans.addGoal(
                        who.permit(PlanRight.PROPOSE_AREA, node),
                        who.scope(),
                        who.tenant(),
                        id,
                        wording,
                        new Goal.Aim.At("all-subjects-y9", new BigDecimal("75")),
                        TODAY,
                        TODAY)
                .kept();
    }

    private static void followUp(Membership who, Node node, AreaId id, GoalId goal, Outcome outcome, String plan) {
        plans.followUp(
                        who.permit(PlanRight.FOLLOW_UP, node),
                        who.scope(),
                        who.tenant(),
                        id,
                        goal,
                        0,
                        new FollowUp.Statement(outcome, "We saw it", "", plan),
                        TODAY)
                .kept();
    }

    @Test
    void a_figure_that_has_come_since_is_told_by_every_page_and_document_that_tells_what_came_of_the_goal()
            throws Exception {
        var lead = Walker.as(server, "Karin");
        for (var page : List.of(
                "/utvecklingsomraden/" + area.value(),
                "/utvecklingsomraden" + AT + YEAR,
                "/utvecklingsomraden/enhetsplan.html" + AT + YEAR,
                "/utvecklingsomraden/forbattringsplan.html" + AT + YEAR,
                "/utvecklingsomraden/aktivitetsplan.html" + AT + YEAR,
                "/utvecklingsomraden/enhetsplan.html" + AT + YEAR.next(),
                "/utvecklingsomraden/forbattringsplan.html" + AT + YEAR.next()))
            assertThat(lead.get(page).body()).as(page).contains("nyare \u00e4n utg\u00e5ngsv\u00e4rdet", SINCE);
        var director = Walker.as(server, "Anders");
        for (var page : List.of(
                "/utvecklingsomraden/forbattringsplan.html?hela=ja&lasar=" + YEAR,
                "/rapporter/9901/2025-26",
                "/rapporter/9901/2026"))
            assertThat(director.get(page).body()).as(page).contains("nyare \u00e4n utg\u00e5ngsv\u00e4rdet", OF_ALL);
    }

    /// It said *och det finns inget nyare tal att j\u00e4mf\u00f6ra med*, and of a goal that could not be measured yet
    /// how
    /// the figure had changed, without what chance may have done.
    @Test
    void the_final_account_tells_no_change_without_chance_and_of_when_there_was_no_newer_figure() throws Exception {
        var later = goal(karin, LINDSKOLAN, area, "Four of five");
        nydala.alter("""
                update plans.goal_version v set baseline_period = o.baseline_period, baseline = o.baseline,
                    shown_baseline = o.shown_baseline, baseline_at = o.baseline_at, baseline_n = o.baseline_n
                from plans.goal_version o
                where v.goal_id = '%s' and o.wording = 'Three of four' and o.baseline_n = 52
                """.formatted(later.value()));
        nydala.alter("update plans.goal_version set baseline_n = 48 where baseline_n = 52");
        followUp(karin, LINDSKOLAN, area, later, Outcome.NOT_YET_MEASURABLE, "In spring");
        var account = ServedText.of(
                        "docx",
                        Walker.as(server, "Karin").download("/utvecklingsomraden/slutredovisning.docx" + AT + YEAR))
                .replaceAll("<[^>]*>", "");

        assertThat(account)
                .contains(
                        "Three of four: n\u00e5tt enligt egen bed\u00f6mning. Talet var 68,8\u00a0% (2025/26, 48 elever) fr\u00e5n "
                                + "b\u00f6rjan, och n\u00e4r m\u00e5let f\u00f6ljdes upp 1 september 2026 fanns inget nyare tal att "
                                + "j\u00e4mf\u00f6ra med. Sedan dess har ett nyare tal kommit: 77,1\u00a0% (2026/27, 48 elever). "
                                + "Skillnad fr\u00e5n b\u00f6rjan: +8,3\u00a0procentenheter. Kan vara slump:",
                        "Four of five: inte m\u00e4tbart \u00e4n. Talet gick fr\u00e5n 68,8\u00a0% (2025/26, 48 elever) till "
                                + "77,1\u00a0% (2026/27, 48 elever). Skillnad: +8,3\u00a0procentenheter. Kan vara slump:")
                .doesNotContain("det finns inget nyare");
    }

    @Test
    void an_activity_that_is_late_is_late_in_every_table_of_the_plan() throws Exception {
        var text = new Activity.Text(
                "Read aloud",
                Activity.Level.CLASSROOM,
                Assignee.without("Karin Holm"),
                TODAY.minusDays(20),
                TODAY.minusDays(9),
                "");
        plans.addActivity(karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN), area, text, TODAY.minusDays(20))
                .kept();
        var plan = Walker.as(server, "Karin")
                .get("/utvecklingsomraden/enhetsplan.html" + AT + YEAR)
                .body();

        assertThat(plan.split("inte b\u00f6rjat, f\u00f6rsenad", -1)).hasSize(3);
        assertThat(plan).doesNotContain("inte b\u00f6rjat<");
    }
}
