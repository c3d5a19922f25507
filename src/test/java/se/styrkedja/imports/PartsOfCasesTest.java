package se.styrkedja.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.styrkedja.house.Shared;
import se.styrkedja.vocabulary.Fault;

/// Files of the kinds that people report, where they lie beside: what each gives when its sheets,
/// parts, headers and groups are read as a person reads them.
class PartsOfCasesTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/imports/parts-of-cases.csv", delimiter = ';', numLinesToSkip = 1, emptyValue = "")
    void a_file_gives_what_a_person_reads_in_it(String file, int figures, int facts, String refused, String remarks) {
        assumeTrue(Shared.cases().isPresent(), "no ../shared");
        var draft =
                Drafts.of(ImportsRoom.layouts(), Shared.cases().orElseThrow().resolve(file));
        assertThat(codes(draft.refused())).isEqualTo(refused == null ? "" : refused);
        assertThat(codes(draft.remarks())).isEqualTo(remarks == null ? "" : remarks);
        assertThat(draft.observed()).hasSize(figures);
        assertThat(draft.facts()).hasSize(facts);
    }

    private static String codes(List<Fault> faults) {
        return faults.stream().map(Fault::code).collect(Collectors.joining(" "));
    }
}
