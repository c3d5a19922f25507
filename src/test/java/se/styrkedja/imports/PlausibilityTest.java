package se.styrkedja.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrkedja.imports.styrkedja.StyrkedjaTable;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.web.Faults;

/// Numbers that can be so and hardly are: they are read, and a person is asked to look.
class PlausibilityTest {
    private static final String HEADER = "niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla\n";

    @Test
    void shares_that_all_lie_between_nothing_and_one_are_remarked_once() {
        var remarks = remarks(shares("0,607", "0,614", "0,621", "1"));
        assertThat(remarks).extracting(Fault::code).containsExactly("values.of-one");
        assertThat(Faults.sentence(remarks.getFirst())).contains("alla 4 v\u00e4rden", "0,688 som 68,8");
    }

    @Test
    void shares_of_which_some_are_larger_or_all_are_whole_or_few_are_nothing_to_remark() {
        assertThat(remarks(shares("0,607", "0,614", "2,1"))).isEmpty();
        assertThat(remarks(shares("0", "1", "0", "1"))).isEmpty();
        assertThat(remarks(shares("0,607", "0,614"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pupils-total|48,5|value.not-whole
            special-teacher-positions|48,5|
            net-cost-per-pupil|134|value.low
            net-cost-per-pupil|134567|
            merit-average-y9|23,05|value.low
            merit-average-y9|231,4|
            pupils-per-teacher|10000|value.high
            harassment-reports-per-100|450|value.high
            """)
    void a_value_beyond_what_the_indicator_is_likely_to_have_is_remarked_with_its_place(
            String indicator, String value, String code) {
        var whom = indicator.startsWith("net-cost") ? "kommun;9999;" : "huvudman;2129999999;";
        var remarks = remarks(whom + indicator + ";2024;total;" + value + ";;;N\n");
        assertThat(remarks).extracting(Fault::code).isEqualTo(code == null ? List.of() : List.of(code));
        for (var remark : remarks) {
            assertThat(Faults.sentence(remark)).contains(value).doesNotContain("{");
            assertThat(Faults.placed(remark)).contains("rad 2", "varde");
        }
    }

    private static String shares(String... values) {
        return Stream.of(values)
                .map(v -> "kommun;%04d;all-subjects-y9;2024/25;total;%s;;48;N\n"
                        .formatted(9000 + List.of(values).indexOf(v), v))
                .distinct()
                .collect(Collectors.joining());
    }

    private static List<Fault> remarks(String rows) {
        var draft = Drafts.of(StyrkedjaTable.layouts(), HEADER + rows);
        assertThat(Drafts.shown(draft.refused())).isEmpty();
        Plausibility.check("fil.csv", draft);
        return draft.remarks();
    }
}
