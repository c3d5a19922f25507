package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Holding;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Standing;
import se.styrkedja.access.Tenure;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.roles.Role;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.Depth;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.goals.Assessment;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.goals.GoalText;
import se.styrkedja.goals.Goals;
import se.styrkedja.goals.Origin;
import se.styrkedja.goals.Reference;
import se.styrkedja.governance.Decision;
import se.styrkedja.governance.Decisions;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.governance.Resolution;
import se.styrkedja.plans.limits.AreaLimits;
import se.styrkedja.plans.limits.Ruling;
import se.styrkedja.reports.ReportRight;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.SchoolYear;

/// Several people write the same thing at the same moment, again and again. One is done; each of the others is told
/// what stands there or which rule refuses it. Nothing is overwritten unseen, no rule is broken, nothing throws.
class RacesTest {
    private static final int ROUNDS = 200;
    private static final int RACERS = 4;
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final ExecutorService RACING = Executors.newFixedThreadPool(RACERS);

    private static TestHouse nydala;
    private static Plans plans;
    private static Standing karin;
    private static Standing inger;
    private static Standing maja;
    private static Cause cause;

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.empty();
        new SampleTown(nydala.pool());
        plans = nydala.house().get(Plans.class);
        karin = Staffroom.of(nydala.house(), "Karin");
        inger = Staffroom.of(nydala.house(), "Inger");
        maja = Staffroom.of(nydala.house(), "Maja");
        cause = cause();
    }

    @AfterAll
    static void close() {
        RACING.shutdownNow();
        nydala.close();
    }

    /// All do it at the same moment.
    private static <T> List<T> race(IntFunction<T> racer) throws Exception {
        var start = new CyclicBarrier(RACERS);
        var running = new ArrayList<Future<T>>();
        for (int i = 0; i < RACERS; i++) {
            int number = i;
            Callable<T> run = () -> {
                start.await();
                return racer.apply(number);
            };
            running.add(RACING.submit(run));
        }
        var answers = new ArrayList<T>();
        for (var one : running) answers.add(one.get());
        return answers;
    }

    private static <T> T theOnlyOne(List<WriteResult<T>> results) {
        assertThat(results).filteredOn(WriteResult::isDone).hasSize(1);
        return results.stream()
                .filter(WriteResult::isDone)
                .findFirst()
                .orElseThrow()
                .kept();
    }

    /// Who is not done sees what the one who is done has kept.
    private static <T> void theOthersSee(T kept, List<WriteResult<T>> results) {
        assertThat(results).filteredOn(result -> !result.isDone()).containsOnly(WriteResult.stale(kept));
    }

    @Test
    void of_four_areas_decided_at_once_under_a_limit_of_two_two_are() throws Exception {
        nydala.house()
                .get(AreaLimits.class)
                .rule(
                        Staffroom.of(nydala.house(), "Olle").permit(AccessRight.CHANGE_SETTINGS, Node.WHOLE),
                        new AreaLimit(TODAY, 2, true),
                        Ruling.OPEN,
                        "As the board wishes",
                        TODAY);
        for (int round = 0; round < ROUNDS / 4; round++) {
            var year = new SchoolYear(2030 + round);
            var areas = IntStream.range(0, RACERS)
                    .mapToObj(i -> ready("Area " + i, year))
                    .toList();
            var results = race(i -> plans.decide(decides(), areas.get(i), 1, "I wish so", TODAY));
            assertThat(results).filteredOn(WriteResult::isDone).hasSize(2);
            assertThat(results)
                    .filteredOn(result -> !result.isDone())
                    .containsOnly(WriteResult.<Area>refused("too-many"));
            assertThat(areas)
                    .filteredOn(id -> state(id) instanceof AreaState.Decided)
                    .hasSize(2);
        }
    }

    @Test
    void of_four_who_decide_one_area_at_once_one_does_and_the_others_are_told() throws Exception {
        for (int round = 0; round < ROUNDS / 4; round++) {
            var area = ready("One", new SchoolYear(2100 + round));
            var results = race(i -> plans.decide(decides(), area, 1, "Motive " + i, TODAY));
            theOnlyOne(results);
            assertThat(results)
                    .filteredOn(result -> !result.isDone())
                    .containsOnly(WriteResult.<Area>refused("decided"));
        }
    }

    @Test
    void of_four_who_write_an_area_anew_at_once_one_does_and_the_others_see_her_text() throws Exception {
        var area = ready("Text", new SchoolYear(2027));
        for (int version = 1; version <= ROUNDS; version++) {
            int seen = version;
            var results =
                    race(i -> plans.revise(proposes(), area, text("Text %d by %d".formatted(seen, i)), seen, TODAY));
            theOthersSee(theOnlyOne(results), results);
        }
        assertThat(count("plans.area_version where area_id = '%s'".formatted(area.value())))
                .isEqualTo(ROUNDS + 1);
    }

    @Test
    void of_four_who_report_an_activity_at_once_one_does_and_the_others_see_her_report() throws Exception {
        var area = ready("Activity", new SchoolYear(2028));
        var activity = plans.addActivity(
                        proposes(),
                        area,
                        "Read",
                        Activity.Level.CLASSROOM,
                        Assignee.without("Karin Holm"),
                        TODAY,
                        TODAY,
                        "",
                        TODAY)
                .kept();
        var permit = karin.permit(PlanRight.REPORT_ACTIVITY, LINDSKOLAN);
        for (int version = 1; version <= ROUNDS; version++) {
            int seen = version;
            var results =
                    race(i -> plans.report(permit, area, activity, seen, Activity.State.ONGOING, "Note " + i, TODAY));
            theOthersSee(theOnlyOne(results), results);
        }
    }

    @Test
    void of_four_who_assess_a_goal_of_the_board_at_once_one_does_and_the_others_see_it() throws Exception {
        var goals = nydala.house().get(Goals.class);
        var period = new CalendarYear(2011);
        var text = new GoalText("All can swim", Origin.BOARD, "", Set.of(Node.WHOLE), Set.of(), List.of());
        var id = goals.record(inger.permit(GoalRight.SET_GOALS, Node.WHOLE), period, text, decided())
                .kept();
        var read = goals.of(maja.scope(), period).goals().getFirst();
        assertThat(read.id()).isEqualTo(id);
        var permit = maja.permit(GoalRight.ASSESS_GOAL, Node.WHOLE);
        for (int times = 0; times < ROUNDS; times++) {
            int seen = times;
            var results = race(
                    i -> goals.assess(permit, read, seen, Assessment.Outcome.MET, "Motive " + i, List.of(), TODAY));
            theOthersSee(theOnlyOne(results), results);
        }
    }

    @Test
    void of_four_who_record_one_goal_of_the_board_at_once_one_does() throws Exception {
        var goals = nydala.house().get(Goals.class);
        var permit = inger.permit(GoalRight.SET_GOALS, Node.WHOLE);
        for (int round = 0; round < ROUNDS / 4; round++) {
            var period = new CalendarYear(1900 + round);
            var text = new GoalText("All can swim", Origin.BOARD, "", Set.of(Node.WHOLE), Set.of(), List.of());
            var results = race(i -> goals.record(permit, period, text, decided()));
            theOnlyOne(results);
            assertThat(goals.of(maja.scope(), period).goals()).hasSize(1);
        }
    }

    @Test
    void of_four_who_write_in_one_place_of_a_report_at_once_one_does_and_the_others_see_her_text() throws Exception {
        var texts = nydala.house().get(Texts.class);
        var permit = maja.permit(ReportRight.WRITE_REPORT, Node.WHOLE);
        for (int version = 0; version < ROUNDS; version++) {
            int seen = version;
            var results = race(i -> texts.write(permit, "report", "place", "Text " + i, seen, TODAY));
            theOthersSee(theOnlyOne(results), results);
        }
        assertThat(texts.versions(maja.scope(), "report", "place")).hasSize(ROUNDS);
    }

    @Test
    void one_decision_of_the_board_is_recorded_once_and_reported_back_one_after_the_other() throws Exception {
        var decisions = nydala.house().get(Decisions.class);
        var records = inger.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE);
        var tells = inger.permit(GovernanceRight.REPORT_BACK, Node.WHOLE);
        for (int round = 0; round < ROUNDS / 4; round++) {
            var resolution = new Resolution(
                    "BUN",
                    "BUN 2026/" + round,
                    "8",
                    TODAY,
                    "Read more",
                    Assignee.without("Karin Holm"),
                    TODAY.plusDays(9));
            var results = race(i -> decisions.record(records, resolution));
            var id = theOnlyOne(results);
            var told = race(i -> decisions.reportBack(tells, id, 0, "It went well " + i, TODAY));
            theOthersSee(theOnlyOne(told), told);
            assertThat(decisions.one(inger.scope(), id).orElseThrow().told())
                    .extracting(Decision.ReportBack::version)
                    .containsExactly(1);
        }
    }

    @Test
    void a_role_given_by_four_at_once_is_given_once() throws Exception {
        var accounts = nydala.house().get(Accounts.class);
        var permit = Staffroom.of(nydala.house(), "Olle").permit(AccessRight.GRANT, Node.WHOLE);
        var holding = new Holding(Role.STAFF, LINDSKOLAN, Tenure.from(TODAY), "");
        for (int round = 0; round < ROUNDS / 4; round++) {
            var address = "racer%d@nydala.example".formatted(round);
            var results = race(i -> accounts.grant(permit, address, "Racer", holding));
            assertThat(new HashSet<>(results)).hasSize(1);
            assertThat(accounts.people(karin.scope()))
                    .filteredOn(person -> person.account().address().equals(address))
                    .hasSize(1);
        }
    }

    private static AreaState state(AreaId id) {
        return plans.chain(karin.scope(), id).orElseThrow().area().state();
    }

    private static int count(String from) {
        return Integer.parseInt(
                nydala.asSuperuser("select count(*)::text from " + from).getFirst());
    }

    private static Permit decides() {
        return karin.permit(PlanRight.DECIDE_AREA, LINDSKOLAN);
    }

    private static Permit proposes() {
        return karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN);
    }

    private static Reference decided() {
        return new Reference("BUN", "BUN 2010/1", "4", LocalDate.of(2010, 12, 14));
    }

    private static AreaText text(String name) {
        return new AreaText(name, "Why", "Soon", "", Assignee.without("Karin Holm"), "", "", "");
    }

    /// An area that lacks nothing but the decision.
    private static AreaId ready(String name, SchoolYear year) {
        var id = plans.propose(
                proposes(),
                LINDSKOLAN,
                year,
                Lineage.NEW,
                List.of(),
                text(name),
                List.of(cause),
                List.of(new Result("Fewer reach all subjects", "/")),
                TODAY);
        plans.addGoal(proposes(), id, "Three of four", new Goal.Measure.InWords("Visits"), TODAY.plusDays(200))
                .kept();
        return id;
    }

    private static Cause cause() {
        var dialogues = nydala.house().get(Dialogues.class);
        var hold = karin.permit(DialogueRight.HOLD_DIALOGUE, LINDSKOLAN);
        var topics = List.of(Topic.seen("Fewer reach all subjects", "The grades"));
        var agenda = new Agenda(Agenda.Kind.RESULT, new Depth.Ordinary(), TODAY, "", "", topics);
        var sent = dialogues.send(hold, dialogues.plan(hold, LINDSKOLAN, new SchoolYear(2025), agenda), topics, TODAY);
        var topic = sent.agenda().topics().getFirst();
        return dialogues.writeCause(
                karin.permit(DialogueRight.WRITE_CAUSE, LINDSKOLAN), sent, topic, "They read little", "", TODAY);
    }
}
