package se.styrkedja.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.indicators.Observations.Changed;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.vocabulary.Measurement;

/// What a file of Nydala's own would change, before it is taken in.
class ChangesForeseenTest {
    private static final String OF_LAST_YEAR = "enhet;00990200;all-subjects-y9;2007/08;total;50,0;;200;Nydala";

    @TempDir
    Path folder;

    private OwnTables own;

    @BeforeEach
    void last_years_result_is_in() {
        own = OwnTables.of(folder);
        own.take(Ownership.OWN, OF_LAST_YEAR);
    }

    @AfterEach
    void close() {
        own.close();
    }

    @Test
    void what_a_file_adds_repeats_and_changes_is_counted() {
        var against = own.foreseen(
                        OF_LAST_YEAR,
                        "enhet;00990200;all-subjects-y9;2008/09;total;60,0;;200;Nydala",
                        "enhet;00990200;all-subjects-y6;2008/09;total;70,0;;200;Nydala")
                .against();
        assertThat(against.fresh()).isEqualTo(2);
        assertThat(against.same()).isEqualTo(1);
        assertThat(against.changed()).isEmpty();

        var changed = own.foreseen("enhet;00990200;all-subjects-y9;2007/08;total;60,0;;200;Nydala")
                .against();
        assertThat(changed.fresh() + changed.same() + changed.beside()).isZero();
        assertThat(changed.changed()).singleElement().satisfies(one -> {
            assertThat(one.now().saysAs(one.then())).isFalse();
            assertThat(one.stated().raw()).isEqualTo("60,0");
        });
    }

    @Test
    void a_file_that_is_read_again_as_it_was_changes_nothing() {
        var against = own.foreseen(OF_LAST_YEAR.replace("50,0", "50,00")).against();
        assertThat(against.same()).isEqualTo(1);
        assertThat(against.changed()).isEmpty();
    }

    @Test
    void a_figure_that_will_be_hidden_is_told_as_hidden() {
        assertThat(own.foreseen("enhet;00990200;all-subjects-y9;2007/08;total;60,0;;5;Nydala")
                        .against()
                        .changed())
                .singleElement()
                .extracting(Changed::then)
                .isInstanceOf(Measurement.TooFew.class);
    }
}
