package se.styrkedja.imports.organisation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The words of the organisation files, from `imports/organisation/words.csv`.
///
/// @param organisers kinds of organiser, by the word for each
/// @param nodes what a unit can be; the first is a school
record Words(Map<String, String> organisers, List<String> nodes) {
    private static final String RESOURCE = "/imports/organisation/words.csv";

    static Words read() {
        try (var stream = Words.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) throw new IllegalStateException("no resource " + RESOURCE);
            try (var rows = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return of(rows.stream().toList());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Words of(List<NamedCsvRecord> rows) {
        return new Words(meanings(rows, "organiser"), words(rows, "node"));
    }

    private static Map<String, String> meanings(List<NamedCsvRecord> rows, String kind) {
        var meanings = new LinkedHashMap<String, String>();
        for (var row : rows)
            if (row.getField("kind").equals(kind)) meanings.put(row.getField("word"), row.getField("means"));
        return meanings;
    }

    private static List<String> words(List<NamedCsvRecord> rows, String kind) {
        return rows.stream()
                .filter(row -> row.getField("kind").equals(kind))
                .map(row -> row.getField("word"))
                .toList();
    }
}
