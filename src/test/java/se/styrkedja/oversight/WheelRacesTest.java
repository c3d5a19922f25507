package se.styrkedja.oversight;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.roles.Role;
import se.styrkedja.oversight.evaluation.Evaluations;
import se.styrkedja.oversight.evaluation.Judgement;
import se.styrkedja.oversight.yearwheel.StandardWheel;
import se.styrkedja.oversight.yearwheel.WheelEvent;
import se.styrkedja.oversight.yearwheel.WheelRight;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.testing.Races;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// The year wheel and the judgement of the year, written by several at once.
class WheelRacesTest {
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final SchoolYear THIS = SchoolYear.of(TODAY);
    private static final Races RACES = new Races();

    private static TestHouse nydala;
    private static YearWheels wheels;
    private static Membership anders;
    private static Membership karin;
    private static Membership maja;

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.ofSampleTown();
        wheels = nydala.house().get(YearWheels.class);
        anders = Staffroom.of(nydala.house(), "Anders");
        karin = Staffroom.of(nydala.house(), "Karin");
        maja = Staffroom.of(nydala.house(), "Maja");
        wheels.begin(revises(), StandardWheel.events(), "The usual", THIS, TODAY)
                .kept();
    }

    @AfterAll
    static void close() {
        RACES.close();
        nydala.close();
    }

    @Test
    void a_wheel_made_by_four_at_once_is_made_once() throws Exception {
        for (int round = 1; round <= Math.min(Races.ROUNDS, 50); round++) {
            var year = new SchoolYear(THIS.startYear() + round);
            RACES.oneIsDoneAndTheOthersAreRefused(YearWheels.MADE, i -> wheels.make(revises(), year, TODAY));
        }
    }

    @Test
    void of_four_who_revise_an_event_that_recurs_at_once_one_does_and_the_others_see_it() throws Exception {
        var template = wheels.templates(anders.scope()).getFirst();
        for (int round = 0; round < Races.ROUNDS; round++) {
            var seen = template;
            template = RACES.oneIsDoneAndTheOthersSeeIt(
                    i -> wheels.revise(revises(), seen, seen.design(), "Because " + i, TODAY));
        }
    }

    @Test
    void of_four_who_mark_an_event_at_once_one_does_and_the_others_see_it() throws Exception {
        var event = theirs();
        var permit = karin.permit(WheelRight.MARK_EVENT, LINDSKOLAN);
        for (int times = 0; times < Races.ROUNDS; times++) {
            int seen = times;
            RACES.oneIsDoneAndTheOthersSeeIt(
                    i -> wheels.notDone(permit, event, LINDSKOLAN, seen, "No time " + i, TODAY));
        }
    }

    @Test
    void of_four_who_move_an_event_at_once_one_does_and_the_others_see_it() throws Exception {
        var event = theirs();
        for (int times = 0; times < Races.ROUNDS; times++) {
            int seen = times;
            RACES.oneIsDoneAndTheOthersSeeIt(
                    i -> wheels.move(revises(), event, seen, event.days(), "The hall was taken " + i, TODAY));
        }
    }

    @Test
    void of_four_who_judge_a_year_at_once_one_does_and_the_others_see_it() throws Exception {
        var evaluations = nydala.house().get(Evaluations.class);
        var permit = maja.permit(OversightRight.JUDGE_WORK, Node.WHOLE);
        for (int version = 0; version < Races.ROUNDS; version++) {
            int seen = version;
            RACES.oneIsDoneAndTheOthersSeeIt(i ->
                    evaluations.judge(permit, THIS, new Judgement.Text("Process " + i, "Effect", ""), seen, TODAY));
        }
    }

    private static Permit revises() {
        return anders.permit(WheelRight.REVISE_WHEEL, Node.WHOLE);
    }

    private static WheelEvent theirs() {
        return wheels.wheel(karin.scope(), THIS).orElseThrow().events().stream()
                .filter(event -> event.design().by() == Role.HEAD_TEACHER)
                .findFirst()
                .orElseThrow();
    }
}
