package se.styrkedja.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.web.Messages;

class CountedTest {
    private static final Indicators INDICATORS = Indicators.builtIn();

    @ParameterizedTest
    @CsvSource({
        "merit-average-y9,21 elever",
        "certified-teachers,21 heltidstj\u00e4nster",
        "preschool-teachers-share,21 heltidstj\u00e4nster",
        "preschool-group-size,21 barn",
        "survey-safety,21 svarande",
        "preschool-guardian-satisfaction,21 svarande"
    })
    void what_stands_behind_a_figure_is_called_what_it_is(String id, String said) {
        var indicator = INDICATORS.find(new IndicatorId(id)).orElseThrow();

        assertThat(Messages.of("counted").text(indicator.counted().name(), "21"))
                .isEqualTo(said);
    }

    @Test
    void everything_counted_has_its_word_for_one_and_for_many() {
        for (var counted : Indicator.Counted.values())
            assertThat(Messages.of("counted").text(counted.name(), "1")).startsWith("1 ");
    }
}
