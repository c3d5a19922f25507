package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Access;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Denied;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.demo.workyears.SectorPlanOfNydala;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Depth;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.goals.BoardGoal;
import se.styrkedja.goals.GoalId;
import se.styrkedja.goals.GoalText;
import se.styrkedja.goals.Lineage;
import se.styrkedja.goals.NationalGoals;
import se.styrkedja.goals.Origin;
import se.styrkedja.goals.Reference;
import se.styrkedja.governance.Decisions;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.governance.Resolution;
import se.styrkedja.oversight.Alignment;
import se.styrkedja.oversight.OversightRight;
import se.styrkedja.oversight.evaluation.Evaluations;
import se.styrkedja.oversight.evaluation.Judgement;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.plans.efforts.Funding;
import se.styrkedja.plans.limits.AreaLimits;
import se.styrkedja.plans.sector.SectorPlan;
import se.styrkedja.plans.sector.SectorPlans;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.testing.OpenHouse;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// What an organiser steers its quality work by: how it is counted and judged, and what is set for it.
class SteeringTest {
    private static final SchoolYear YEAR = new SchoolYear(2025);
    private static final String PAGE = Evaluations.ADDRESS + "?lasar=2025/26";

    private static OpenHouse nydala;

    @BeforeAll
    static void a_dialogue_is_sent_and_another_is_not() {
        nydala = new OpenHouse();
        var maja = Staffroom.of(nydala.house(), "Maja");
        var dialogues = nydala.house().get(Dialogues.class);
        var node = new Node.Unit(SampleTown.LINDSKOLAN);
        var permit = maja.permit(DialogueRight.HOLD_DIALOGUE, node);
        var topics = List.of(Topic.seen("L\u00e4sningen", "Prov"), Topic.seen("Lugnet", "Enk\u00e4t"));
        var agenda =
                new Agenda(Agenda.Kind.RESULT, new Depth.Ordinary(), TestHouse.TODAY, "Alla", "Varf\u00f6r?", topics);
        dialogues
                .send(permit, dialogues.plan(permit, node, YEAR.previous(), agenda), topics, TestHouse.TODAY)
                .kept();
    }

    @AfterAll
    static void stop() {
        if (nydala != null) nydala.close();
    }

    @Test
    void what_nobody_has_written_is_unknown_and_what_is_not_done_is_none() throws Exception {
        var page = nydala.walker("Anders")
                .get(Evaluations.ADDRESS + ".csv?lasar=2025/26")
                .body();

        assertThat(page)
                .contains("Resultat som har f\u00e5tt en skriven orsak;0 av 2;en enhet;ok\u00e4nt")
                .contains("Dialoger som \u00e4r h\u00e5llna, av alla planerade;0 av 1;en enhet;ok\u00e4nt")
                .contains("M\u00e5l som bed\u00f6ms som n\u00e5dda;ok\u00e4nt;ingen enhet;ok\u00e4nt");
    }

