package se.styrkedja.imports.opening;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.styrkedja.imports.Content;

/// Splits text into rows of cells: semicolon, tab or comma, cells in quotes where they need it.
///
/// A row keeps the line it begins on in the text, so that a person can find it, also where a cell holds line breaks.
final class SeparatedText {
    private static final char[] SEPARATORS = {';', '\t', ','};
    private static final int SAMPLE_LINES = 60;
    private static final int SAMPLE_CHARACTERS = 200_000;

    /// The line by which a spreadsheet is told what separates the cells.
    private static final Pattern NAMED_SEPARATOR = Pattern.compile("(?i)\"?sep=([;,\t|])\"?[ \t;,]*(?=\\R)");

    private static final Pattern TEXT_AS_FORMULA = Pattern.compile("=\"([^\"]*)\"");

    private SeparatedText() {}

    static Content.Table read(String file, String text, Limits limits) throws Unopenable {
        var named = NAMED_SEPARATOR.matcher(text);
        boolean isNamed = named.lookingAt();
        var rows = rows(text, isNamed ? named.group(1).charAt(0) : separator(text), limits);
        var kept = new ArrayList<Content.Row>();
        for (var row : isNamed ? rows.subList(1, rows.size()) : rows)
            if (!kept.isEmpty() || !row.blank()) kept.add(row);
        return new Content.Table(file, isQuotedWhole(kept) ? unquoted(kept, limits) : kept);
    }

    private static List<Content.Row> rows(String text, char separator, Limits limits) throws Unopenable {
        Quotes.check(text, separator);
        var rows = new ArrayList<Content.Row>();
        long cells = 0;
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.max(limits.cell() * 2, 1 << 16))
                .ofCsvRecord(text)) {
            for (var record : reader) {
                long line = record.getStartingLineNumber();
                limits.checkRows(rows.size() + 1L, line);
                cells += record.getFieldCount();
                limits.checkCells(cells, line);
                rows.add(new Content.Row(line, checked(record.getFields(), line, limits), ""));
            }
        } catch (CsvParseException tooLong) {
            long line = rows.isEmpty() ? 1 : rows.getLast().line() + 1;
            throw limits.cellTooLong(line);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return rows;
    }

    /// Whether every row is one cell that holds a whole row, as when quotes were put around each line.
    private static boolean isQuotedWhole(List<Content.Row> rows) {
        return rows.size() > 1
                && rows.stream().allMatch(row -> row.cells().size() == 1)
                && rows.stream()
                        .filter(row -> !row.blank())
                        .allMatch(row -> row.cells()
                                        .getFirst()
                                        .indexOf(separator(row.cells().getFirst()))
                                >= 0);
    }

    private static List<Content.Row> unquoted(List<Content.Row> quoted, Limits limits) throws Unopenable {
        char separator =
                separator(quoted.stream().map(r -> r.cells().getFirst()).collect(Collectors.joining("\n")));
        var rows = new ArrayList<Content.Row>();
        for (var row : quoted)
            for (var inner : rows(row.cells().getFirst(), separator, limits))
                rows.add(new Content.Row(row.line(), inner.cells(), ""));
        return rows;
    }

    private static List<String> checked(List<String> cells, long line, Limits limits) throws Unopenable {
        for (var cell : cells) limits.checkCell(cell, line);
        return cells.stream().map(SeparatedText::shown).toList();
    }

    /// As a spreadsheet shows it: `="0125"` is how a text with a leading zero is kept from becoming a number.
    private static String shown(String cell) {
        var text = Blanks.trimmed(cell);
        if (!text.startsWith("=\"")) return text;
        var kept = TEXT_AS_FORMULA.matcher(text);
        return kept.matches() ? Blanks.trimmed(kept.group(1)) : text;
    }

    /// The separator that splits most lines into equally many cells. Semicolon wins over what is half as good, since a
    /// semicolon file is full of decimal commas.
    static char separator(String text) {
        var sample = text.substring(0, Math.min(text.length(), SAMPLE_CHARACTERS))
                .lines()
                .filter(line -> !line.isBlank())
                .limit(SAMPLE_LINES)
                .toList();
        var alike = new int[SEPARATORS.length];
        for (int i = 0; i < SEPARATORS.length; i++) alike[i] = linesAlike(sample, SEPARATORS[i]);
        int best = Arrays.stream(alike).max().orElse(0);
        for (int i = 0; i < SEPARATORS.length; i++) if (alike[i] * 2 >= best && alike[i] > 0) return SEPARATORS[i];
        return ';';
    }

    private static int linesAlike(List<String> lines, char separator) {
        var linesByCount = new HashMap<Integer, Integer>();
        for (var line : lines) {
            int count = countOutsideQuotes(line, separator);
            if (count > 0) linesByCount.merge(count, 1, Integer::sum);
        }
        return linesByCount.values().stream().mapToInt(n -> n).max().orElse(0);
    }

    private static int countOutsideQuotes(String line, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') quoted = !quoted;
            else if (c == separator && !quoted) count++;
        }
        return count;
    }
}
