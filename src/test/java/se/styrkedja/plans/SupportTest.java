package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.vocabulary.IndicatorId;

/// What the figures say of what people say came of a goal. Lindskolan wants 75 per cent, from 68.8 in 2024/25.
class SupportTest {
    private static final Variation PUPILS = variation("all-subjects-y9");
    private static final Variation LESSONS = variation("absence-share");
    private static final Variation PROGRAMMES = variation("diploma-within-4-years");

    private static Variation variation(String indicator) {
        return Variation.of(
                Indicators.builtIn().find(new IndicatorId(indicator)).orElseThrow());
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = ';', textBlock = """
            REACHED;            2025/26; 77.1; SUPPORTED;    the target is passed
            REACHED;            2025/26; 75.0; SUPPORTED;    the target itself is enough
            REACHED;            2025/26; 74.9; NEAR_TARGET;  chance decides on which side of the target it lies
            REACHED;            2025/26; 71.0; CONTRADICTED; it is short of the target by more than chance
            PARTLY;             2025/26; 73.0; SUPPORTED;    between where it began and the target
            PARTLY;             2025/26; 68.8; CHANCE;       nothing has happened
            PARTLY;             2025/26; 60.0; CONTRADICTED; it has gone the other way
            PARTLY;             2025/26; 80.0; CONTRADICTED; it is reached, not partly
            PARTLY;             2025/26; 75.1; NEAR_TARGET;  it is as likely partly as reached
            NOT;                2025/26; 60.0; SUPPORTED;    it fell
            NOT;                2025/26; 74.9; NEAR_TARGET;  so near that it may be there
            NOT;                2025/26; 76.0; CONTRADICTED; it is reached after all
            REACHED;            2024/25; 77.1; NOT_NEWER; the same year as the goal began from says nothing
            REACHED;            2024/25; 68.8; NOT_NEWER; nor when the figure is the very one it began from
            REACHED;            2023/24; 77.1; NOT_NEWER; nor does an earlier year
            PARTLY;             2025/26; 69.0; CHANCE; chance explains so small a change
            NOT_YET_MEASURABLE; 2025/26; 77.1; IN_WORDS; nobody has claimed anything
            """)
    void a_claim_of_more(Outcome said, String period, BigDecimal value, FollowUp.Support support, String why) {
        assertThat(Effect.of(goal("68.8", "75"), said, reading(period, value), PUPILS))
                .as(why)
                .isEqualTo(support);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = ';', textBlock = """
            REACHED; 4.9; SUPPORTED;    absence is to fall from 8.2 to 5
            REACHED; 6.0; CONTRADICTED; it fell, but not so far
            PARTLY;  6.0; SUPPORTED;    it fell some of the way
            NOT;     9.0; SUPPORTED;    it rose
            """)
    void a_claim_of_less(Outcome said, BigDecimal value, FollowUp.Support support, String why) {
        assertThat(Effect.of(goal("8.2", "5"), said, reading("2025/26", value), PUPILS))
                .as(why)
                .isEqualTo(support);
    }

    @ParameterizedTest
    @CsvSource({"REACHED", "PARTLY", "NOT"})
    void a_hidden_figure_supports_nothing(Outcome said) {
        assertThat(Effect.of(goal("68.8", "75"), said, new Reading.None(".."), PUPILS))
                .isEqualTo(FollowUp.Support.NO_FIGURE);
    }

    @Test
    void what_chance_or_ignorance_explains_shows_no_effect() {
        var goal = goal("68.8", "75");
        var value = new BigDecimal("77.1");
        assertThat(Effect.of(goal, Outcome.REACHED, new Reading.Known(value, "", "2025/26", 48, "/"), PUPILS))
                .as("8 points more among 48 pupils may be chance")
                .isEqualTo(FollowUp.Support.CHANCE);
        for (var said : new Outcome[] {Outcome.REACHED, Outcome.PARTLY, Outcome.NOT})
            assertThat(Effect.of(goal, said, new Reading.Known(new BigDecimal("62.5"), "", "2025/26", 48, "/"), PUPILS))
                    .as("six points less among 48 pupils contradict nothing")
                    .isIn(FollowUp.Support.CHANCE, FollowUp.Support.NEAR_TARGET);
        assertThat(Effect.of(goal, Outcome.REACHED, new Reading.Known(value, "", "2025/26", 0, "/"), PUPILS))
                .as("nobody knows of how many")
                .isEqualTo(FollowUp.Support.NO_N);
        assertThat(Effect.of(goal, Outcome.REACHED, reading("2025/26", value), LESSONS))
                .as("of how many is known, and not how much pupils differ")
                .isEqualTo(FollowUp.Support.NO_SPREAD);
        assertThat(Effect.of(goal, Outcome.REACHED, reading("2025/26", value), PROGRAMMES))
                .as("of how many is known, and not on which programmes they were before")
                .isEqualTo(FollowUp.Support.NO_MIX);
        assertThat(Effect.of(goal, Outcome.REACHED, reading("2025/26", new BigDecimal("71.0")), PROGRAMMES))
                .as("it is short of the target on whatever programmes they are")
                .isEqualTo(FollowUp.Support.CONTRADICTED);
    }

    private static Goal goal(String from, String to) {
        return new Goal(
                GoalId.next(),
                new AreaId(new UUID(0, 1)),
                "x",
                new Goal.Measure.ByIndicator(
                        "all-subjects-y9", "x", reading("2024/25", new BigDecimal(from)), new BigDecimal(to), to),
                LocalDate.of(2026, 9, 30),
                new Area.Edition(1, "Karin Holm", LocalDate.of(2025, 9, 30), false));
    }

    private static Reading reading(String period, BigDecimal value) {
        return new Reading.Known(value, value.toString(), period, 4800, "/");
    }
}