    @Test
    void each_figure_leads_to_the_units_it_counts() throws Exception {
        var rows = nydala.walker("Eva")
                .get(Evaluations.ADDRESS + "/resultat-med-orsak?lasar=2025/26")
                .body();

        assertThat(rows).contains("Lindskolan", "0 av 2", "ok\u00e4nt").doesNotContain("href=\"/dialoger\"><th");
        assertThat(nydala.walker("Eva")
                        .get(Evaluations.ADDRESS + "/nonsens?lasar=2025/26")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_analyst_judges_and_an_older_judgement_is_kept() throws Exception {
        var maja = nydala.walker("Maja");
        var write = Evaluations.ADDRESS + "/bedomning";
        maja.get(write + "?lasar=2025/26");

        assertThat(maja.post(write, text("", "", "0")).body())
                .contains("Fel:", "Skriv hur arbetet har g\u00e5tt till.");
        assertThat(maja.post(write, text("Sent", "Lite", "0")).statusCode()).isEqualTo(303);
        assertThat(maja.post(write, text("I tid", "Mer", "1")).statusCode()).isEqualTo(303);

        assertThat(nydala.walker("Eva").get(PAGE).body()).contains("I tid", "Tidigare bed\u00f6mningar", "Sent");
        nydala.inspect("Maja", Map.of("utvardering", PAGE, "utvardering-bedomning", write + "?lasar=2025/26"));
    }

    @Test
    void who_writes_second_sees_what_the_first_wrote_and_loses_nothing() throws IOException, InterruptedException {
        var anders = nydala.walker("Anders");
        var year = YEAR.previous();
        var maja = Staffroom.of(nydala.house(), "Maja");
        anders.get(Evaluations.ADDRESS);
        nydala.house()
                .get(Evaluations.class)
                .judge(
                        maja.permit(OversightRight.JUDGE_WORK, Node.WHOLE),
                        year,
                        new Judgement.Text("Majas", "Majas", ""),
                        0,
                        TestHouse.TODAY);

        var answer = anders.post(
                Evaluations.ADDRESS + "/bedomning",
                Map.of("lasar", year.toString(), "version", "0", "arbete", "Anders ord", "effekt", "Hans"));

        assertThat(answer.body()).contains("Majas", "Anders ord");
    }

    @Test
    void a_head_teacher_does_not_judge_the_work_of_all() {
        var karin = Staffroom.of(nydala.house(), "Karin");

        assertThatThrownBy(() -> karin.permit(OversightRight.JUDGE_WORK, Node.WHOLE))
                .isInstanceOf(Denied.class);
    }

    @Test
    void a_limit_is_set_from_a_day_with_a_motive_and_the_ones_before_are_kept() throws Exception {
        var anders = nydala.walker("Anders");
        assertThat(anders.get(AreaLimits.ADDRESS).body())
                .contains("En enhet f\u00e5r besluta 3 utvecklingsomr\u00e5den");

        assertThat(anders.post(AreaLimits.ADDRESS, limit("0", "2020-01-01", "2019-01-01", ""))
                        .body())
                .contains("Skriv ett helt tal", "Dagen har varit", "f\u00f6re den f\u00f6rsta", "Skriv varf\u00f6r");
        var today = TestHouse.TODAY;
        anders.post(AreaLimits.ADDRESS, seen(anders, limit("5", today.toString(), "", "Vi b\u00f6rjar s\u00e5")));
        anders.post(
                AreaLimits.ADDRESS,
                seen(anders, limit("2", today.toString(), today.plusYears(1).toString(), "I \u00e5r")));

        assertThat(anders.get(AreaLimits.ADDRESS).body())
                .contains("En enhet f\u00e5r besluta 2 utvecklingsomr\u00e5den", "Vi b\u00f6rjar s\u00e5", "I \u00e5r");
        var plans = nydala.house().get(Plans.class);
        var scope = Staffroom.of(nydala.house(), "Karin").scope();
        assertThat(plans.limit(scope, today).most()).isEqualTo(2);
        assertThat(plans.limit(scope, today.plusYears(2)).most()).isEqualTo(5);
        nydala.inspect("Anders", Map.of("installningar", AreaLimits.ADDRESS));
    }

    @Test
    void a_head_teacher_reads_what_is_set_and_does_not_set_it() throws Exception {
        var karin = nydala.walker("Karin");

        assertThat(karin.get(AreaLimits.ADDRESS).body()).doesNotContain("name=\"antal\"");
        assertThat(karin.post(AreaLimits.ADDRESS, limit("9", "2030-01-01", "", "Nej"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void who_takes_over_a_school_is_told_of_its_analyses_its_efforts_and_what_the_board_has_decided() throws Exception {
        var house = nydala.house();
        var lindskolan = new Node.Unit(SampleTown.LINDSKOLAN);
        var karin = Staffroom.of(house, "Karin");
        house.get(Situations.class)
                .begin(karin.permit(PlanRight.LEAD_ANALYSIS, lindskolan), lindskolan, YEAR, TestHouse.TODAY, 3);
        house.get(Efforts.class)
                .beginProgramme(
                        karin.permit(PlanRight.LEAD_EFFORT, lindskolan),
                        lindskolan,
                        new Effort.Frame(
                                "L\u00e4slyftet",
                                TestHouse.TODAY,
                                TestHouse.TODAY.plusYears(1),
                                Assignee.without("Karin Holm"),
                                List.of()),
                        "Fler l\u00e4ser",
                        "",
                        new Funding.AmountUnsaid("Egen budget"),
                        TestHouse.TODAY);
        house.get(Decisions.class)
                .record(
                        Staffroom.of(house, "Inger").permit(GovernanceRight.RECORD_DECISION, Node.WHOLE),
                        new Resolution(
                                "BUN",
                                "BUN 2026/1",
                                "2",
                                TestHouse.TODAY,
                                "Lindskolan f\u00e5r mer st\u00f6d",
                                Assignee.without("Anders"),
                                TestHouse.TODAY.plusDays(90)));

        assertThat(nydala.walker("Karin").get("/overlamning").body())
                .contains("Nul\u00e4gesanalys 2025/26", "L\u00e4slyftet", "Lindskolan f\u00e5r mer st\u00f6d");
        nydala.inspect("Karin", Map.of("overlamning", "/overlamning"));
    }

    @Test
    void a_goal_that_an_area_names_is_worked_with_and_so_is_what_it_builds_on() {
        var lindskolan = new Node.Unit(SampleTown.LINDSKOLAN);
        var reading = new Tally.Aim(lindskolan, new AreaId(new UUID(0, 1)), "Reading", "More pupils read. (Goal 3)");
        var calm = new Tally.Aim(lindskolan, new AreaId(new UUID(0, 2)), "Calm", "Lgr22: Normer och v\u00e4rden");
        var silent = new Tally.Aim(lindskolan, new AreaId(new UUID(0, 3)), "Quiet", "");
        var text = new GoalText(
                "more pupils read", Origin.BOARD, "Lgr22: Kunskaper", Set.of(Node.WHOLE), Set.of(), List.of());
        var goal = new BoardGoal(
                new GoalId(new UUID(0, 4)),
                YEAR,
                3,
                text,
                new Reference("BUN", "BUN 2026/1", "2", TestHouse.TODAY),
                new Lineage.New(),
                List.of());

        var aligned = Alignment.of(List.of(goal), NationalGoals.builtIn().all(), List.of(reading, calm, silent));

        assertThat(aligned.board())
                .singleElement()
                .satisfies(one -> assertThat(one.by()).containsExactly(reading));
        assertThat(aligned.aimless()).containsExactly(silent);
        assertThat(aligned.national())
                .filteredOn(one -> !one.by().isEmpty())
                .extracting(one -> one.goal().heading())
                .containsExactly("Normer och v\u00e4rden", "Kunskaper");
    }

    @Test
    void the_chair_sees_which_goals_nobody_works_with() throws Exception {
        assertThat(nydala.walker("Eva").get("/styrkedjan/mal").body())
                .contains("Ingen arbetar med", "Lgr22: Kunskaper");
        nydala.inspect("Eva", Map.of("styrkedjan-mal", "/styrkedjan/mal"));
    }

    @Test
    void directors_own_a_plan_together_whose_measures_stand_by_the_numbers_of_an_agreement() throws Exception {
        var house = nydala.house();
        var anders = Staffroom.of(house, "Anders");
        SectorPlanOfNydala.write(
                house.get(SectorPlans.class),
                house.get(Plans.class),
                house.get(Accounts.class),
                house.get(Access.class).of(TestHouse.NYDALA),
                TestHouse.TODAY);
        var plan = house.get(SectorPlans.class).all(anders.scope()).getFirst();
        var address = "/sektorsplaner/" + plan.id().value();

        assertThat(SectorPlan.measures(plan.of(house.get(Plans.class).chains(anders.scope(), Node.WHOLE))))
                .extracting(Activity::agreement)
                .containsExactly("3.4", "3.5", "3.6", "3.10");
        var walker = nydala.walker("Anders");
        assertThat(walker.get(address).body()).contains("Anders Lindqvist", "Grundskola, Anpassad grundskola", "3.10");
        assertThat(walker.download(address + "/sektorsplan.docx")).startsWith("PK".getBytes(StandardCharsets.UTF_8));
        assertThat(walker.get(address + "/sektorsplan.html").body())
                .contains("3.10", "\u00d6verg\u00e5ngar utan att b\u00f6rja om");
        assertThat(nydala.walker("Karin").get(address).statusCode()).isEqualTo(403);

        var text = address + "/text";
        walker.get(text);
        assertThat(walker.post(text, Map.of("version", "1", "rubrik", "Bara rubrik"))
                        .body())
                .contains("Fel:", "Bara rubrik", "V\u00e4lj minst en skolform");
        nydala.inspect(
                "Anders", Map.of("sektorsplaner", "/sektorsplaner", "sektorsplan", address, "sektorsplan-text", text));
    }

    private static Map<String, String> limit(String most, String from, String until, String motive) {
        return Map.of("antal", most, "hur", "mjuk", "fran", from, "till", until, "motiv", motive);
    }

    /// With the version of the settings that the page shows.
    private static Map<String, String> seen(Walker who, Map<String, String> limit) throws Exception {
        var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                .matcher(who.get(AreaLimits.ADDRESS).body());
        assertThat(version.find()).isTrue();
        var fields = new HashMap<>(limit);
        fields.put("version", version.group(1));
        return fields;
    }

    private static Map<String, String> text(String process, String effect, String version) {
        return Map.of("lasar", "2025/26", "version", version, "arbete", process, "effekt", effect, "andring", "");
    }
}
