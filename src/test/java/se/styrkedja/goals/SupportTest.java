package se.styrkedja.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrkedja.goals.Assessment.Outcome;
import se.styrkedja.goals.Support.Sign;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.vocabulary.IndicatorId;

/// What the figures say of what people say of a goal of the board.
class SupportTest {

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = ';', textBlock = """
            MET;          REACHED;             SUPPORTED;    the figure has come to the target
            MET;          NOT_REACHED;         CONTRADICTED; it has not
            MET;          REACHED NOT_REACHED; CONTRADICTED; one of two has not, so not all of it is met
            MET;          REACHED SILENT;      NO_FIGURE;    the hidden figure may not have come there
            MET;          REACHED NEAR;        NEAR_TARGET;  nor may the one that chance decides
            MET;          NEAR;                NEAR_TARGET;  a tenth short of the target among few is neither
            MET;          NEAR NOT_REACHED;    CONTRADICTED; one that has not come there is enough
            NOT_MET;      NOT_REACHED;         SUPPORTED;    it has not
            NOT_MET;      REACHED;             CONTRADICTED; it has come to the target after all
            NOT_MET;      REACHED NOT_REACHED; CONTRADICTED; one of two has come there, so some of it is met
            NOT_MET;      NOT_REACHED NEAR;    NEAR_TARGET;  the other may have come there
            PARTLY_MET;   REACHED NOT_REACHED; SUPPORTED;    one of two is partly
            PARTLY_MET;   REACHED;             CONTRADICTED; it has come to the target, not partly
            PARTLY_MET;   NOT_REACHED;         NO_HALVES;    a target has no halves
            PARTLY_MET;   REACHED NEAR;        NEAR_TARGET;  the other may have come there, and then all have
            NOT_ASSESSED; REACHED;             IN_WORDS;     nobody has claimed anything
            MET;          SILENT;              NO_FIGURE;    there is no figure of the period
            MET;          EARLIER;             TOO_EARLY;    there is one from before
            MET;          NO_N;                NO_N;         nobody knows of how many
            MET;          NO_SPREAD;           NO_SPREAD;    nor how much chance moves it
            MET;          ;                    IN_WORDS;     the goal has no gauge
            """)
    void a_claim_is_held_against_the_figures(Outcome said, String signs, Support support, String why) {
        assertThat(Support.of(said, signs(signs))).as(why).isEqualTo(support);
    }

    /// Another cohort as good could have given another figure, so one that is near its target is on neither side.
    ///
    /// R: `2 * pnorm(-abs((260 / 400 - 0.72) / sqrt(0.72 * 0.28 * 1.67 / 400)))` is 0.0158, with 268 it is 0.0848
    /// and with 308 the same; `2 * pnorm(-abs((342 / 400 - 0.85) / sqrt(0.85 * 0.15 * 1.53 / 400)))` is 0.8209;
    /// `2 * pnorm(-abs((230 - 218) / (85.8 / sqrt(400))))` is 0.0052, and with 219.3 it is 0.7619.
    @ParameterizedTest(name = "{6}")
    @CsvSource(delimiter = ';', textBlock = """
            all-subjects-y9;           AT_LEAST; 72;  65.0;  400; NOT_REACHED; seven points short among 400
            all-subjects-y9;           AT_LEAST; 72;  67.0;  400; NEAR;        five may be chance
            all-subjects-y9;           AT_LEAST; 72;  77.0;  400; NEAR;        and so may five above
            all-subjects-y9;           AT_MOST;  72;  65.0;  400; REACHED;     less was wanted
            all-subjects-y9;           AT_LEAST; 72;  65.0;  0;   NO_N;        nobody knows of how many
            vocational-eligibility-y9; AT_LEAST; 85;  85.5;  400; NEAR;        by the smallest possible margin
            all-subjects-y9;           AT_LEAST; 100; 100.0; 400; REACHED;     all is all
            merit-average-y9;          AT_LEAST; 218; 230.0; 400; REACHED;     twelve points of merit
            merit-average-y9;          AT_LEAST; 218; 219.3; 400; NEAR;        one point may be chance
            pupils-y9;                 AT_LEAST; 400; 400;   0;   REACHED;     a count has no chance
            certified-teachers;        AT_LEAST; 75;  90.0;  80;  NO_SPREAD;   how much chance moves it is not known
            """)
    void a_figure_is_on_a_side_of_its_target_by_more_than_chance_or_on_none(
            String indicator, Gauge.Bound bound, BigDecimal target, BigDecimal value, int of, Sign sign, String why) {
        var gauge = Gauging.gauge(
                Indicators.builtIn().find(new IndicatorId(indicator)).orElseThrow(), bound, target);
        var reading = new Reading.Known(value, value.toString(), "2024/25", of, "", "", /* timely= */ true);
        assertThat(new Assessment.Measured(gauge, reading).sign()).as(why).isEqualTo(sign);
    }

    private static List<Sign> signs(String words) {
        return words == null
                ? List.of()
                : Arrays.stream(words.split(" ")).map(Sign::valueOf).toList();
    }
}
