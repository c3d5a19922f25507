package se.styrkedja.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.Depth;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.oversight.yearwheel.Places;
import se.styrkedja.oversight.yearwheel.Register;
import se.styrkedja.oversight.yearwheel.StandardWheel;
import se.styrkedja.oversight.yearwheel.WheelEvent;
import se.styrkedja.oversight.yearwheel.WheelRight;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Corrections;
import se.styrkedja.plans.FollowUp;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.GoalId;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.Outcome;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.Result;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// What the year wheel says by itself, beside what the chain of each unit says of the same year.
class WheelAndCoverageTest {
    private static final SchoolYear THIS = new SchoolYear(2026);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 10);
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final Node EKSKOLAN = new Node.Unit("99000002");

    private static TestHouse nydala;
    private static YearWheels wheels;
    private static Plans plans;
    private static Membership anders;
    private static Membership karin;
    private static Membership petra;
    private static GoalId reading;
    private static GoalId writing;

    @BeforeAll
    static void two_schools_talk_of_different_years_and_one_of_them_decides_an_area() {
        nydala = TestHouse.ofSampleTown();
        wheels = nydala.house().get(YearWheels.class);
        plans = nydala.house().get(Plans.class);
        anders = Staffroom.of(nydala.house(), "Anders");
        karin = Staffroom.of(nydala.house(), "Karin");
        petra = Staffroom.of(nydala.house(), "Petra");
        var revise = anders.permit(WheelRight.REVISE_WHEEL, Node.WHOLE);
        wheels.begin(revise, StandardWheel.events(), "The usual", THIS, TestHouse.TODAY)
                .kept();
        wheels.make(revise, THIS.next(), TestHouse.TODAY).kept();
        hold(karin, LINDSKOLAN, THIS.previous().previous(), Agenda.Kind.RESULT);
        var cause = hold(karin, LINDSKOLAN, THIS.previous(), Agenda.Kind.QUALITY);
        hold(petra, EKSKOLAN, THIS.previous(), Agenda.Kind.RESULT);
        var area = propose(cause);
        reading = goal(area);
        writing = goal(area);
        decide(area);
    }

    @AfterAll
    static void close() {
        nydala.close();
    }

    @Test
    void the_wheel_and_the_chain_say_the_same_of_every_unit() {
        for (var year : List.of(THIS, THIS.next())) {
            var units = units();
            var coverage = Coverage.of(
                    year,
                    units,
                    nydala.house().get(Dialogues.class).tally(anders.scope()),
                    plans.tally(anders.scope(), AUTUMN));
            assertThat(coverage.rows()).hasSize(2).allSatisfy(row -> {
                assertThat(shown(year, Register.RESULT_DIALOGUE).achieved().containsKey(row.node()))
                        .as("dialogue about %s at %s", year.previous(), row.node())
                        .isEqualTo(row.isHeld());
                assertThat(shown(year, Register.DECIDED_AREAS).achieved().containsKey(row.node()))
                        .as("areas of %s at %s", year, row.node())
                        .isEqualTo(row.isDecided());
            });
        }
        assertThat(shown(THIS, Register.RESULT_DIALOGUE).achieved()).containsOnlyKeys(EKSKOLAN);
        assertThat(shown(THIS, Register.QUALITY_DIALOGUE).achieved()).containsOnlyKeys(LINDSKOLAN);
    }

    @Test
    void the_grades_are_in_for_the_year_that_a_file_tells_of_and_for_no_other() {
        assertThat(shown(THIS, Register.RESULTS_IN).achieved()).containsOnlyKeys(Node.WHOLE);
        assertThat(shown(THIS.next(), Register.RESULTS_IN).achieved()).isEmpty();
    }

    @Test
    void the_grades_are_in_too_where_the_register_says_since_when_a_school_is_run() {
        nydala.asSuperuser("""
                update organisation.fact set about = 'unit-during', valid_from = date '2015-07-01'
                where about = 'unit' returning code""");

        assertThat(shown(THIS, Register.RESULTS_IN).achieved()).containsOnlyKeys(Node.WHOLE);
    }

    @Test
    void the_goals_are_followed_up_when_all_are_and_near_the_event_itself() {
        var may = shown(THIS, Register.FOLLOWED_UP_GOALS).days().first();
        followUp(reading, 0, LocalDate.of(2026, 11, 29));
        followUp(writing, 0, may.minusDays(30));
        assertThat(shown(THIS, Register.FOLLOWED_UP_GOALS).achieved())
                .as("what was said in November says nothing of the effects")
                .isEmpty();

        followUp(reading, 1, may.plusDays(3));
        assertThat(shown(THIS, Register.FOLLOWED_UP_GOALS).achieved())
                .containsExactly(Map.entry(LINDSKOLAN, may.plusDays(3)));

        var area = plans.chains(karin.scope(), LINDSKOLAN).getFirst().area().id();
        goal(area);
        assertThat(shown(THIS, Register.FOLLOWED_UP_GOALS).achieved()).isEmpty();
        var decides = karin.permit(PlanRight.DECIDE_AREA, LINDSKOLAN);
        plans.close(decides, karin.scope(), area, seen(area), Outcome.PARTLY, "It ended", may.plusDays(4))
                .kept();
        assertThat(shown(THIS, Register.FOLLOWED_UP_GOALS).achieved())
                .as("nobody follows up the goals of a closed area, and none of them is late for ever")
                .containsExactly(Map.entry(LINDSKOLAN, may.plusDays(4)));
        nydala.house()
                .get(Corrections.class)
                .reopen(decides, karin.scope(), area, seen(area), "Not yet", "", may.plusDays(5))
                .kept();
        assertThat(shown(THIS, Register.FOLLOWED_UP_GOALS).achieved()).isEmpty();
    }

    private static DecisionBasis.Seen seen(AreaId area) {
        return plans.chain(karin.scope(), area).orElseThrow().basis().version();
    }

    private static List<Node> units() {
        var places =
                Places.of(nydala.house().get(Organisation.class).register(anders.scope()), anders.tenant(), AUTUMN);
        return places.of(shown(THIS, Register.RESULT_DIALOGUE).design());
    }

    /// The first event of the year that the register shows.
    private static WheelEvent shown(SchoolYear year, Register register) {
        return wheels.wheel(anders.scope(), year).orElseThrow().events().stream()
                .filter(event -> event.design().output().register() == register)
                .findFirst()
                .orElseThrow();
    }

    private static Cause hold(Membership who, Node node, SchoolYear about, Agenda.Kind kind) {
        var dialogues = nydala.house().get(Dialogues.class);
        var hold = who.permit(DialogueRight.HOLD_DIALOGUE, node);
        var topics = List.of(Topic.seen("Fewer reach all subjects", "The grades"));
        var agenda = new Agenda(kind, new Depth.Ordinary(), AUTUMN, "", "", topics);
        var sent = dialogues
                .send(hold, dialogues.plan(hold, node, about, agenda), topics, AUTUMN)
                .kept();
        var topic = sent.agenda().topics().getFirst();
        var cause = dialogues
                .writeCause(who.permit(DialogueRight.WRITE_CAUSE, node), sent, topic, "They read little", "", AUTUMN)
                .kept();
        dialogues
                .tellOf(
                        hold,
                        sent,
                        "",
                        List.of(new Participation(Participation.Group.TEACHERS, 9, Participation.Manner.MEETING)))
                .kept();
        dialogues
                .conclude(
                        hold, sent, dialogues.minutes(who.scope(), sent).basis().version(), AUTUMN)
                .kept();
        return cause;
    }

    private static AreaId propose(Cause cause) {
        var text = new AreaText("Reading", "They read little", "More read", "", Assignee.without("Amir"), "", "", "");
        return plans.propose(
                proposes(),
                LINDSKOLAN,
                THIS,
                Lineage.NEW,
                List.of(),
                text,
                List.of(cause),
                List.of(new Result("Fewer", "/")),
                AUTUMN);
    }

    private static void decide(AreaId area) {
        var activity = new Activity.Text(
                "Read aloud", Activity.Level.CLASSROOM, Assignee.without("Amir"), AUTUMN, AUTUMN.plusDays(90), "");
        plans.addActivity(proposes(), area, activity, AUTUMN).kept();
        plans.decide(karin.permit(PlanRight.DECIDE_AREA, LINDSKOLAN), karin.scope(), area, seen(area), "", AUTUMN)
                .kept();
    }

    private static Permit proposes() {
        return karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN);
    }

    private static GoalId goal(AreaId area) {
        return plans.addGoal(
                        proposes(),
                        karin.scope(),
                        karin.tenant(),
                        area,
                        "More read",
                        new Goal.Measure.InWords("Visits"),
                        LocalDate.of(2027, 6, 1),
                        AUTUMN)
                .kept();
    }

    private static void followUp(GoalId goal, int seen, LocalDate on) {
        var area = plans.chains(karin.scope(), LINDSKOLAN).stream()
                .map(Chain::area)
                .findFirst()
                .orElseThrow()
                .id();
        plans.followUp(
                        karin.permit(PlanRight.FOLLOW_UP, LINDSKOLAN),
                        karin.scope(),
                        karin.tenant(),
                        area,
                        goal,
                        seen,
                        new FollowUp.Statement(Outcome.PARTLY, "We saw it", "", ""),
                        on)
                .kept();
    }
}
