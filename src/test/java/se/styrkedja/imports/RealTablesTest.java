package se.styrkedja.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.styrkedja.house.Shared;
import se.styrkedja.imports.kolada.UnitCodesLayout;
import se.styrkedja.imports.opening.Opened;
import se.styrkedja.imports.opening.Opening;
import se.styrkedja.imports.skolverket.SkolverketFiles;
import se.styrkedja.imports.styrkedja.StyrkedjaTable;

class RealTablesTest {
    @Test
    void every_real_table_is_known_by_one_layout_and_what_is_no_data_by_none() throws IOException {
        assumeThat(Shared.data()).isPresent();
        assertThat(knownBy(Shared.data().orElseThrow()))
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("betyg-ak6-2025-postbeskrivning.txt", ""),
                        Map.entry("betyg-ak9-2025-postbeskrivning.txt", ""),
                        Map.entry("datafilsbeskrivning-betyg-ak6-2025.xlsx", ""),
                        Map.entry("datafilsbeskrivning-betyg-ak9-2025.xlsx", ""),
                        Map.entry("siris-datamangder.csv", ""),
                        Map.entry("ou-skolenhetskod.csv", "kolada-enhetskoder"),
                        Map.entry("grundskola-2020-06-01.csv", "skolverket-skolenhetsregistret"),
                        Map.entry("grundsarskola-2020-06-01.csv", "skolverket-skolenhetsregistret"),
                        Map.entry("gymnasieskola-2020-06-01.csv", "skolverket-skolenhetsregistret"),
                        Map.entry("huvudman-2020-06-01.csv", "skolverket-huvudmannaregistret"),
                        Map.entry("salsa-siris-2025-skane-8-kommuner.csv", "skolverket-salsa-skarm"),
                        Map.entry("slutbetyg-ak9-skolenhet-2024-25.csv", "skolverket-slutbetyg"),
                        Map.entry("grundskola-ak9-tidsserier.csv", "styrkedja-tabell"),
                        Map.entry("grundskola-api-tre-lan.csv", "styrkedja-tabell"),
                        Map.entry("gymnasieskola-program.csv", "styrkedja-tabell"),
                        Map.entry("skolenkaten-grundskola.csv", "styrkedja-tabell"))));
    }

    private static Map<String, String> knownBy(Path data) throws IOException {
        var known = new TreeMap<String, String>();
        try (var files = Files.walk(data)) {
            files.filter(f -> f.toString().matches(".*\\.(csv|xlsx|txt)"))
                    .filter(f ->
                            !f.toString().contains("exempel") && !f.toString().contains("ss12000"))
                    .filter(f -> !f.toString().contains("skolplattform"))
                    .forEach(f -> known.put(f.getFileName().toString(), knownBy(Opening.open("fil", f))));
        }
        return known;
    }

    private static String knownBy(Opened opened) {
        return switch (opened) {
            case Opened.Understood(var content, var remarks) -> knownBy(content);
            case Opened.Refused(var fault) -> fault.code();
        };
    }

    private static String knownBy(Content content) {
        return String.join(
                " ",
                Stream.of(SkolverketFiles.layouts(), StyrkedjaTable.layouts(), UnitCodesLayout.layouts())
                        .flatMap(layouts -> layouts.stream())
                        .filter(layout -> layout.recognises(content))
                        .map(Layout::id)
                        .toList());
    }
}
