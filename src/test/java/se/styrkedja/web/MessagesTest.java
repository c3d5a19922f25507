package se.styrkedja.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

    /// A reason that somebody ended with a full stop got another.
    @Test
    void words_that_end_a_sentence_themselves_end_the_one_they_stand_last_in() {
        var imports = Messages.of("imports-web");
        var after = " Ditt sk\u00e4l sparades inte.";
        assertThat(imports.text("withdraw.stale", "Fel fil.")).endsWith("sk\u00e4let: Fel fil." + after);
        assertThat(imports.text("withdraw.stale", "Fel fil")).endsWith("sk\u00e4let: Fel fil." + after);
        assertThat(imports.text("withdraw.stale", "Fel fil?!")).endsWith("sk\u00e4let: Fel fil?!" + after);
        assertThat(imports.text("withdraw.stale", "..")).as("a mark").endsWith("sk\u00e4let: ..." + after);
        assertThat(imports.text("delivery.withdrawn", "1 mars", "Fel."))
                .as("no sentence goes on")
                .isEqualTo("1 mars: Fel.");
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
        assertThat(Messages.of("organisation").text("units.count", "1", "0", "0"))
                .isEqualTo("1 skola");
        assertThat(Messages.of("organisation").text("units.count", "1200", "3", "2"))
                .isEqualTo("1\u00a0200 skolor, 3 f\u00f6rskolor, och 2 enheter av annat slag");
        assertThat(Messages.of("cli").text("import.did", "a.csv", "slag", "1", "1", "1"))
                .isEqualTo("a.csv: slag, 1 uppgift och 1 faktum om enheter, 1 avvisad.");
        assertThat(Messages.of("cli").text("import.would", "a.csv", "slag", "1234", "0", "0"))
                .isEqualTo("a.csv: slag, 1\u00a0234 uppgifter och inga fakta om enheter kan tas in, inget avvisas.");
    }

    @Test
    void none_is_never_said_as_one() {
        assertThat(Messages.of("improvement").text("activities.counted.NOT_BEGUN", "0"))
                .isEqualTo("0 inte b\u00f6rjade");
    }

    @Test
    void the_noun_after_the_count_one_bends_without_a_choice() {
        assertThat(Messages.of("quality-report").text("source.weighted", "1", "21 elever"))
                .contains("1 skola och 21 elever");
        assertThat(Messages.of("quality-report").text("time.of-few", "225,0", "1"))
                .isEqualTo("225,0 (1 skola)");
        assertThat(Messages.bent("11 skolor, 2,1 skolor, 0\u20131 elever och 1\u00a0000 elever"))
                .isEqualTo("11 skolor, 2,1 skolor, 0\u20131 elever och 1\u00a0000 elever");
        assertThat(Messages.bent("1 skolorna")).isEqualTo("1 skolorna");
    }

    @Test
    void no_file_has_two_sentences_under_one_key() throws IOException {
        var twice = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            for (var file : files.toList()) {
                var seen = new TreeSet<String>();
                boolean isGoingOn = false;
                for (var line : Files.readAllLines(file)) {
                    var key = line.strip().split("[=:]", 2)[0].strip();
                    if (!isGoingOn && !key.isEmpty() && !key.startsWith("#") && !key.startsWith("!") && !seen.add(key))
                        twice.add(file.getFileName() + " " + key);
                    isGoingOn = line.endsWith("\\");
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    /// Words that end as a noun does after a count, and are none, stand in `house/not-nouns.txt`.
    @Test
    void every_noun_that_a_sentence_counts_is_known_to_bend() throws IOException {
        var counted = Pattern.compile("\\{\\d\\}[ \\u00a0](\\p{L}+(?:or|er|ar|en))(?!\\p{L})");
        var others = Set.copyOf(Files.readAllLines(Path.of("src/test/resources/house/not-nouns.txt")));
        var unknown = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            for (var file : files.toList())
                for (var line : Files.readAllLines(file)) {
                    var found = counted.matcher(line.replace("\\u00a0", " "));
                    while (found.find())
                        if (!others.contains(found.group(1))
                                && Messages.bent("1 " + found.group(1)).equals("1 " + found.group(1)))
                            unknown.add(found.group(1) + " in " + file.getFileName());
                }
        }

        assertThat(unknown).isEmpty();
    }

    /// An adjective bends after its noun, which `words/nouns.properties` cannot know: such a sentence has a choice.
    @Test
    void what_describes_what_is_counted_has_a_form_for_one() throws IOException {
        var choice = Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{\\d})*}");
        var many = Pattern.compile("(?<!av )\\{\\d}[ \\u00a0](\\p{Ll}*a(?:de)?)(?!\\p{L})");
        var others = Set.copyOf(Files.readAllLines(Path.of("src/test/resources/house/not-nouns.txt")));
        var unbent = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            for (var file : files.toList())
                for (var line : Files.readAllLines(file)) {
                    var found = many.matcher(choice.matcher(line).replaceAll(""));
                    while (found.find())
                        if (!others.contains(found.group(1)))
                            unbent.add(
                                    found.group(1) + " in " + file.getFileName() + ": " + line.replaceFirst("=.*", ""));
                }
        }

        assertThat(unbent).isEmpty();
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
