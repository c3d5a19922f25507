package se.styrkedja.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What counts as written by somebody in a form that does not say what its fields are.
class WrittenTest {
    /// Only what had blanks in it was kept.
    @Test
    void a_long_word_a_link_and_a_word_with_swedish_letters_are_written() {
        for (var text : List.of(
                "x".repeat(40),
                "\u00c5".repeat(20_000),
                "L\u00e4sning-i-alla-\u00e4mnen",
                "https://exempel.se/sida",
                "Matte",
                "tv\u00e5 ord"))
            assertThat(TroublePage.isWritten(new Labels.Told("mal", "", text)))
                    .as(text)
                    .isTrue();
    }

    @Test
    void ids_codes_days_and_addresses_of_ours_are_not_written() {
        for (var text : List.of(
                "",
                "ja",
                "annan",
                "PARTLY",
                "2024/25",
                "2027-06-30",
                "unit:99000001",
                "goal:0e37df36-f698-11e6-8dd4-cb9ced3df976",
                "adapted-upper-secondary-special-teacher-positions",
                "kon:flickor",
                "Zk3vQ0x-9_aLw7bPq2",
                "/omraden/17?flik=mal#tva"))
            assertThat(TroublePage.isWritten(new Labels.Told("val", "", text)))
                    .as(text)
                    .isFalse();
    }

    @Test
    void anything_in_a_field_that_is_told_to_be_one_for_text_is_written() {
        assertThat(TroublePage.isWritten(new Labels.Told("mal", "M\u00e5l", "ja")))
                .isTrue();
    }
}
