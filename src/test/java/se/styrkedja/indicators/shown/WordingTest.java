package se.styrkedja.indicators.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Scale;

class WordingTest {
    private final Wording words = new Wording();

    @Test
    void a_period_is_told_in_words_and_not_as_its_code() {
        assertThat(words.period(period("2024/25"))).isEqualTo("l\u00e4s\u00e5ret 2024/25");
        assertThat(words.period(period("VT25"))).isEqualTo("v\u00e5rterminen 2025");
        assertThat(words.period(period("HT24"))).isEqualTo("h\u00f6stterminen 2024");
        assertThat(words.period(period("2024"))).isEqualTo("\u00e5r 2024");
        assertThat(words.period(period("2024-10-15"))).isEqualTo("den 15 oktober 2024");
    }

    @Test
    void what_stands_for_itself_says_no_more_than_it_must() {
        assertThat(words.named(period("2024/25"))).isEqualTo("2024/25");
        assertThat(words.named(period("VT25"))).isEqualTo("v\u00e5rterminen 2025");
        assertThat(words.named(period("2024"))).isEqualTo("2024");
        assertThat(words.named(period("2024-10-15"))).isEqualTo("15 oktober 2024");
    }

    @Test
    void whom_the_name_of_a_measure_speaks_of_is_not_said_again() {
        assertThat(measure("preschool-guardian-satisfaction", "svarande:vardnadshavare"))
                .isEqualTo("V\u00e5rdnadshavare som \u00e4r n\u00f6jda med f\u00f6rskolan");
        assertThat(measure("survey-safety", "svarande:vardnadshavare")).endsWith("(v\u00e5rdnadshavare)");
        assertThat(measure("survey-safety", "total")).isEqualTo("Trygghet enligt Skolenk\u00e4ten");
    }

    /// *+3,0 sedan 15 oktober 2023* told nobody of what.
    @Test
    void a_difference_of_a_ratio_says_what_it_is_counted_in() {
        assertThat(words.difference(
                        new BigDecimal("3.0"),
                        Indicators.builtIn()
                                .find(new IndicatorId("preschool-group-size"))
                                .orElseThrow()))
                .isEqualTo("+3,0 barn per grupp");
        assertThat(Indicators.builtIn().all())
                .filteredOn(i -> i.scale() == Scale.RATIO)
                .allSatisfy(i -> assertThat(words.difference(BigDecimal.ONE, i)).containsPattern("\\p{L}{3}"));
    }

    private String measure(String indicator, String breakdown) {
        return words.measure(
                Indicators.builtIn().find(new IndicatorId(indicator)).orElseThrow(),
                Breakdown.parse(breakdown).orElseThrow());
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }
}
