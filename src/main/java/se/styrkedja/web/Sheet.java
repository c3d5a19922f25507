package se.styrkedja.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// A table of data that a program or a spreadsheet reads: semicolons, UTF-8, the first row names the columns.
public record Sheet(List<String> header, List<List<String>> rows) {
    /// What a spreadsheet may take for the start of a formula.
    private static final String FORMULA = "=+-@\t\r\0";

    private static final String NUMBER = "[+-]?\\d+([.,]\\d+)?";

    public Sheet {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// The table as CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it; a number
    /// never.
    public String csv() {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().fieldSeparator(';').build(text)) {
            writer.writeRecord(header);
            for (var row : rows)
                writer.writeRecord(row.stream().map(Sheet::harmless).toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String harmless(String text) {
        if (text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 || text.matches(NUMBER)) return text;
        return "'" + text;
    }
}
