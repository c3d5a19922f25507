package se.styrkedja.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrkedja.vocabulary.Scale;

/// What is typed is never taken as something else.
class FormTest {
    private static final Form.Field DAY = Form.Field.day("dag", "Which day?");
    private static final Form.Field TARGET = Form.Field.required("varde", 20, "How much?");

    private enum Kind {
        RESULT,
        QUALITY
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\u00a0\u2003\u200b",
                "\u200b\u200b",
                "\u2800\u200b",
                "\u202e",
                "\ufeff",
                "\u3164",
                "\u115f\uffa0",
                "\ufe0f",
                "\u034f",
                "\u17b5"
            })
    void a_text_that_cannot_be_seen_is_no_text(String typed) {
        var form = sent("varde", typed);

        assertThat(form.text(TARGET)).isEmpty();
        assertThat(form.wrongWith("varde")).isEqualTo("How much?");
    }

    @Test
    void blanks_are_taken_away_at_both_ends_and_kept_between_words() {
        var blanks = " ".repeat(500_000);

        assertThat(sent("varde", blanks + "x" + blanks + "y\u200b" + blanks)
                        .optional(Form.Field.optional("varde", 1_000_000)))
                .isEqualTo("x" + blanks + "y");
    }

    @Test
    void an_answer_that_was_not_offered_is_refused_at_its_field() {
        assertThat(sent("hur", "HARD").choice("hur", List.of("SOFT", "HARD"))).isEqualTo("HARD");
        assertThat(sent("sort", "QUALITY").choice("sort", Kind.RESULT)).isEqualTo(Kind.QUALITY);
        assertThat(sent("annat", "x").choice("sort", Kind.RESULT)).isEqualTo(Kind.RESULT);
        for (var typed : List.of("finns-inte", "quality", "RESULT ")) {
            var form = sent("sort", typed);
            form.choice("sort", Kind.RESULT);
            assertThat(form.wrongWith("sort")).as(typed).isNotEmpty();
            form = sent("hur", typed);
            form.choice("hur", List.of("SOFT", "HARD"));
            assertThat(form.wrongWith("hur")).as(typed).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0001-01-01", "-999999999-01-01", "+999999999-12-31", "1999-12-31", "2100-01-01", "9999-12-31"})
    void a_day_outside_the_century_is_refused(String typed) {
        var form = sent("dag", typed);
        assertThat(form.date(DAY)).isEmpty();
        assertThat(form.wrongWith("dag")).contains("2000", "2099");
    }

    @Test
    void a_share_is_no_more_than_all_and_no_less_than_none() {
        for (var typed : List.of("150", "-5", "\u22125 %", "100,1")) {
            var form = sent("varde", typed);
            assertThat(form.number(TARGET, Scale.PERCENT)).as(typed).isEqualTo(Optional.empty());
            assertThat(form.wrongWith("varde")).as(typed).contains("mellan 0 och 100");
        }
        assertThat(sent("varde", "80,5 %").number(TARGET, Scale.PERCENT).map(Object::toString))
                .hasValue("80.5");
        assertThat(sent("varde", "\u22125").number(TARGET, Scale.KRONOR)).isPresent();
    }

    @Test
    void a_control_character_in_a_pasted_text_is_left_out_and_a_line_break_of_a_word_processor_stays_one() {
        var text = Form.Field.optional("text", 2000);
        assertThat(sent("text", "F\u00f6rsta\013andra\0, \033tredje\tfj\u00e4rde\r\nfemte\177")
                        .text(text))
                .isEqualTo("F\u00f6rsta\nandra, tredje\tfj\u00e4rde\nfemte");
        assertThat(sent("hur", "HARD\0").typed("hur")).isEqualTo("HARD");
    }

    @Test
    void a_line_break_in_a_text_of_one_line_becomes_a_blank() {
        var name = Form.Field.required("namn", 120, "");
        for (var typed :
                List.of("Alla\nl\u00e4ser", "Alla\r\nl\u00e4ser", "Alla\u2028l\u00e4ser\n", "Alla\n\nl\u00e4ser"))
            assertThat(sent("namn", typed).text(name)).isEqualTo("Alla l\u00e4ser");
        assertThat(sent("text", "Alla\r\nl\u00e4ser").text(Form.Field.optional("text", 4000)))
                .isEqualTo("Alla\nl\u00e4ser");
    }

    private static Form sent(String field, String typed) {
        return Form.sent(Map.of(field, new String[] {typed}));
    }
}
