package se.styrkedja.goals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrkedja.goals.Assessment;
import se.styrkedja.goals.Gauge;
import se.styrkedja.goals.Reading;
import se.styrkedja.vocabulary.IndicatorId;

/// What people judge of a goal has a colour only where the figures support it.
class GoalColourTest {

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = ';', textBlock = """
            NOT_MET; 60.0; danger;  seven points short among 400
            NOT_MET; 71.0; neutral; one point may be chance
            NOT_MET; ;     neutral; there is no figure
            NOT_MET; 90.0; neutral; the figures say something else
            MET;     90.0; success; far above
            MET;     73.0; neutral; one point may be chance
            """)
    void a_judgement_is_red_or_green_only_with_the_figures(
            Assessment.Outcome outcome, BigDecimal value, String colour, String why) {
        var gauge = new Gauge(
                new IndicatorId("all-subjects-y9"), "x", Gauge.Bound.AT_LEAST, new BigDecimal("72"), "72\u00a0%");
        var reading = value == null
                ? new Reading.None()
                : new Reading.Known(value, value.toString(), "2024/25", 400, "", "", /* timely= */ true);
        var assessment = new Assessment(
                outcome, "x", List.of(new Assessment.Measured(gauge, reading)), "Eva Berg", LocalDate.of(2025, 9, 30));

        assertThat(GoalView.said(assessment).outcome().colour()).as(why).isEqualTo(colour);
    }
}
