package se.styrkedja.imports.styrkedja;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.styrkedja.imports.Layout;
import se.styrkedja.imports.Marks;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.vocabulary.Measurement;

/// The Styrkedja table: read, written as CSV or XLSX, and offered as a template. What is written is read back as the
/// same figures.
public final class StyrkedjaTable {
    static final List<String> HEADER =
            List.of("niva", "kod", "indikator", "period", "uppdelning", "varde", "markering", "antal", "kalla");

    private StyrkedjaTable() {}

    public static List<Layout> layouts() {
        return List.of(new TableLayout());
    }

    /// An empty table, to be filled in: the header and nothing else.
    public static void writeCsvTemplate(OutputStream out) throws IOException {
        writeCsv(List.of(), out);
    }

    /// Writes UTF-8 with a byte order mark, which a spreadsheet needs to see å, ä and ö. Does not close the stream.
    public static void writeCsv(Iterable<SourceFigure> figures, OutputStream out) throws IOException {
        out.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
        var writer = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
        writer.writeRecord(HEADER);
        for (var figure : figures) {
            var written = Written.of(figure);
            writer.writeRecord(
                    written.level(),
                    written.code(),
                    written.indicator(),
                    written.period(),
                    written.breakdown(),
                    written.valueText(),
                    written.mark(),
                    written.population(),
                    written.source());
        }
        writer.flush();
    }

    /// Writes a workbook: codes as text, numbers as numbers; one sheet, and more when one is full. Does not close the
    /// stream.
    public static void writeXlsx(Iterable<SourceFigure> figures, OutputStream out) throws IOException {
        try (var book = TableSheets.book()) {
            new TableSheets(book).figures(figures);
            book.write(out);
        }
    }

    /// An empty table with the header, and beside it examples from the invented municipality Nydala and the words that
    /// may be used. Only the first sheet is read back.
    public static void writeTemplate(Indicators indicators, OutputStream out) throws IOException {
        try (var book = TableSheets.book()) {
            var sheets = new TableSheets(book);
            sheets.figures(List.of());
            sheets.examples();
            sheets.words(indicators);
            book.write(out);
        }
    }

    /// One figure as the texts of a row, safe to open in a spreadsheet.
    record Written(
            String level,
            String code,
            String indicator,
            String period,
            String breakdown,
            List<BigDecimal> value,
            String mark,
            String population,
            String source) {

        static Written of(SourceFigure one) {
            return new Written(
                    one.subject().level().swedish(),
                    Escaped.escape(one.subject().code()),
                    one.indicator().id(),
                    one.period().toString(),
                    Escaped.escape(one.breakdown().toString()),
                    one.measurement() instanceof Measurement.Known(var quantity)
                            ? List.of(quantity.value())
                            : List.of(),
                    Escaped.escape(mark(one.measurement())),
                    persons(one.population()),
                    Escaped.escape(one.source()));
        }

        /// Decimal comma, every decimal kept; empty where there is a mark.
        String valueText() {
            return value.isEmpty() ? "" : value.getFirst().toPlainString().replace('.', ',');
        }

        /// As it stood where it was published, or where a table would take that for something else, as a table says it.
        private static String mark(Measurement measurement) {
            var mark = measurement.markOrEmpty();
            if (mark.isEmpty() || means(mark, measurement)) return mark;
            return Marks.TABLE.all().stream()
                    .filter(m -> means(m, measurement))
                    .findFirst()
                    .orElse(mark);
        }

        private static boolean means(String mark, Measurement measurement) {
            return Marks.TABLE
                    .meaning(mark)
                    .filter(m -> m.getClass().equals(measurement.getClass()))
                    .isPresent();
        }

        private static String persons(Population population) {
            return switch (population) {
                case Population.Counted(int persons) -> Integer.toString(persons);
                case Population.NotStated none -> "";
            };
        }
    }
}
