package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.Depth;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.server.Server;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// Lindskolan with a cause that areas rest on, in the database and on the pages, as the tests of areas begin.
abstract class NydalaAreas {
    static final LocalDate TODAY = Staffroom.TODAY;
    static final LocalDate DUE = TODAY.plusDays(200);
    static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);

    static TestHouse nydala;
    static Server server;
    static Plans plans;
    static Corrections corrections;
    static Membership karin;
    static Membership amir;
    static Cause cause;

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.ofSampleTown();
        plans = nydala.house().get(Plans.class);
        corrections = nydala.house().get(Corrections.class);
        karin = Staffroom.of(nydala.house(), "Karin");
        amir = Staffroom.of(nydala.house(), "Amir");
        cause = cause();
        server = nydala.serve();
    }

    @AfterAll
    static void close_the_house() {
        if (server != null) server.close();
        nydala.close();
    }

    private static Cause cause() {
        var dialogues = nydala.house().get(Dialogues.class);
        var hold = karin.permit(DialogueRight.HOLD_DIALOGUE, LINDSKOLAN);
        var topics = List.of(Topic.seen("Fewer reach all subjects", "The grades"));
        var agenda = new Agenda(Agenda.Kind.RESULT, new Depth.Ordinary(), TODAY, "", "", topics);
        var planned = dialogues.plan(hold, LINDSKOLAN, new SchoolYear(2025), agenda);
        var sent = dialogues.send(hold, planned, topics, TODAY).kept();
        var topic = sent.agenda().topics().getFirst();
        return dialogues
                .writeCause(karin.permit(DialogueRight.WRITE_CAUSE, LINDSKOLAN), sent, topic, "Read little", "", TODAY)
                .kept();
    }

    static AreaText text(String name) {
        return new AreaText(name, "Why", "Soon", "", Assignee.without("Karin Holm"), "", "", "");
    }

    /// An area without a goal.
    static AreaId area(String name, SchoolYear year) {
        return plans.propose(
                proposes(),
                LINDSKOLAN,
                year,
                Lineage.NEW,
                List.of(),
                text(name),
                List.of(cause),
                List.of(new Result("Fewer reach all subjects", "/")),
                TestHouse.TODAY);
    }

    /// An area that lacks nothing but the decision.
    static AreaId ready(String name, SchoolYear year) {
        var id = area(name, year);
        goal(id);
        return id;
    }

    static GoalId goal(AreaId area) {
        return goal(area, "Three of four", new Goal.Measure.InWords("Visits")).kept();
    }

    static WriteResult<GoalId> goal(AreaId area, String wording, Goal.Aim aim) {
        return plans.addGoal(proposes(), karin.scope(), karin.tenant(), area, wording, aim, DUE, TODAY);
    }

    static WriteResult<Goal> rewrite(AreaId area, GoalId goal, int seen, String wording, Goal.Aim aim) {
        return corrections.rewriteGoal(
                proposes(), karin.scope(), karin.tenant(), area, goal, seen, wording, aim, DUE, TODAY);
    }

    static ActivityId activity(AreaId area) {
        var text = new Activity.Text("Read", Activity.Level.CLASSROOM, Assignee.without("Karin"), TODAY, DUE, "");
        return plans.addActivity(proposes(), area, text, TODAY).kept();
    }

    static void decide(AreaId area) {
        plans.decide(decides(), karin.scope(), area, seen(area), "", TODAY).kept();
    }

    /// @param seen the version of what had been said; 0 when nothing had
    static WriteResult<FollowUp> followUp(AreaId area, GoalId goal, int seen, Outcome outcome) {
        return plans.followUp(
                karin.permit(PlanRight.FOLLOW_UP, LINDSKOLAN),
                karin.scope(),
                karin.tenant(),
                area,
                goal,
                seen,
                new FollowUp.Statement(outcome, "We saw it", "", ""),
                TODAY);
    }

    /// Takes something of an area back as one who proposes.
    static WriteResult<DecisionBasis> takeBack(AreaId area, UUID thing, String why) {
        return corrections.takeBack(proposes(), karin.scope(), area, thing, seen(area, thing), why, TODAY);
    }

    /// The same as one who decides.
    static WriteResult<DecisionBasis> takeBackDecided(AreaId area, UUID thing, String why) {
        return corrections.takeBackDecided(decides(), karin.scope(), area, thing, seen(area, thing), why, TODAY);
    }

    /// Restores it as one who proposes.
    static WriteResult<Corrections.Withdrawal> restore(AreaId area, UUID thing, int seen) {
        return corrections.restore(proposes(), karin.scope(), area, thing, seen, TODAY);
    }

    /// The same as one who decides.
    static WriteResult<Corrections.Withdrawal> restoreDecided(AreaId area, UUID thing, int seen) {
        return corrections.restoreDecided(decides(), karin.scope(), area, thing, seen, TODAY);
    }

    static Chain chain(AreaId area) {
        return plans.chain(karin.scope(), area).orElseThrow();
    }

    static DecisionBasis.Seen seen(AreaId area) {
        return chain(area).basis().version();
    }

    private static DecisionBasis.Seen seen(AreaId area, UUID thing) {
        return plans.chain(karin.scope(), area)
                .map(chain -> chain.basis(thing).version())
                .orElse(DecisionBasis.NOTHING.version());
    }

    static Permit decides() {
        return karin.permit(PlanRight.DECIDE_AREA, LINDSKOLAN);
    }

    static Permit proposes() {
        return karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN);
    }

    /// Decides the plan of Lindskolan of a school year on its page.
    static void decidePlan(Walker walker, String year) throws Exception {
        var decision = "/utvecklingsomraden/enhetsplan/beslut?enhet=99000001&lasar=" + year;
        walker.get(decision);
        assertThat(walker.post(decision, Map.of("beslutad", TestHouse.TODAY.toString()))
                        .statusCode())
                .isEqualTo(303);
    }
}
