package se.styrkedja.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import se.styrkedja.house.Shared;
import se.styrkedja.testing.Ran;
import se.styrkedja.testing.TestHouse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files of the kinds that people who do this work report elsewhere, where they lie beside the project. What each must
/// give stands in `imports/filer.csv`.
class FilesOfOthersTest {
    @Test
    void each_gives_what_a_person_sees_in_it_or_says_what_to_do() throws IOException {
        assumeThat(Shared.cases()).isPresent();
        var folder = Shared.cases().orElseThrow();
        var wanted = new ArrayList<String>();
        var arguments = new ArrayList<Object>();
        for (var part : new String[] {"import", "--dry-run", "--json", "--publik", "Prov"}) arguments.add(part);
        var resource = FilesOfOthersTest.class.getResourceAsStream("/imports/filer.csv");
        try (var rows = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
            for (var row : rows) {
                wanted.add(String.join(";", row.getFields()));
                arguments.add(folder.resolve(row.getField("file")));
            }
        }
        var ran = Ran.in(TestHouse.home(), arguments.toArray());
        var given = JsonMapper.shared().readTree(ran.out()).path("files");
        assertThat(StreamSupport.stream(given.spliterator(), false).map(FilesOfOthersTest::outcome))
                .containsExactlyElementsOf(wanted);
        assertThat(ran.out()).doesNotContain("{0}", "{1}", "{2}");
    }

    private static String outcome(JsonNode file) {
        return String.join(
                ";",
                file.path("file").asString(),
                file.path("observed").asString("0"),
                file.path("facts").asString("0"),
                codes(file.path("refused")),
                codes(file.path("remarks")));
    }

    /// A unit that no register knows is none of the file's matter here.
    private static String codes(JsonNode faults) {
        return StreamSupport.stream(faults.spliterator(), false)
                .map(f -> f.path("code").asString() + '@' + f.path("line").asString())
                .filter(code -> !code.startsWith("unit.unknown"))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
