package se.styrkedja.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A style sheet that a browser reads to its end: one that forgets a brace drops all that comes after it in silence.
class StyleSheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"styrkedja.css", "theme.css"})
    void every_brace_that_opens_closes_before_the_next_rule_but_one(String sheet) throws IOException {
        int depth = 0;
        int number = 0;
        for (var line : Files.readAllLines(Path.of("src/main/resources/assets").resolve(sheet))) {
            number++;
            depth += count(line, '{') - count(line, '}');
            assertThat(depth).as("%s, line %d", sheet, number).isBetween(0, 2);
        }
        assertThat(depth).as("at the end of %s", sheet).isZero();
    }

    private static int count(String line, char brace) {
        return (int) line.chars().filter(c -> c == brace).count();
    }
}
