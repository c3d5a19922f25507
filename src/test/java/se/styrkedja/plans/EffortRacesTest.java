package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.plans.efforts.EffortBasis;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.plans.efforts.Funding;
import se.styrkedja.plans.sector.SectorPlan;
import se.styrkedja.plans.sector.SectorPlans;
import se.styrkedja.plans.situation.Evidence;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.situation.Statement;
import se.styrkedja.plans.situation.StatementText;
import se.styrkedja.testing.Races;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// Efforts, sector plans and situation analyses, written by several at once.
class EffortRacesTest {
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final Races RACES = new Races();

    private static TestHouse nydala;
    private static Membership karin;
    private static Membership anders;
    private static AreaId area;

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.ofSampleTown();
        karin = Staffroom.of(nydala.house(), "Karin");
        anders = Staffroom.of(nydala.house(), "Anders");
        area = nydala.house()
                .get(Plans.class)
                .propose(
                        anders.permit(PlanRight.PROPOSE_AREA, Node.WHOLE),
                        Node.WHOLE,
                        new SchoolYear(2026),
                        Lineage.NEW,
                        List.of(),
                        new AreaText("Transitions", "Why", "Soon", "", Assignee.without("Anders"), "", "", ""),
                        List.of(),
                        List.of(new Result("Fewer go on", "/")),
                        TODAY);
    }

    @AfterAll
    static void close() {
        RACES.close();
        nydala.close();
    }

    @Test
    void of_four_who_prolong_an_effort_at_once_one_does_and_the_others_see_her_text() throws Exception {
        var efforts = nydala.house().get(Efforts.class);
        var permit = karin.permit(PlanRight.LEAD_EFFORT, LINDSKOLAN);
        var effort = programme(efforts, permit);
        for (int version = 1; version <= Races.ROUNDS; version++) {
            int seen = version;
            RACES.oneIsDoneAndTheOthersSeeIt(
                    i -> efforts.revise(permit, effort, frame("Title " + i), "About", "Because " + i, seen, TODAY));
        }
        assertThat(efforts.wordings(karin.scope(), effort)).hasSize(Races.ROUNDS + 1);
    }

    @Test
    void of_four_who_end_an_effort_at_once_one_does_and_the_others_are_told() throws Exception {
        var efforts = nydala.house().get(Efforts.class);
        var permit = karin.permit(PlanRight.LEAD_EFFORT, LINDSKOLAN);
        for (int round = 0; round < Races.ROUNDS; round++) {
            var effort = programme(efforts, permit);
            var seen = EffortBasis.of(effort, efforts.wordings(karin.scope(), effort))
                    .version();
            RACES.oneIsDoneAndTheOthersAreRefused(
                    Efforts.ENDED, i -> efforts.keep(permit, effort, seen, "All " + i, "We wish", TODAY));
        }
    }

    @Test
    void of_four_who_write_a_sector_plan_anew_at_once_one_does_and_the_others_see_it() throws Exception {
        var plans = nydala.house().get(SectorPlans.class);
        var permit = anders.permit(PlanRight.WRITE_SECTOR_PLAN, Node.WHOLE);
        var id = plans.make(permit, sector("One"), TODAY);
        for (int version = 1; version <= Races.ROUNDS; version++) {
            int seen = version;
            RACES.oneIsDoneAndTheOthersSeeIt(i -> plans.revise(permit, id, sector("Title " + i), seen, TODAY));
        }
    }

    @Test
    void of_four_who_reword_a_statement_at_once_one_does_and_the_others_see_it() throws Exception {
        var situations = nydala.house().get(Situations.class);
        var lead = karin.permit(PlanRight.LEAD_ANALYSIS, LINDSKOLAN);
        var id = situations
                .begin(lead, LINDSKOLAN, new SchoolYear(2041), TODAY, 3)
                .kept();
        var open = (Situation.Open) situations.one(karin.scope(), id).orElseThrow();
        var say = karin.permit(PlanRight.WRITE_STATEMENT, LINDSKOLAN);
        var statement = situations
                .say(say, open, Statement.Kind.STRENGTH, statement("One"), TODAY)
                .kept();
        for (int version = 1; version <= Races.ROUNDS; version++) {
            int seen = version;
            RACES.oneIsDoneAndTheOthersSeeIt(i -> situations.reword(
                    lead, open, statement, seen, Statement.Kind.STRENGTH, statement("Words " + i), TODAY));
        }
    }

    @Test
    void of_four_who_begin_the_analysis_of_a_year_at_once_one_does_and_only_that_one_stands_in_the_log()
            throws Exception {
        var situations = nydala.house().get(Situations.class);
        var lead = karin.permit(PlanRight.LEAD_ANALYSIS, LINDSKOLAN);
        int before = begun();
        for (int round = 0; round < Races.ROUNDS; round++) {
            var year = new SchoolYear(2042 + round);
            RACES.oneIsDoneAndTheOthersAreRefused(
                    Situations.THERE, i -> situations.begin(lead, LINDSKOLAN, year, TODAY, i % 3 + 1));
        }
        assertThat(begun() - before).isEqualTo(Races.ROUNDS);
    }

    private static int begun() {
        return Integer.parseInt(
                nydala.asSuperuser("select count(*)::text from access.deed where what = 'BEGAN_ANALYSIS'")
                        .getFirst());
    }

    private static Effort.Programme programme(Efforts efforts, Permit permit) {
        var id = efforts.beginProgramme(
                permit, LINDSKOLAN, frame("Reading"), "Purpose", "", new Funding.AmountUnsaid(""), TODAY);
        return (Effort.Programme) efforts.one(karin.scope(), id).orElseThrow();
    }

    private static Effort.Frame frame(String title) {
        return new Effort.Frame(title, TODAY, TODAY.plusDays(9), Assignee.without("Karin Holm"), List.of());
    }

    private static SectorPlan.Text sector(String title) {
        return new SectorPlan.Text(
                title,
                new SchoolYear(2026),
                "",
                "Why",
                List.of(Assignee.of(anders.account())),
                Set.of(SchoolForm.values()),
                List.of(area));
    }

    private static StatementText statement(String wording) {
        return new StatementText("Theme", wording, new Evidence.Lacking());
    }
}
