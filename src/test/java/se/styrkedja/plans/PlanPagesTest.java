package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.testing.OpenHouse;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// The pages of what a school has decided, seen as its head teacher sees them: phone and desk, light and dark.
class PlanPagesTest {
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    private static OpenHouse nydala;

    @BeforeAll
    static void an_area_with_a_goal_and_a_late_activity() throws Exception {
        nydala = new OpenHouse();
        write();
    }

    private static void write() {
        var karin = Staffroom.of(nydala.house(), "Karin");
        var plans = nydala.house().get(Plans.class);
        var permit = karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN);
        var id = plans.propose(
                permit,
                LINDSKOLAN,
                new SchoolYear(2026),
                Lineage.NEW,
                List.of(),
                new AreaText(
                        "L\u00e4sning i alla \u00e4mnen",
                        "F\u00f6r att",
                        "Snart",
                        "Sedan",
                        Assignee.without("Karin Holm"),
                        "Studie",
                        "Var",
                        "M\u00e5l 9"),
                List.of(),
                List.of(new Result(
                        "F\u00e4rre n\u00e5r alla \u00e4mnen", "Det kan vara slump.", "/indikatorer/all-subjects-y9")),
                TestHouse.TODAY.minusDays(60));
        var goal = plans.addGoal(
                        permit,
                        karin.scope(),
                        karin.tenant(),
                        id,
                        "Tre av fyra",
                        new Goal.Measure.InWords("Bes\u00f6k"),
                        TestHouse.TODAY.minusDays(1),
                        TestHouse.TODAY)
                .kept();
        var activity = plans.addActivity(
                        permit,
                        id,
                        new Activity.Text(
                                "L\u00e4sstund",
                                Activity.Level.CLASSROOM,
                                Assignee.without("Karin Holm"),
                                TestHouse.TODAY.minusDays(50),
                                TestHouse.TODAY.minusDays(2),
                                ""),
                        TestHouse.TODAY.minusDays(50))
                .kept();
        var address = "/utvecklingsomraden/" + id.value();
        PAGES.put("min-sida-rektor", "/min-sida");
        PAGES.put("utvecklingsomraden", "/utvecklingsomraden");
        PAGES.put("omrade", address);
        PAGES.put("omrade-text", address + "/text");
        nydala.house()
                .get(Corrections.class)
                .rewriteGoal(
                        permit,
                        karin.scope(),
                        karin.tenant(),
                        id,
                        goal,
                        1,
                        "Fyra av fem",
                        new Goal.Measure.InWords("Bes\u00f6k"),
                        TestHouse.TODAY.minusDays(1),
                        TestHouse.TODAY)
                .kept();
        PAGES.put("omrade-mal", address + "/mal/" + goal.value());
        PAGES.put("omrade-aktivitet", address + "/aktiviteter/" + activity.value() + "/text");
        PAGES.put("omrade-tidigare", address + "/tidigare");
        PAGES.put("omrade-nytt", "/utvecklingsomraden/nytt");
        PAGES.put("uppfoljning", address + "/mal/" + goal.value() + "/uppfoljning");
        PAGES.put("overlamning", "/overlamning");
        PAGES.put("styrkedjan", "/styrkedjan");
    }

    @AfterAll
    static void stop() {
        if (nydala != null) nydala.close();
    }

    @Test
    void a_finding_that_an_area_rests_on_stands_with_what_may_be_said_of_chance() throws Exception {
        var karin = nydala.walker("Karin");
        var area = Objects.requireNonNull(PAGES.get("omrade"));
        for (var page : List.of(area, "/utvecklingsomraden?enhet=99000001&lasar=2026/27"))
            assertThat(karin.get(page).body())
                    .as(page)
                    .contains("F\u00e4rre n\u00e5r alla \u00e4mnen", "Det kan vara slump.");
    }

    @Test
    void what_is_said_of_a_goal_before_its_day_is_told_to_be_so() throws Exception {
        var karin = Staffroom.of(nydala.house(), "Karin");
        var permit = karin.permit(PlanRight.FOLLOW_UP, LINDSKOLAN);
        var address = Objects.requireNonNull(PAGES.get("omrade"));
        var area = new AreaId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
        var plans = nydala.house().get(Plans.class);
        var goal = plans.addGoal(
                        karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN),
                        karin.scope(),
                        karin.tenant(),
                        area,
                        "Alla l\u00e4ser",
                        new Goal.Measure.InWords("Bes\u00f6k"),
                        TestHouse.TODAY.plusDays(30),
                        TestHouse.TODAY)
                .kept();
        var page = address + "/mal/" + goal.value() + "/uppfoljning";
        var walker = nydala.walker("Karin");
        assertThat(walker.get(page).body())
                .contains("M\u00e5let ska vara n\u00e5tt 1 oktober 2026. Det som s\u00e4gs nu")
                .doesNotContain("skulle vara n\u00e5tt");
        plans.followUp(
                        permit,
                        karin.scope(),
                        karin.tenant(),
                        area,
                        goal,
                        0,
                        new FollowUp.Statement(Outcome.REACHED, "Vi har sett det", "", ""),
                        TestHouse.TODAY)
                .kept();
        assertThat(walker.get(page).body()).contains("f\u00f6re dagen d\u00e5 m\u00e5let ska vara n\u00e5tt");
        assertThat(walker.get(Objects.requireNonNull(PAGES.get("uppfoljning"))).body())
                .contains("M\u00e5let skulle vara n\u00e5tt 31 augusti 2026.");
    }

    @Test
    void a_newer_figure_is_told_in_the_chain_and_the_follow_up_says_on_which_side_of_the_target_it_lies()
            throws Exception {
        var plans = nydala.house().get(Plans.class);
        var karin = Staffroom.of(nydala.house(), "Karin");
        var address = Objects.requireNonNull(PAGES.get("omrade"));
        var area = new AreaId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
        var node = new Node.Unit(SampleTown.LINDSKOLAN);
        var goal = plans.addGoal(
                        karin.permit(PlanRight.PROPOSE_AREA, node),
                        karin.scope(),
                        karin.tenant(),
                        area,
                        "Sex av tio",
                        new Goal.Aim.At("all-subjects-y9", new BigDecimal("60")),
                        TestHouse.TODAY,
                        TestHouse.TODAY)
                .kept();
        plans.followUp(
                        karin.permit(PlanRight.FOLLOW_UP, node),
                        karin.scope(),
                        karin.tenant(),
                        area,
                        goal,
                        0,
                        new FollowUp.Statement(Outcome.REACHED, "Vi ser det", "", ""),
                        TestHouse.TODAY)
                .kept();
        nydala.nydala().alter("""
                        update plans.follow_up set after_period = '2019/20' where goal_id = '%1$s';
                        update plans.goal_version set baseline_period = '2019/20' where goal_id = '%1$s'
                        """.formatted(goal.value()));

        var walker = nydala.walker("Karin");
        for (var page : List.of(address, "/utvecklingsomraden"))
            assertThat(walker.get(page).body().split("<h2 id=\"mal\"", -1)[0])
                    .as("the chain of " + page)
                    .contains("sedan dess har ett nyare tal kommit: ")
                    .containsPattern("[0-9,]+.% \\(2019/20\\)");
        assertThat(walker.get(address + "/mal/" + goal.value() + "/uppfoljning").body())
                .containsPattern(
                        "<dt>Mot m\u00e5lv\u00e4rdet</dt><dd>Talet ligger [0-9,]+.procentenheter "
                                + "(\u00f6ver|under) m\u00e5lv\u00e4rdet 60.%(, mer \u00e4n|, s\u00e5 n\u00e4ra|\\. Det g\u00e5r)");
    }

    @Test
    void no_page_has_a_fault_that_axe_finds_or_scrolls_sideways() {
        nydala.inspect("Karin", PAGES);
    }
}
