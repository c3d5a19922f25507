package se.styrkedja.oversight.yearwheel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrkedja.oversight.yearwheel.Days;
import se.styrkedja.oversight.yearwheel.When;

/// When something is, as people write it.
class WhenWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            vecka 40                        ; week:40             ; vecka 40
            V. 40                           ; week:40             ; vecka 40
            15 oktober                      ; day:10-15           ; 15 oktober
            senast 15 oktober               ; day:10-15           ; 15 oktober
            under mars                      ; month:3             ; mars
            i mars                          ; month:3             ; mars
            senast sista vardagen i november; last-workday:11     ; sista vardagen i november
            1 februari–15 mars              ; between:02-01/03-15 ; 1 februari–15 mars
            1 februari - 15 mars            ; between:02-01/03-15 ; 1 februari–15 mars
            från 1 februari till 15 mars    ; between:02-01/03-15 ; 1 februari–15 mars
            """)
    void what_people_write_is_understood_and_written_back_in_one_way(String typed, String rule, String written) {
        var when = WhenWords.read(typed).orElseThrow();
        assertThat(when).isEqualTo(When.parse(rule).orElseThrow());
        assertThat(WhenWords.of(when)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "snart", "vecka 53", "30 februari", "1 maj–1 september", "–", "oktober–november"})
    void what_cannot_be_understood_is_not_guessed(String typed) {
        assertThat(WhenWords.read(typed)).isEmpty();
    }

    @Test
    void days_are_written_as_short_as_they_can_be() {
        var october = LocalDate.of(2026, 10, 5);
        assertThat(WhenWords.of(new Days(october, october.plusDays(4)))).isEqualTo("5–9 oktober 2026");
        assertThat(WhenWords.of(new Days(october, october.plusDays(30)))).isEqualTo("5 oktober–4 november 2026");
        assertThat(WhenWords.of(new Days(october, october.plusDays(100)))).isEqualTo("5 oktober 2026–13 januari 2027");
        assertThat(WhenWords.of(new Days(october, october))).isEqualTo("5 oktober 2026");
    }
}
