package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Denied;
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
import se.styrkedja.testing.Races;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// An area, a goal or an activity of Lindskolan is taken back: it is gone from all that lists and counts, it stands in
/// the history of the area, and it can be restored.
class WithdrawalsTest {
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final LocalDate DUE = TODAY.plusDays(200);
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final Races RACES = new Races();

    private static TestHouse nydala;
    private static Server server;
    private static Plans plans;
    private static Corrections corrections;
    private static Membership karin;
    private static Membership amir;
    private static Cause cause;

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.empty();
        new SampleTown(nydala.pool());
        plans = nydala.house().get(Plans.class);
        corrections = nydala.house().get(Corrections.class);
        karin = Staffroom.of(nydala.house(), "Karin");
        amir = Staffroom.of(nydala.house(), "Amir");
        cause = cause();
        server = nydala.serve();
    }

    @AfterAll
    static void close() {
        RACES.close();
        if (server != null) server.close();
        nydala.close();
    }

    @Test
    void what_is_taken_back_is_neither_listed_nor_counted_nor_waited_for_until_it_is_restored() {
        var year = new SchoolYear(2026);
        var area = area("Gone", year);
        var goal = goal(area);
        var activity = activity(area);
        var before = told(year);

        for (var thing : List.of(goal.value(), activity.value(), area.value())) {
            takeBack(area, thing, "Written by mistake").kept();
            assertThat(told(year)).isNotEqualTo(before);
            corrections.restore(proposes(), area, thing, 1, TODAY).kept();
            assertThat(told(year)).isEqualTo(before);
        }
        takeBack(area, area.value(), "Written by mistake").kept();
        assertThat(plans.chain(karin.scope(), area)).isEmpty();
        assertThat(told(year)).isEqualTo("areas 0, proposed 0, goals 0, activities 0, waiting 0, achieved 0");
        assertThat(corrections.withdrawals(karin.scope(), LINDSKOLAN))
                .filteredOn(Corrections.Withdrawal::isInForce)
                .extracting(Corrections.Withdrawal::name, Corrections.Withdrawal::by, Corrections.Withdrawal::reason)
                .contains(tuple("Gone", "Karin Holm", "Written by mistake"));
    }

    @Test
    void what_somebody_has_acted_on_is_not_taken_back_and_all_reasons_are_told_at_once() {
        var area = area("Acted on", new SchoolYear(2027));
        var goal = goal(area);
        var activity = activity(area);
        plans.report(
                        karin.permit(PlanRight.REPORT_ACTIVITY, LINDSKOLAN),
                        area,
                        activity,
                        1,
                        Activity.State.ONGOING,
                        "",
                        TODAY)
                .kept();
        followUp(area, goal);

        assertThat(takeBack(area, goal.value(), "x")).isEqualTo(WriteResult.refused("acted-on.goal"));
        assertThat(takeBack(area, activity.value(), "x")).isEqualTo(WriteResult.refused("acted-on.activity"));
        assertThat(takeBack(area, area.value(), "x"))
                .isEqualTo(WriteResult.refused("acted-on.goal-of-area", "acted-on.activity-of-area"))
                .extracting(WriteResult::reasons)
                .isEqualTo(chain(area).irrevocable(area.value()));
        plans.close(decides(), karin.scope(), area, chain(area).basis().version(), Outcome.PARTLY, "Done", TODAY)
                .kept();
        assertThat(chain(area).irrevocable(goal.value())).containsExactly(Plans.CLOSED, "acted-on.goal");
    }

    @Test
    void what_was_changed_since_the_page_was_opened_is_not_taken_back_unseen() {
        var area = area("Seen", new SchoolYear(2028));
        var goal = goal(area);
        var seen = chain(area).basis(goal.value()).version();
        activity(area);
        corrections
                .rewriteGoal(
                        proposes(),
                        karin.scope(),
                        karin.tenant(),
                        area,
                        goal,
                        1,
                        "Four of five",
                        new Goal.Measure.InWords("Visits"),
                        DUE,
                        TODAY)
                .kept();

        assertThat(corrections.takeBack(proposes(), karin.scope(), area, goal.value(), seen, "x", TODAY))
                .isEqualTo(WriteResult.stale(chain(area).basis(goal.value())));
        takeBack(area, goal.value(), "x").kept();
        assertThat(takeBack(area, goal.value(), "x")).isEqualTo(WriteResult.refused(Plans.TAKEN_BACK));
        assertThat(corrections.restore(proposes(), area, goal.value(), 3, TODAY).isDone())
                .isFalse();
        corrections.restore(proposes(), area, goal.value(), 1, TODAY).kept();
        assertThat(corrections.restore(proposes(), area, goal.value(), 1, TODAY))
                .isEqualTo(WriteResult.refused(Corrections.NOT_TAKEN_BACK));
    }

    @Test
    void a_decided_area_is_taken_back_by_whoever_decides_and_restored_within_the_limit() {
        var year = new SchoolYear(2029);
        var areas = List.of("One", "Two", "Three", "Four").stream()
                .map(name -> area(name, year))
                .toList();
        areas.forEach(WithdrawalsTest::goal);
        areas.subList(0, 3).forEach(WithdrawalsTest::decide);
        var first = areas.getFirst();

        assertThat(takeBack(first, first.value(), "x")).isEqualTo(WriteResult.refused(Corrections.DECIDED_BY_OTHERS));
        corrections
                .takeBackDecided(
                        decides(), karin.scope(), first, chain(first).basis().version(), "Not true any more", TODAY)
                .kept();
        decide(areas.getLast());
        assertThat(corrections.restore(proposes(), first, first.value(), 1, TODAY))
                .isEqualTo(WriteResult.refused("restored-too-many"));
        assertThatThrownBy(() -> amir.permit(PlanRight.DECIDE_AREA, LINDSKOLAN)).isInstanceOf(Denied.class);
    }

    @Test
    void a_goal_that_is_taken_back_with_its_area_is_restored_with_it() {
        var area = area("Both", new SchoolYear(2030));
        var goal = goal(area);
        takeBack(area, goal.value(), "x").kept();
        takeBack(area, area.value(), "x").kept();

        assertThat(corrections.restore(proposes(), area, goal.value(), 1, TODAY))
                .isEqualTo(WriteResult.refused("area-taken-back"));
        corrections.restore(proposes(), area, area.value(), 1, TODAY).kept();
        assertThat(chain(area).goals()).isEmpty();
        corrections.restore(proposes(), area, goal.value(), 1, TODAY).kept();
        assertThat(chain(area).goals()).extracting(Goal::id).containsExactly(goal);
    }

    @Test
    void while_one_takes_a_goal_back_others_write_decide_and_follow_up_and_nothing_breaks() throws Exception {
        for (int round = 0; round < Races.ROUNDS; round++) {
            var area = area("Raced", new SchoolYear(2100 + round));
            var goal = goal(area);
            var seen = chain(area).basis().version();
            var results = RACES.<WriteResult<?>>race(i -> switch (i) {
                case 0 -> takeBack(area, goal.value(), "x");
                case 1 ->
                    corrections.rewriteGoal(
                            proposes(),
                            karin.scope(),
                            karin.tenant(),
                            area,
                            goal,
                            1,
                            "Anew",
                            new Goal.Measure.InWords("Visits"),
                            DUE,
                            TODAY);
                case 2 -> plans.decide(decides(), karin.scope(), area, seen, "", TODAY);
                default -> plans.revise(proposes(), area, text("Anew"), 1, TODAY);
            });
            var chain = chain(area);
            assertThat(chain.goals().isEmpty()).isEqualTo(results.get(0).isDone());
            if (results.get(0).isDone() && results.get(2).isDone())
                assertThat(corrections
                                .withdrawals(karin.scope(), LINDSKOLAN)
                                .getLast()
                                .afterDecision())
                        .as("a decision is of an area with its goal")
                        .isTrue();
        }
    }

    @Test
    void the_pages_say_what_happens_before_it_is_done_and_who_did_it_and_why_afterwards() throws Exception {
        var area = area("Shown on pages", new SchoolYear(2026));
        var goal = goal(area);
        activity(area);
        decide(area);
        var walker = Walker.as(server, "Karin");
        var address = "/utvecklingsomraden/" + area.value();
        assertThat(walker.get(address).body()).contains(address + "/tillbaka?sak=" + goal.value());
        assertThat(walker.get(address + "/tillbaka?sak=" + goal.value()).body())
                .contains("Three of four", "Omr\u00e5det \u00e4r beslutat: planen som den \u00e4r i dag");

        var sent = Map.of("sak", goal.value().toString(), "tillbaka-skal", "Den skrevs av misstag");
        var plan = "/utvecklingsomraden/enhetsplan.html?enhet=99000001&lasar=2026/27";
        assertThat(walker.post(address + "/tillbaka", sent).statusCode()).isEqualTo(303);
        assertThat(walker.get(address + "/tidigare").body())
                .contains("Three of four", "Karin Holm, efter beslutet: Den skrevs av misstag", "aterstalld");
        assertThat(walker.get(address).body())
                .contains("\u00e4r taget tillbaka")
                .doesNotContain("/mal/" + goal.value());
        assertThat(walker.get(plan).body())
                .contains("Taget tillbaka efter att omr\u00e5det beslutades", "Den skrevs av misstag");

        var late = walker.post(address + "/mal/" + goal.value(), Map.of("mal-ordalydelse", "Too late", "version", "1"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Det \u00e4r taget tillbaka. Inget sparades.", ">Too late</p>");

        walker.get(address + "/tillbaka?sak=" + area.value());
        var whole = Map.of("sak", area.value().toString(), "tillbaka-skal", "Det st\u00e4mmer inte l\u00e4ngre");
        assertThat(walker.post(address + "/tillbaka", whole).statusCode()).isEqualTo(303);
        assertThat(walker.get(address).headers().firstValue("Location")).hasValue(address + "/tidigare");
        assertThat(walker.get("/utvecklingsomraden?enhet=99000001&lasar=2026/27")
                        .body())
                .contains(address + "/tidigare");
        walker.get(address + "/tidigare");
        var restored =
                walker.post(address + "/aterstalld", Map.of("sak", area.value().toString(), "version", "1"));
        assertThat(restored.statusCode()).isEqualTo(303);
        assertThat(walker.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void a_plan_tells_what_was_taken_back_since_it_was_decided_and_a_decided_one_tells_nothing_of_it()
            throws Exception {
        var area = area("Planned", new SchoolYear(2031));
        goal(area);
        var early = activity(area);
        var late = activity(area);
        decide(area);
        var walker = Walker.as(server, "Karin");
        var plan = "/utvecklingsomraden/enhetsplan.html?enhet=99000001&lasar=2031/32";

        takeBack(area, early.value(), "Before the plan").kept();
        assertThat(walker.get(plan).body())
                .contains("Taget tillbaka efter att omr\u00e5det beslutades.", "Before the plan")
                .doesNotContain("fryst");
        assertThat(decidedPlan(walker)).doesNotContain("aget tillbaka", "Before the plan");
        assertThat(walker.get(plan).body()).doesNotContain("aget tillbaka", "Before the plan");

        takeBack(area, late.value(), "After the plan").kept();
        assertThat(walker.get(plan).body())
                .contains(
                        "Taget tillbaka efter att planen beslutades. Den beslutade planen \u00e4r fryst",
                        "After the plan")
                .doesNotContain("Before the plan");
        assertThat(decidedPlan(walker)).doesNotContain("aget tillbaka", "After the plan");
        assertThat(walker.get(plan).body()).doesNotContain("aget tillbaka", "After the plan");
    }

    /// The plan of Lindskolan of 2031/32 as it is frozen when Karin decides it.
    private static String decidedPlan(Walker walker) throws Exception {
        var decision = "/utvecklingsomraden/enhetsplan/beslut?enhet=99000001&lasar=2031/32";
        walker.get(decision);
        assertThat(walker.post(decision, Map.of("beslutad", TestHouse.TODAY.toString()))
                        .statusCode())
                .isEqualTo(303);
        return nydala.asSuperuser("""
                        select convert_from(f.content, 'UTF8')
                        from reports.published_file f
                        join reports.publication p on p.publication_id = f.publication_id
                        where f.name = 'enhetsplan.html' and p.title like '%2031/32%'
                        order by p.sequence desc limit 1
                        """).getFirst();
    }

    /// What lists, counts and waits for something of Lindskolan in a year.
    private static String told(SchoolYear year) {
        var chains = plans.chains(karin.scope(), LINDSKOLAN).stream()
                .filter(chain -> chain.area().year().equals(year))
                .toList();
        var tally = plans.tally(karin.scope(), TODAY).stream()
                .filter(one -> one.node().equals(LINDSKOLAN) && one.year().equals(year))
                .findFirst();
        return "areas %d, proposed %d, goals %d, activities %d, waiting %s, achieved %s"
                .formatted(
                        chains.size(),
                        tally.map(Tally::proposed).orElse(0),
                        chains.stream().mapToInt(chain -> chain.goals().size()).sum(),
                        chains.stream()
                                .mapToInt(chain -> chain.activities().size())
                                .sum(),
                        rows("plans.waiting w join plans.area a on a.area_id = w.thing[1]::uuid", year),
                        rows("plans.achieved a", year));
    }

    private static String rows(String from, SchoolYear year) {
        return nydala.asSuperuser("select count(*)::text from %s where a.school_year_start = %d"
                        .formatted(from, year.startYear()))
                .getFirst();
    }

    private static WriteResult<DecisionBasis> takeBack(AreaId area, UUID thing, String why) {
        var seen = plans.chain(karin.scope(), area)
                .map(chain -> chain.basis(thing).version())
                .orElse(DecisionBasis.NOTHING.version());
        return corrections.takeBack(proposes(), karin.scope(), area, thing, seen, why, TODAY);
    }

    private static void decide(AreaId area) {
        plans.decide(decides(), karin.scope(), area, chain(area).basis().version(), "", TODAY)
                .kept();
    }

    private static void followUp(AreaId area, GoalId goal) {
        plans.followUp(
                        karin.permit(PlanRight.FOLLOW_UP, LINDSKOLAN),
                        karin.scope(),
                        karin.tenant(),
                        area,
                        goal,
                        0,
                        new FollowUp.Statement(Outcome.PARTLY, "We saw it", "", ""),
                        TODAY)
                .kept();
    }

    private static Chain chain(AreaId area) {
        return plans.chain(karin.scope(), area).orElseThrow();
    }

    private static GoalId goal(AreaId area) {
        return plans.addGoal(
                        proposes(),
                        karin.scope(),
                        karin.tenant(),
                        area,
                        "Three of four",
                        new Goal.Measure.InWords("Visits"),
                        DUE,
                        TODAY)
                .kept();
    }

    private static ActivityId activity(AreaId area) {
        var text = new Activity.Text("Read", Activity.Level.CLASSROOM, Assignee.without("Karin"), TODAY, DUE, "");
        return plans.addActivity(proposes(), area, text, TODAY).kept();
    }

    private static AreaText text(String name) {
        return new AreaText(name, "Why", "Soon", "", Assignee.without("Karin Holm"), "", "", "");
    }

    private static AreaId area(String name, SchoolYear year) {
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

    private static Permit decides() {
        return karin.permit(PlanRight.DECIDE_AREA, LINDSKOLAN);
    }

    private static Permit proposes() {
        return karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN);
    }
}
