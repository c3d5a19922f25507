package se.styrkedja.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages messages = Messages.of("sample");

    @Test
    void a_sentence_keeps_its_swedish_letters() {
        assertThat(messages.text("plain")).isEqualTo("Läsår och räkneövning");
    }

    @Test
    void texts_are_put_in_as_they_are() {
        assertThat(messages.text("two", "68,8 %", "1 234")).isEqualTo("68,8 % av 1 234");
    }

    @Test
    void an_apostrophe_is_an_apostrophe() {
        assertThat(messages.text("quoted", "O'Brien")).isEqualTo("Filen 'O'Brien' finns redan.");
    }

    @Test
    void a_missing_sentence_is_our_bug() {
        assertThat(messages.has("absent")).isFalse();
        assertThatThrownBy(() -> messages.text("absent"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("absent");
        assertThatThrownBy(() -> Messages.of("absent")).isInstanceOf(IllegalStateException.class);
    }
}
