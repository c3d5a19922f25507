package se.styrkedja.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.testing.ContractPaper;

/// docs/kvalitetsrapport-json.md tells every name that the sources can give a computed figure or a finding, and no
/// other. That what is really written has the fields of the paper is tried by `ReportContract` on every report.
class ContractPaperTest {
    private static final String FIGURES = "se.styrkedja.findings.groups.Figures";
    private static final String DOCUMENT = "se.styrkedja.reports.quality.ground.DocumentBuilder";

    private static SourceCode code;
    private static Texts texts;

    @BeforeAll
    static void readTheSources() throws IOException {
        code = SourceCode.below(Path.of("src/main/java"));
        texts = new Texts(code);
    }

    @Test
    void every_name_of_what_is_computed_is_told_and_every_name_that_is_told_is_used() {
        var used = values(FIGURES, Map.of("computed", 1, "computedOfAll", 4, "meanOfUnits", 1, "named", 1));

        // The own schools are not set against themselves, which the sources do not tell.
        assertThat(used)
                .filteredOn(name -> !name.matches("gap-(municipality|organiser)\\b.*"))
                .allMatch(ContractPaper::tells);
        assertThat(ContractPaper.COMPUTED).allMatch(used::contains);
    }

    @Test
    void every_kind_of_finding_is_told_and_every_kind_that_is_told_is_used() {
        assertThat(values(DOCUMENT, Map.of("found", 0, "kept", 0)))
                .containsExactlyInAnyOrderElementsOf(ContractPaper.KINDS);
    }

    private static Set<String> values(String type, Map<String, Integer> methods) {
        var all = new TreeSet<String>();
        methods.forEach(
                (method, at) -> code.calls(type, method).forEach(call -> all.addAll(texts.of(call.argument(at)))));
        return all;
    }
}
