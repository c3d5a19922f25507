package se.styrkedja.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);
    private static final Path MAIN = Path.of("src/main/java");

    /// A day that something is to be done by, compared by hand.
    private static final Pattern BY_HAND = Pattern.compile(
            "\\b(due|reportBackBy|lastDay|last)\\(\\)\\s*\\.is(Before|After)\\((today\\)|LocalDate\\.now)|\\bdue\\s*<=?\\s*:today");

    /// Periods that are over or not, of which nothing is to be done by their last day.
    private static final List<String> PERIODS = List.of(
            "se/styrkedja/access/letters/Letters.java",
            "se/styrkedja/access/web/PeopleRoutes.java",
            "se/styrkedja/goals/Goals.java",
            "se/styrkedja/oversight/yearwheel/YearWheels.java",
            "se/styrkedja/plans/web/AreaRoutes.java",
            "se/styrkedja/plans/web/AreasRoutes.java");

    @Test
    void the_last_day_is_in_time_and_the_day_after_is_late() {
        var deadline = new Deadline(DAY);
        assertThat(deadline.hasPassed(DAY.minusDays(1))).isFalse();
        assertThat(deadline.hasPassed(DAY)).isFalse();
        assertThat(deadline.hasPassed(DAY.plusDays(1))).isTrue();
        assertThat(deadline.hasCome(DAY.minusDays(1))).isFalse();
        assertThat(deadline.hasCome(DAY)).isTrue();
        assertThat(Deadline.lastPassed(DAY.plusDays(1))).isEqualTo(DAY);
    }

    @Test
    void nobody_else_says_when_something_is_late() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.toString().contains("/cli/")
                                    && !file.toString().contains("/demo/"))
                            .filter(file ->
                                    !PERIODS.contains(MAIN.relativize(file).toString()))
                            .filter(file -> BY_HAND.matcher(text(file)).find()))
                    .isEmpty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
