package se.styrkedja.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.roles.Role;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Depth;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.dialogues.web.DialogueTasks;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.goals.GoalText;
import se.styrkedja.goals.Goals;
import se.styrkedja.goals.Origin;
import se.styrkedja.goals.Reference;
import se.styrkedja.goals.web.GoalTasks;
import se.styrkedja.governance.Decisions;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.governance.Resolution;
import se.styrkedja.governance.web.DecisionTasks;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.Result;
import se.styrkedja.plans.situation.Evidence;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.situation.Statement;
import se.styrkedja.plans.situation.StatementText;
import se.styrkedja.plans.situation.web.SituationTasks;
import se.styrkedja.plans.web.AreaTasks;
import se.styrkedja.reports.ReportRight;
import se.styrkedja.reports.comments.Comments;
import se.styrkedja.reports.web.ReportTasks;
import se.styrkedja.rooms.Tasks;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// What waits for whom in Nydala.
class WaitsTest {
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);

    private static TestHouse nydala;

    @BeforeAll
    static void an_area_with_a_goal_whose_day_has_gone_and_an_activity_of_amirs() {
        nydala = TestHouse.ofSampleTown();
        var karin = karin();
        var plans = nydala.house().get(Plans.class);
        var permit = karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN);
        var id = plans.propose(
                permit,
                LINDSKOLAN,
                new SchoolYear(2026),
                Lineage.NEW,
                List.of(),
                new AreaText("Reading", "Why", "Soon", "", Assignee.without("Karin Holm"), "", "", ""),
                List.of(),
                List.of(new Result("Fewer", "/")),
                TODAY.minusDays(90));
        plans.addGoal(
                        permit,
                        karin.scope(),
                        karin.tenant(),
                        id,
                        "Three of four",
                        new Goal.Measure.InWords("Visits"),
                        TODAY.minusDays(1),
                        TODAY)
                .kept();
        plans.addActivity(
                        permit,
                        id,
                        new Activity.Text(
                                "Twenty minutes a day",
                                Activity.Level.CLASSROOM,
                                Assignee.of(Staffroom.of(nydala.house(), "Amir").account()),
                                TODAY,
                                TODAY.plusDays(30),
                                ""),
                        TODAY)
                .kept();
    }

    @AfterAll
    static void close() {
        nydala.close();
    }

    @Test
    void the_head_teacher_is_to_follow_up_and_to_write_a_cause_before_deciding_and_what_is_late_comes_first() {
        assertThat(waits(karin())).extracting(Wait::kind).startsWith(AreaTasks.GIVE_CAUSE, AreaTasks.FOLLOW_UP_GOAL);
        assertThat(waits(karin()).subList(0, 2)).allMatch(wait -> wait.isLate(TODAY));
    }

    @Test
    void the_teacher_is_reminded_of_what_bears_his_name_and_of_nothing_else() {
        assertThat(ofKind(Staffroom.of(nydala.house(), "Amir"), AreaTasks.ACTIVITY))
                .extracting(Wait::what)
                .containsExactly("Twenty minutes a day");
        assertThat(kinds("Amir", TODAY)).doesNotContain(AreaTasks.GIVE_CAUSE, AreaTasks.FOLLOW_UP_GOAL);
        assertThat(kinds("Lena", TODAY)).doesNotContain(AreaTasks.ACTIVITY);
    }

    @Test
    void a_goal_is_asked_about_on_its_day_and_is_late_the_day_after() {
        var due = TODAY.minusDays(1);
        assertThat(followUps(due.minusDays(1))).isEmpty();
        assertThat(followUps(due)).singleElement().matches(wait -> !wait.isLate(due));
        assertThat(followUps(TODAY)).singleElement().matches(wait -> wait.isLate(TODAY));
    }

    private static List<Wait> followUps(LocalDate today) {
        return waits(karin(), today).stream()
                .filter(wait -> wait.kind().equals(AreaTasks.FOLLOW_UP_GOAL))
                .toList();
    }

    @Test
    void who_leads_many_schools_is_not_reminded_of_each_and_the_board_of_none() {
        for (var name : List.of("Anders", "Petra", "Maja", "Eva"))
            assertThat(kinds(name, TODAY))
                    .as(name)
                    .doesNotContain(AreaTasks.GIVE_CAUSE, AreaTasks.FOLLOW_UP_GOAL, AreaTasks.ACTIVITY);
    }

    @Test
    void an_activity_that_is_late_comes_to_the_head_teacher_too_who_reads_whose_it_is() {
        assertThat(waits(karin(), TODAY.plusDays(31)))
                .filteredOn(wait -> wait.kind().equals(AreaTasks.ACTIVITY))
                .extracting(Wait::whose)
                .containsExactly("Amir Berg");
        assertThat(ofKind(Staffroom.of(nydala.house(), "Amir"), AreaTasks.ACTIVITY))
                .extracting(Wait::whose)
                .containsExactly("");
    }

    @Test
    void goals_of_the_board_wait_as_one_for_those_who_assess_them_once_their_year_is_over() {
        var maja = Staffroom.of(nydala.house(), "Maja");
        var inger = Staffroom.of(nydala.house(), "Inger").permit(GoalRight.SET_GOALS, Node.WHOLE);
        var decided = new Reference("BUN", "BUN 2025/1", "2", TODAY.minusYears(1));
        for (var year : List.of(new SchoolYear(2025), new SchoolYear(2026)))
            for (var wording : List.of("Calm", "Read"))
                nydala.house()
                        .get(Goals.class)
                        .record(
                                inger,
                                year,
                                new GoalText(wording, Origin.BOARD, "", Set.of(Node.WHOLE), Set.of(), List.of()),
                                decided);

        assertThat(waits(maja)).singleElement().satisfies(wait -> {
            assertThat(wait.kind()).isEqualTo(GoalTasks.ASSESS_GOALS);
            assertThat(wait.address()).isEqualTo("/namndens-mal?period=2025/26");
        });
        assertThat(kinds("Eva", TODAY)).doesNotContain(GoalTasks.ASSESS_GOALS);
        assertThat(kinds("Maja", new SchoolYear(2026).lastDay().plusDays(1)))
                .filteredOn(GoalTasks.ASSESS_GOALS::equals)
                .hasSize(2);
    }

    @Test
    void an_open_analysis_waits_for_its_leader_and_until_they_have_spoken_for_those_who_take_part() {
        var house = nydala.house();
        var amir = Staffroom.of(house, "Amir");
        var situations = house.get(Situations.class);
        var id = situations
                .begin(
                        karin().permit(PlanRight.LEAD_ANALYSIS, LINDSKOLAN),
                        LINDSKOLAN,
                        new SchoolYear(2025),
                        TODAY.plusDays(5),
                        3)
                .kept();

        assertThat(kinds(karin()))
                .contains(SituationTasks.HOLD_ANALYSIS)
                .doesNotContain(SituationTasks.SPEAK_IN_ANALYSIS);
        assertThat(kinds(amir)).contains(SituationTasks.SPEAK_IN_ANALYSIS);
        assertThat(kinds(Staffroom.of(house, "Petra"))).doesNotContain(SituationTasks.HOLD_ANALYSIS);

        if (situations.one(amir.scope(), id).orElseThrow() instanceof Situation.Open open)
            situations.say(
                    amir.permit(PlanRight.WRITE_STATEMENT, LINDSKOLAN),
                    open,
                    Statement.Kind.STRENGTH,
                    new StatementText("Calm", "Lessons begin calmly", new Evidence.Experience("We see it")),
                    TODAY);
        assertThat(kinds(amir)).doesNotContain(SituationTasks.SPEAK_IN_ANALYSIS);
    }

    @Test
    void a_draft_waits_for_those_who_are_asked_and_not_for_those_who_wrote_it() {
        var house = nydala.house();
        var maja = Staffroom.of(house, "Maja");
        house.get(Comments.class)
                .send(
                        maja.permit(ReportRight.WRITE_REPORT, Node.WHOLE),
                        "quality-report/9901/2024/25",
                        0,
                        "The board",
                        TODAY.plusDays(10),
                        TODAY)
                .kept();

        assertThat(ofKind(Staffroom.of(house, "Eva"), ReportTasks.COMMENT_ON_DRAFT))
                .singleElement()
                .satisfies(wait -> {
                    assertThat(wait.what()).isEqualTo("2024/25");
                    assertThat(wait.address()).isEqualTo("/rapporter/9901/2024-25/dialog");
                });
        assertThat(kinds(maja)).doesNotContain(ReportTasks.COMMENT_ON_DRAFT);
    }

    @Test
    void a_decision_waits_for_who_answers_for_it_and_near_the_day_for_those_who_keep_it() {
        var house = nydala.house();
        house.get(Decisions.class)
                .record(
                        Staffroom.of(house, "Inger").permit(GovernanceRight.RECORD_DECISION, Node.WHOLE),
                        new Resolution(
                                "BUN",
                                "BUN 2026/1",
                                "2",
                                TODAY,
                                "Read more",
                                Assignee.of(Staffroom.of(house, "Anders").account()),
                                TODAY.plusDays(90)));

        assertThat(kinds(Staffroom.of(house, "Anders"))).contains(DecisionTasks.REPORT_BACK);
        assertThat(kinds(Staffroom.of(house, "Maja"))).doesNotContain(DecisionTasks.REPORT_BACK);
        assertThat(house.get(Waiting.class).of(Staffroom.of(house, "Maja"), TODAY.plusDays(61)))
                .extracting(Wait::kind)
                .contains(DecisionTasks.REPORT_BACK);
    }

    @Test
    void who_may_write_a_cause_is_asked_for_one_and_who_promised_to_find_it_out_is_held_to_it() {
        var dialogues = nydala.house().get(Dialogues.class);
        var hold = karin().permit(DialogueRight.HOLD_DIALOGUE, LINDSKOLAN);
        var amir = Staffroom.of(nydala.house(), "Amir");
        var topics = List.of(Topic.seen("Fewer reach all subjects", ""), Topic.seen("More are absent", ""));
        var day = TODAY.plusDays(20);
        var agenda = new Agenda(Agenda.Kind.RESULT, new Depth.Ordinary(), day, "", "", topics);
        var planned = dialogues.plan(hold, LINDSKOLAN, new SchoolYear(2025), agenda);
        assertThat(ofKind(amir, DialogueTasks.WRITE_CAUSE))
                .as("nothing is sent")
                .isEmpty();
        var sent = dialogues.send(hold, planned, topics, TODAY).kept();
        assertThat(ofKind(amir, DialogueTasks.WRITE_CAUSE))
                .extracting(Wait::due)
                .containsExactly(day);
        assertThat(waits(karin())).extracting(Wait::kind).doesNotContain(DialogueTasks.WRITE_CAUSE);
        assertThat(kinds("Amir", day.plusDays(1))).doesNotContain(DialogueTasks.WRITE_CAUSE);

        var write = amir.permit(DialogueRight.WRITE_CAUSE, LINDSKOLAN);
        var grades = sent.agenda().topics().getFirst();
        dialogues.writeCause(write, sent, grades, "They read little", "", TODAY).kept();
        assertThat(ofKind(amir, DialogueTasks.WRITE_CAUSE)).as("he has written").isEmpty();

        var absence = sent.agenda().topics().getLast();
        dialogues
                .inquire(write, sent, absence, Assignee.of(amir.account()), TODAY.plusDays(60), TODAY)
                .kept();
        assertThat(ofKind(amir, DialogueTasks.FIND_CAUSE))
                .as("from the day it is promised")
                .extracting(Wait::what)
                .containsExactly("More are absent");
        assertThat(waits(karin())).extracting(Wait::kind).doesNotContain(DialogueTasks.FIND_CAUSE);
        assertThat(waits(karin(), TODAY.plusDays(61))).extracting(Wait::kind).contains(DialogueTasks.FIND_CAUSE);
        dialogues.writeCause(write, sent, absence, "Illness", "", TODAY).kept();
        assertThat(ofKind(amir, DialogueTasks.FIND_CAUSE)).as("it is found").isEmpty();
    }

    @Test
    void of_two_by_the_name_of_anna_andersson_one_is_reminded() {
        var house = nydala.house();
        var staff = new Staffroom(house);
        var one = staff.employ("Anna Andersson", Role.STAFF, LINDSKOLAN);
        var other = staff.employ("Anna Andersson", "anna.andersson@nydala.example", Role.STAFF, LINDSKOLAN);
        var plans = house.get(Plans.class);
        var area = plans.chains(karin().scope(), LINDSKOLAN).getFirst().area().id();
        plans.addActivity(
                karin().permit(PlanRight.PROPOSE_AREA, LINDSKOLAN),
                area,
                new Activity.Text(
                        "Visit lessons",
                        Activity.Level.ORGANISATION,
                        Assignee.of(one.account()),
                        TODAY,
                        TODAY.plusDays(20),
                        ""),
                TODAY);

        assertThat(ofKind(one, AreaTasks.ACTIVITY)).extracting(Wait::what).containsExactly("Visit lessons");
        assertThat(ofKind(other, AreaTasks.ACTIVITY)).isEmpty();
    }

    @Test
    void eva_berg_is_not_told_of_what_eva_bergstrom_answers_for() {
        var house = nydala.house();
        var staff = new Staffroom(house);
        var berg = staff.employ("Eva Berg", Role.SCHOOL_DIRECTOR, Node.WHOLE);
        var bergstrom = staff.employ("Eva Bergstr\u00f6m", Role.SCHOOL_DIRECTOR, Node.WHOLE);
        house.get(Decisions.class)
                .record(
                        Staffroom.of(house, "Inger").permit(GovernanceRight.RECORD_DECISION, Node.WHOLE),
                        new Resolution(
                                "BUN",
                                "BUN 2026/77",
                                "2",
                                TODAY,
                                "Read more",
                                Assignee.of(bergstrom.account()),
                                TODAY.plusDays(90)));

        assertThat(ofKind(bergstrom, DecisionTasks.REPORT_BACK)).hasSize(1);
        assertThat(ofKind(berg, DecisionTasks.REPORT_BACK)).isEmpty();
    }

    @Test
    void every_kind_has_its_words_on_the_page_in_the_letter_and_in_the_calendar() {
        var kinds = nydala.house().all(Tasks.class).stream().flatMap(room -> room.kinds().stream());
        assertThat(Stream.concat(kinds, Stream.of(Wait.END_EFFORT, Wait.WHEEL_EVENT)))
                .contains(DecisionTasks.REPORT_BACK)
                .allSatisfy(kind -> {
                    assertThat(kind.told("x")).isNotBlank();
                    assertThat(kind.toldAt("x")).contains("x");
                    assertThat(kind.toldOf(1)).startsWith("1 ");
                    if (kind.audience().picked())
                        assertThat(kind.toldOfAssigned(1)).startsWith("e");
                });
    }

    private static List<Tasks.Kind> kinds(Membership who) {
        return nydala.house().get(Waiting.class).of(who, TODAY).stream()
                .map(Wait::kind)
                .toList();
    }

    private static List<Wait> ofKind(Membership who, Tasks.Kind kind) {
        return nydala.house().get(Waiting.class).of(who, TODAY).stream()
                .filter(wait -> wait.kind().equals(kind))
                .toList();
    }

    private static List<Tasks.Kind> kinds(String name, LocalDate today) {
        return waits(Staffroom.of(nydala.house(), name), today).stream()
                .map(Wait::kind)
                .toList();
    }

    private static Membership karin() {
        return Staffroom.of(nydala.house(), "Karin");
    }

    private static List<Wait> waits(Membership who) {
        return waits(who, TODAY);
    }

    private static List<Wait> waits(Membership who, LocalDate today) {
        return nydala.house().get(Waiting.class).of(who, today);
    }
}
