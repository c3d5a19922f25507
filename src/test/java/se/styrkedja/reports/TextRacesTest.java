package se.styrkedja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.testing.Races;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;

/// Places of a report, written by several at once.
class TextRacesTest {
    private static final LocalDate TODAY = Staffroom.TODAY;
    private static final Races RACES = new Races();

    private static TestHouse nydala;
    private static Membership maja;

    @BeforeAll
    static void open_the_house() {
        nydala = TestHouse.empty();
        new SampleTown(nydala.pool());
        maja = Staffroom.of(nydala.house(), "Maja");
    }

    @AfterAll
    static void close() {
        RACES.close();
        nydala.close();
    }

    @Test
    void of_four_who_write_in_one_place_at_once_one_does_and_the_others_see_her_text() throws Exception {
        var texts = nydala.house().get(Texts.class);
        var permit = maja.permit(ReportRight.WRITE_REPORT, Node.WHOLE);
        for (int version = 0; version < Races.ROUNDS; version++) {
            int seen = version;
            RACES.oneIsDoneAndTheOthersSeeIt(i -> texts.write(permit, "report", "place", "Text " + i, seen, TODAY));
        }
        assertThat(texts.versions(maja.scope(), "report", "place")).hasSize(Races.ROUNDS);
    }
}
