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
    void a_sentence_bends_after_a_count_and_writes_it_in_swedish() {
        assertThat(messages.text("count", "0", "x.csv")).isEqualTo("Inga filer i x.csv");
        assertThat(messages.text("count", "1", "x.csv")).isEqualTo("1 fil i x.csv");
        assertThat(messages.text("count", "4184", "x.csv")).isEqualTo("4\u00a0184 filer i x.csv");
        assertThat(messages.text("count", "4\u00a0184", "x.csv")).isEqualTo("4\u00a0184 filer i x.csv");
    }

    @Test
    void one_and_none_are_not_said_as_many() {
        assertThat(Messages.of("imports-web").text("list.title", "1", "0")).startsWith("1 fil \u00e4r");
        assertThat(Messages.of("imports-web").text("delivery.title.refused", "a.csv", "1\u00a0234", "1"))
                .isEqualTo("a.csv: 1\u00a0234 tal, 1 st\u00e4lle gick inte att l\u00e4sa");
        assertThat(Messages.of("organisation-web").text("units.title", "1", "0"))
                .isEqualTo("1 skola");
        assertThat(Messages.of("organisation-web").text("units.title", "1200", "2"))
                .isEqualTo("1\u00a0200 skolor, och 2 enheter som inte \u00e4r skolor");
        assertThat(Messages.of("cli").text("import.did", "a.csv", "slag", "1", "1", "1"))
                .isEqualTo("a.csv: slag, 1 uppgift och 1 faktum om enheter, 1 avvisad.");
        assertThat(Messages.of("cli").text("import.would", "a.csv", "slag", "1234", "0", "0"))
                .isEqualTo("a.csv: slag, 1\u00a0234 uppgifter och inga fakta om enheter kan tas in, inget avvisas.");
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
