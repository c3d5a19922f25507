package se.styrkedja.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrkedja.goals.Assessment.Outcome;
import se.styrkedja.goals.Support.Sign;

/// What the figures say of what people say of a goal of the board.
class SupportTest {

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = ';', textBlock = """
            MET;          REACHED;             SUPPORTED;    the figure has come to the target
            MET;          NOT_REACHED;         CONTRADICTED; it has not
            MET;          REACHED NOT_REACHED; CONTRADICTED; one of two has not, so not all of it is met
            MET;          REACHED SILENT;      SUPPORTED;    a hidden figure takes no part
            NOT_MET;      NOT_REACHED;         SUPPORTED;    it has not
            NOT_MET;      REACHED;             CONTRADICTED; it has come to the target after all
            NOT_MET;      REACHED NOT_REACHED; CONTRADICTED; one of two has come there, so some of it is met
            PARTLY_MET;   REACHED NOT_REACHED; SUPPORTED;    one of two is partly
            PARTLY_MET;   REACHED;             CONTRADICTED; it has come to the target, not partly
            PARTLY_MET;   NOT_REACHED;         NOT_TESTABLE; a target has no halves
            NOT_ASSESSED; REACHED;             NOT_TESTABLE; nobody has claimed anything
            MET;          SILENT;              NOT_TESTABLE; there is no figure of the period
            MET;          ;                    NOT_TESTABLE; the goal has no gauge
            """)
    void a_claim_is_held_against_the_figures(Outcome said, String signs, Support support, String why) {
        assertThat(Support.of(said, signs(signs))).as(why).isEqualTo(support);
    }

    private static List<Sign> signs(String words) {
        return words == null
                ? List.of()
                : Arrays.stream(words.split(" ")).map(Sign::valueOf).toList();
    }
}
