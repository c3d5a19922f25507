package se.styrkedja.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrkedja.indicators.chance.Variation;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.web.Messages;

class CountedTest {
    private static final Pattern NAMED = Pattern.compile("\\{\\d}[ \u00a0](?:elever|barn|personer|svarande|heltidstj)");
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

    /// A share of posts is no share of pupils: a sentence that says how many stand behind a figure asks what they are.
    @Test
    void no_sentence_names_by_itself_what_is_counted() throws IOException {
        var known = Files.readAllLines(Path.of("src/test/resources/house/counted-words.csv")).stream()
                .map(line -> String.join(";", List.of(line.split(";")).subList(0, 2)))
                .toList();
        var said = new ArrayList<String>();
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString().replace(".properties", "");
                if (name.equals("counted")) continue;
                for (var line : Files.readAllLines(file))
                    if (NAMED.matcher(line).find()) said.add(name + ";" + line.substring(0, line.indexOf('=')));
            }
        }

        assertThat(said).containsExactlyInAnyOrderElementsOf(known.subList(1, known.size()));
    }

    /// Every measure of a goal, whatever is counted.
    @Test
    void a_measure_that_nobody_counts_pupils_for_is_not_said_of_pupils() {
        assertThat(INDICATORS.all())
                .filteredOn(i -> i.isShareOfPersons() || Variation.of(i).spread() > 0)
                .as("what is tested is of pupils")
                .allMatch(i -> i.counted() == Indicator.Counted.PUPILS);
    }

    @Test
    void everything_counted_has_its_word_for_one_and_for_many() {
        for (var counted : Indicator.Counted.values())
            assertThat(Messages.of("counted").text(counted.name(), "1")).startsWith("1 ");
    }
}
