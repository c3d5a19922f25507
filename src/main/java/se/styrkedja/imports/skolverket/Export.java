package se.styrkedja.imports.skolverket;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.styrkedja.imports.Headings;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.IndicatorId;

/// A kind of export with one row for each school unit, as `imports/skolverket/exports.csv` has it:
/// one more is a row there, a title in `preamble.csv` and a file of headings, whose roles are ids
/// of indicators.
///
/// @param title what the preamble calls it, a role of `preamble.csv`
/// @param forms the school forms of the units
/// @param pupils the role of how many pupils its figures are of; empty when it does not say
/// @param emptyMeansUnused an empty cell is a figure that the year does not have, and no fault
record Export(
        String id, String title, Headings headings, Set<SchoolForm> forms, String pupils, boolean emptyMeansUnused) {
    private static final String FOLDER = "/imports/skolverket/";

    /// Every kind.
    static final List<Export> ALL = read();

    /// Its figures, in the order of their headings.
    List<IndicatorId> indicators(Indicators known) {
        return headings.roles().stream()
                .filter(IndicatorId::isId)
                .map(IndicatorId::new)
                .filter(id -> known.find(id).isPresent())
                .toList();
    }

    private static List<Export> read() {
        try (var stream = Export.class.getResourceAsStream(FOLDER + "exports.csv")) {
            if (stream == null) throw new IllegalStateException("no resource exports.csv");
            try (var rows = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return rows.stream().map(Export::of).toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Export of(NamedCsvRecord row) {
        return new Export(
                row.getField("id"),
                row.getField("title"),
                Headings.of(FOLDER + row.getField("headings") + ".csv"),
                Arrays.stream(row.getField("forms").split(" "))
                        .map(code -> SchoolForm.ofCode(code).orElseThrow())
                        .collect(Collectors.toUnmodifiableSet()),
                row.getField("pupils"),
                row.getField("empty").equals("unused"));
    }
}
