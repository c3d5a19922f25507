package se.styrkedja.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.indicators.Ownership;

/// A table in which thousands of figures hang together: twelve thousand schools of one municipality kept every page
/// waiting for twenty seconds while somebody looked at it.
class LargeTablesTest {
    private static final String[] SCHOOLS = IntStream.range(0, 7_000)
            .mapToObj(i ->
                    "enhet;%08d;pupils-y9;2024/25;total;%d;;;Egna uppgifter".formatted(99_100_000 + i, 20 + i % 50))
            .toArray(String[]::new);

    @TempDir
    Path folder;

    private OwnTables own;

    @BeforeEach
    void open() {
        own = OwnTables.of(folder);
    }

    @AfterEach
    void close() {
        own.close();
    }

    @Test
    void own_figures_that_nobody_can_wait_for_are_refused_with_what_to_do_and_nothing_of_them_is_kept() {
        assertThat(own.foreseen(SCHOOLS).isTooLarge()).isTrue();

        assertThat(own.take(Ownership.OWN, SCHOOLS))
                .isInstanceOfSatisfying(
                        Receipt.NothingInIt.class,
                        nothing -> assertThat(nothing.reading())
                                .isInstanceOfSatisfying(
                                        Reading.Unreadable.class,
                                        why -> assertThat(why.fault().code()).isEqualTo("file.too-linked")));
        assertThat(own.take(OwnTables.BY_THE_OFFICE, SCHOOLS)).isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void as_many_in_two_years_are_taken_in() {
        var two = IntStream.range(0, SCHOOLS.length)
                .mapToObj(i -> i % 2 == 0 ? SCHOOLS[i] : SCHOOLS[i].replace("2024/25", "2023/24"))
                .toArray(String[]::new);

        assertThat(own.foreseen(two).isTooLarge()).isFalse();
    }
}
