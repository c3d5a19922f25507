package se.styrkedja.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.testing.Races;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.CalendarYear;

/// Goals of the board, recorded and assessed by several at once.
class GoalRacesTest {
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Races RACES = new Races();

    private static TestHouse nydala;
    private static Goals goals;
    private static Membership inger;
    private static Membership maja;

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.ofSampleTown();
        goals = nydala.house().get(Goals.class);
        inger = Staffroom.of(nydala.house(), "Inger");
        maja = Staffroom.of(nydala.house(), "Maja");
    }

    @AfterAll
    static void close() {
        RACES.close();
        nydala.close();
    }

    @Test
    void of_four_who_assess_a_goal_at_once_one_does_and_the_others_see_it() throws Exception {
        var period = new CalendarYear(2011);
        var id = goals.record(inger.permit(GoalRight.SET_GOALS, Node.WHOLE), period, swimming(), decided())
                .kept();
        var read = goals.of(maja.scope(), period).goals().getFirst();
        assertThat(read.id()).isEqualTo(id);
        var permit = maja.permit(GoalRight.ASSESS_GOAL, Node.WHOLE);
        for (int times = 0; times < Races.ROUNDS; times++) {
            int seen = times;
            RACES.oneIsDoneAndTheOthersSeeIt(
                    i -> goals.assess(permit, read, seen, Assessment.Outcome.MET, "Motive " + i, List.of(), TODAY));
        }
    }

    @Test
    void of_four_who_record_one_goal_at_once_one_does() throws Exception {
        var permit = inger.permit(GoalRight.SET_GOALS, Node.WHOLE);
        for (int round = 0; round < Races.ROUNDS; round++) {
            var period = new CalendarYear(2100 + round);
            Races.theOnlyOne(RACES.race(i -> goals.record(permit, period, swimming(), decided())));
            assertThat(goals.of(maja.scope(), period).goals()).hasSize(1);
        }
    }

    private static GoalText swimming() {
        return new GoalText("All can swim", Origin.BOARD, "", Set.of(Node.WHOLE), Set.of(), List.of());
    }

    private static Reference decided() {
        return new Reference("BUN", "BUN 2010/1", "4", LocalDate.of(2010, 12, 14));
    }
}
