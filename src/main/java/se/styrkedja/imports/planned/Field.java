package se.styrkedja.imports.planned;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

/// What a field of the interface is called here. Data: `imports/planned/fields.csv`.
///
/// @param part which kind of answer, and which school form: `salsa`, `gr`, `gy-program`, `survey`…
/// @param course the field that names the course a test was in; empty for all others
/// @param yearsLater the interface dates some shares by the school year in which the pupils began; so many school
/// years     later is the year that the figure is about
record Field(String part, String name, IndicatorId indicator, Breakdown breakdown, String course, int yearsLater) {
    private static final String RESOURCE = "/imports/planned/fields.csv";
    private static final List<Field> ALL = readAll();

    /// The fields of one part, in the order of the file.
    static List<Field> of(String part) {
        return ALL.stream().filter(f -> f.part().equals(part)).toList();
    }

    /// When the figure is about.
    Period about(Period written) {
        return written instanceof SchoolYear begun ? new SchoolYear(begun.startYear() + yearsLater) : written;
    }

    private static List<Field> readAll() {
        try (var stream = Field.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) throw new IllegalStateException("no resource " + RESOURCE);
            try (var rows = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return rows.stream().map(Field::field).toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Field field(NamedCsvRecord row) {
        var breakdown = row.getField("breakdown");
        return new Field(
                row.getField("part"),
                row.getField("field"),
                new IndicatorId(row.getField("indicator")),
                Breakdown.parse(breakdown).orElseThrow(() -> new IllegalStateException("no breakdown: " + breakdown)),
                row.getField("course"),
                Integer.parseInt(row.getField("years-later")));
    }
}
