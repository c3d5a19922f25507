package se.styrkedja.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.testing.Races;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;

/// Decisions of the board, recorded and reported back by several at once.
class DecisionRacesTest {
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Races RACES = new Races();

    private static TestHouse nydala;
    private static Membership inger;

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.ofSampleTown();
        inger = Staffroom.of(nydala.house(), "Inger");
    }

    @AfterAll
    static void close() {
        RACES.close();
        nydala.close();
    }

    @Test
    void one_decision_is_recorded_once_and_reported_back_one_after_the_other() throws Exception {
        var decisions = nydala.house().get(Decisions.class);
        var records = inger.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE);
        var tells = inger.permit(GovernanceRight.REPORT_BACK, Node.WHOLE);
        for (int round = 0; round < Races.ROUNDS; round++) {
            var resolution = new Resolution(
                    "BUN",
                    "BUN 2026/" + round,
                    "8",
                    TODAY,
                    "Read more",
                    Assignee.without("Karin Holm"),
                    TODAY.plusDays(9));
            var id = Races.theOnlyOne(RACES.race(i -> decisions.record(records, resolution)));
            RACES.oneIsDoneAndTheOthersSeeIt(i -> decisions.reportBack(tells, id, 0, "It went well " + i, TODAY));
            assertThat(decisions.one(inger.scope(), id).orElseThrow().told())
                    .extracting(Decision.ReportBack::version)
                    .containsExactly(1);
        }
    }
}
