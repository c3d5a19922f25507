package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Denied;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.roles.Role;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.Depth;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.plans.limits.AreaLimits;
import se.styrkedja.plans.limits.Ruling;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// The development areas of Lindskolan, as the database keeps them.
class PlansTest {
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final Node EKSKOLAN = new Node.Unit("99000002");
    private static final List<Result> FEWER = List.of(new Result("Fewer reach all subjects", "/indikatorer/x"));

    private static TestHouse nydala;
    private static Plans plans;
    private static Membership karin;
    private static Membership other;
    private static Membership teacher;
    private static Membership chair;

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.ofSampleTown();
        plans = nydala.house().get(Plans.class);
        var staff = new Staffroom(nydala.house());
        karin = Staffroom.of(nydala.house(), "Karin");
        teacher = Staffroom.of(nydala.house(), "Amir");
        chair = Staffroom.of(nydala.house(), "Eva");
        other = staff.employ("Per Ek", Role.HEAD_TEACHER, EKSKOLAN);
    }

    @AfterAll
    static void close() {
        nydala.close();
    }

    @Test
    void a_head_teacher_reads_the_areas_of_her_own_school_and_the_board_reads_none() {
        var id = proposed("Reading");

        assertThat(plans.chain(karin.scope(), id)).isPresent();
        assertThat(plans.chain(teacher.scope(), id)).isPresent();
        assertThat(plans.chain(other.scope(), id)).isEmpty();
        assertThat(plans.chains(other.scope(), LINDSKOLAN)).isEmpty();
        assertThat(plans.chain(chair.scope(), id)).isEmpty();
    }

    @Test
    void another_organiser_reads_nothing_even_when_the_program_asks_for_everything() {
        proposed("Reading");
        var count = "select count(*)::text from plans.area";
        assertThat(nydala.asApplication(TestHouse.NYDALA.value().toString(), count))
                .isNotEqualTo(List.of("0"));
        assertThat(nydala.asApplication(TestHouse.ELSEWHERE.value().toString(), count))
                .containsExactly("0");
        assertThat(nydala.asApplication("", count)).containsExactly("0");
    }

    @Test
    void an_area_that_rests_on_no_result_is_not_taken() {
        assertThatThrownBy(() -> propose("Reading", Lineage.NEW, List.of(), List.of(), List.of()))
                .hasMessageContaining("at least one result");
    }

    @Test
    void a_permit_for_one_school_does_not_write_at_another() {
        assertThatThrownBy(() -> plans.propose(
                        karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN),
                        EKSKOLAN,
                        YEAR,
                        Lineage.NEW,
                        List.of(),
                        text("Reading"),
                        List.of(),
                        FEWER,
                        TODAY))
                .hasMessageContaining("was used at unit:99000002");
        assertThatThrownBy(() -> karin.permit(PlanRight.PROPOSE_AREA, EKSKOLAN)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> teacher.permit(PlanRight.DECIDE_AREA, LINDSKOLAN))
                .isInstanceOf(Denied.class);
    }

    @Test
    void an_area_without_cause_or_goal_cannot_be_decided_and_every_reason_is_said_at_once() {
        var chain = chain(proposed("Reading"));

        assertThat(chain.looseEnds(TODAY)).containsExactlyInAnyOrder(LooseEnd.CAUSE, LooseEnd.GOAL, LooseEnd.ACTIVITY);
        assertThat(plans.hindrances(karin.scope(), chain.area().id(), "", TODAY))
                .containsExactly("no-cause", "no-goal");
        assertThat(decide(karin, chain, "").reasons()).containsExactly("no-cause", "no-goal");
    }

    @Test
    void a_fourth_area_asks_for_a_motive_and_a_hard_limit_for_one_less() {
        var node = EKSKOLAN;
        var staff = other;
        for (var name : List.of("One", "Two", "Three"))
            decide(staff, ready(staff, node, name), "").kept();
        var fourth = ready(staff, node, "Four");

        assertThat(decide(staff, fourth, "").reasons()).containsExactly("motive-missing");
        rule(3, true);
        assertThat(decide(staff, fourth, "Because").reasons()).containsExactly("too-many");
        rule(3, false);
        decide(staff, fourth, "Because").kept();
        assertThat(plans.chain(staff.scope(), fourth.area().id())
                        .orElseThrow()
                        .area()
                        .state())
                .isEqualTo(new AreaState.Decided(TODAY, "Per Ek", "Because"));
        assertThat(decide(staff, fourth, "Again").reasons())
                .as("deciding twice is answered in words")
                .contains("decided");
    }

    private static void rule(int most, boolean hard) {
        var olle = Staffroom.of(nydala.house(), "Olle");
        var limits = nydala.house().get(AreaLimits.class);
        limits.rule(
                        olle.permit(AccessRight.CHANGE_SETTINGS, Node.WHOLE),
                        limits.all(olle.scope()).size(),
                        new AreaLimit(TODAY, most, hard),
                        Ruling.OPEN,
                        "As the board wishes",
                        TODAY)
                .kept();
    }

    @Test
    void of_two_who_write_at_once_none_loses_what_she_wrote() {
        var area = chain(proposed("Reading")).area();
        var hers = karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN);
        var his = teacher.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN);

        assertThat(plans.revise(hers, area.id(), text("Reading in all subjects"), 1, TODAY))
                .isInstanceOf(WriteResult.Done.class);
        assertThat(plans.revise(his, area.id(), text("Reading and writing"), 1, TODAY))
                .isEqualTo(WriteResult.stale(
                        chain(area.id()).area().written(), karin.actor().id()));
        assertThat(chain(area.id()).area().text().name()).isEqualTo("Reading in all subjects");
        assertThat(chain(area.id()).area().written().version()).isEqualTo(2);
        assertThat(nydala.asSuperuser("select actor from access.deed where what = 'WROTE_AREA' and page like '%%%s'"
                        .formatted(area.id().value())))
                .as("what came to nothing is not noted")
                .containsExactly("Karin Holm");
    }

    @Test
    void what_is_said_last_of_an_activity_counts_and_what_was_said_before_is_kept() {
        var area = chain(proposed("Reading")).area();
        var id = plans.addActivity(
                        karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN),
                        area.id(),
                        new Activity.Text(
                                "Twenty minutes a day",
                                Activity.Level.CLASSROOM,
                                Assignee.without("Amir Berg"),
                                TODAY,
                                TODAY.plusDays(60),
                                "3.4"),
                        TODAY)
                .kept();
        var permit = teacher.permit(PlanRight.REPORT_ACTIVITY, LINDSKOLAN);
        plans.report(permit, area.id(), id, 1, Activity.State.ONGOING, "Begun", TODAY)
                .kept();
        plans.report(permit, area.id(), id, 2, Activity.State.DONE, "All weeks but two", TODAY.plusDays(50))
                .kept();
        assertThat(plans.report(permit, area.id(), id, 2, Activity.State.CANCELLED, "", TODAY))
                .as("one who had not seen that it is done")
                .isEqualTo(WriteResult.stale(
                        activity(area.id()).latest(), teacher.actor().id()));

        var activity = activity(area.id());
        assertThat(activity.id()).isEqualTo(id);
        assertThat(activity.latest())
                .isEqualTo(new Activity.Report(
                        3, Activity.State.DONE, "All weeks but two", "Amir Berg", TODAY.plusDays(50)));
        assertThat(activity.isLate(TODAY.plusDays(90))).isFalse();
        assertThat(nydala.asSuperuser("select note from plans.activity_report where activity_id = '%s' order by 1"
                        .formatted(id.value())))
                .containsExactly("", "All weeks but two", "Begun");
    }

    @Test
    void an_area_that_goes_on_knows_where_it_comes_from_and_one_that_ends_says_why() {
        var first = proposed("Reading");
        var next = propose("Reading on", Lineage.RENAMED, List.of(first), List.of(), FEWER);
        assertThat(chain(next).area().before()).containsExactly(first);
        assertThatThrownBy(() -> propose("Reading", Lineage.CONTINUES, List.of(), List.of(), FEWER))
                .hasMessageContaining("comes from others");

        var permit = karin.permit(PlanRight.DECIDE_AREA, LINDSKOLAN);
        assertThatThrownBy(() -> plans.close(permit, karin.scope(), first, seen(first), Outcome.PARTLY, " ", TODAY))
                .hasMessageContaining("without a reason");
        var outcome = Outcome.NOT_YET_MEASURABLE;
        plans.close(permit, karin.scope(), first, seen(first), outcome, "Goes on under another name", TODAY)
                .kept();
        assertThat(chain(first).area().state())
                .isEqualTo(new AreaState.Closed(
                        TODAY, "Karin Holm", outcome, "Goes on under another name", Optional.empty()));
        assertThat(plans.close(permit, karin.scope(), first, seen(first), Outcome.NOT, "Again", TODAY)
                        .reasons())
                .containsExactly("closed");
        assertThat(plans.addGoal(
                                karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN),
                                karin.scope(),
                                karin.tenant(),
                                first,
                                "Too late",
                                new Goal.Measure.InWords("x"),
                                TODAY,
                                TODAY)
                        .reasons())
                .containsExactly("closed");
    }

    private static Activity activity(AreaId area) {
        return chain(area).activities().getFirst();
    }

    private static Chain chain(AreaId id) {
        return plans.chain(karin.scope(), id).orElseThrow();
    }

    private static AreaId proposed(String name) {
        return propose(name, Lineage.NEW, List.of(), List.of(), FEWER);
    }

    private static AreaId propose(
            String name, Lineage lineage, List<AreaId> before, List<Cause> causes, List<Result> results) {
        return plans.propose(
                karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN),
                LINDSKOLAN,
                YEAR,
                lineage,
                before,
                text(name),
                causes,
                results,
                TODAY);
    }

    private static WriteResult<DecisionBasis> decide(Membership who, Chain chain, String motive) {
        var area = chain.area();
        return plans.decide(
                who.permit(PlanRight.DECIDE_AREA, area.node()),
                who.scope(),
                area.id(),
                chain.basis().version(),
                motive,
                TODAY);
    }

    private static DecisionBasis.Seen seen(AreaId area) {
        return chain(area).basis().version();
    }

    /// An area that lacks nothing but the decision.
    private static Chain ready(Membership who, Node node, String name) {
        var permit = who.permit(PlanRight.PROPOSE_AREA, node);
        var id = plans.propose(
                permit, node, YEAR, Lineage.NEW, List.of(), text(name), List.of(cause(who, node)), FEWER, TODAY);
        plans.addGoal(
                        permit,
                        karin.scope(),
                        karin.tenant(),
                        id,
                        "Three of four",
                        new Goal.Measure.InWords("By visits"),
                        TODAY.plusDays(200),
                        TODAY)
                .kept();
        return plans.chain(who.scope(), id).orElseThrow();
    }

    private static Cause cause(Membership who, Node node) {
        var dialogues = nydala.house().get(Dialogues.class);
        var hold = who.permit(DialogueRight.HOLD_DIALOGUE, node);
        var topics = List.of(Topic.seen("Fewer reach all subjects", "The grades"));
        var planned = dialogues.plan(
                hold,
                node,
                YEAR.previous(),
                new Agenda(Agenda.Kind.RESULT, new Depth.Ordinary(), TODAY, "", "", topics));
        var sent = dialogues.send(hold, planned, topics, TODAY).kept();
        return dialogues
                .writeCause(
                        who.permit(DialogueRight.WRITE_CAUSE, node),
                        sent,
                        sent.agenda().topics().getFirst(),
                        "They read little",
                        "",
                        TODAY)
                .kept();
    }

    private static AreaText text(String name) {
        return new AreaText(name, "Why", "Soon", "", Assignee.without("Karin Holm"), "", "", "");
    }
}
