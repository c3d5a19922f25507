package se.styrkedja.indicators;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The tables that rules, definitions and layouts are described by: CSV in our own resources, `;`, UTF-8, with a
/// header. One that is missing
/// is our bug.
public final class DataRows {
    private DataRows() {}

    /// The rows of a resource such as `/imports/planned/fields.csv`.
    public static List<NamedCsvRecord> of(String resource) {
        try (var stream = DataRows.class.getResourceAsStream(resource)) {
            if (stream == null) throw new IllegalStateException("no resource " + resource);
            try (var rows = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return rows.stream().toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
