package se.styrkedja.demo.workyears;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The rows of one of Nydala's own files.
final class Rows {
    private Rows() {}

    record Row(NamedCsvRecord of) {
        String text(String column) {
            return of.getField(column);
        }
    }

    /// @param file its place among the resources
    static List<Row> of(String file) {
        try (var stream = Rows.class.getResourceAsStream(file)) {
            if (stream == null) throw new IllegalStateException("no resource " + file);
            try (var rows = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return rows.stream().map(Row::new).toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
