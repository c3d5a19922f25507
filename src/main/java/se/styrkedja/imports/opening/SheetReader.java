package se.styrkedja.imports.opening;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.styrkedja.imports.Content;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Place;

/// The rows of one sheet as a person sees them. A formula is never run: its saved result is read, and where none is
/// saved the formula itself stands as text, so that it is refused as what it is. Empty cells at a row's end are
/// nothing, however they are coloured.
final class SheetReader {
    private static final int MOST_COLUMNS = 1_000;
    private static final int WIDEST = 16_384;
    private static final int LAST_ROW = 1_048_576;
    private static final int MOST_MERGED = 10_000;
    private static final Pattern MERGED = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):\\1(\\d{1,7})");

    private final String file;
    private final String sheet;
    private final BookParts parts;
    private final Limits limits;
    private final TreeMap<Integer, List<String>> rows = new TreeMap<>();
    private final List<Fault> remarks = new ArrayList<>();
    private long cells;
    private int merged;

    SheetReader(String file, String sheet, BookParts parts, Limits limits) {
        this.file = file;
        this.sheet = sheet;
        this.parts = parts;
        this.limits = limits;
    }

    void read(Xml xml) throws IOException, Unopenable {
        int line = 0;
        while (xml.next()) {
            if (xml.starts("row")) {
                var number = xml.attribute("r");
                line = number.isEmpty() ? line + 1 : number(number, LAST_ROW);
                limits.checkRows(rows.size() + 1L, line);
                if (rows.put(line, row(xml, line)) != null) throw new IOException("row twice: " + line);
            }
            if (xml.starts("mergeCell")) fillDown(xml.attribute("ref"));
        }
    }

    /// As wide as the widest above, since a sheet leaves out the empty cells at a row's end; without the blank ones
    /// before the first.
    ///
    /// @param before how many rows the sheets before have
    List<Content.Row> rows(int before) throws Unopenable {
        var all = new ArrayList<Content.Row>();
        int width = 0;
        for (var row : rows.entrySet()) {
            limits.checkRows(before + all.size() + 1L, row.getKey());
            var texts = row.getValue();
            width = Math.max(width, texts.size());
            cells += width - texts.size();
            limits.checkCells(cells, row.getKey());
            texts.addAll(Collections.nCopies(width - texts.size(), ""));
            if (width > 0) all.add(new Content.Row(row.getKey(), texts, sheet));
        }
        return all;
    }

    List<Fault> remarks() {
        return remarks;
    }

    private List<String> row(Xml xml, int line) throws IOException, Unopenable {
        var texts = new ArrayList<String>();
        int column = 0;
        while (xml.next() && !xml.ends("row"))
            if (xml.starts("c")) {
                var at = xml.attribute("r");
                column = at.isEmpty() ? column + 1 : column(at);
                var text = Blanks.trimmed(text(xml));
                if (text.isEmpty()) continue;
                limits.checkCell(text, line);
                if (column > MOST_COLUMNS)
                    throw new Unopenable("file.too-many-cells", line, Integer.toString(MOST_COLUMNS));
                texts.addAll(Collections.nCopies(Math.max(0, column - texts.size()), ""));
                texts.set(column - 1, text);
            }
        cells += texts.size();
        limits.checkCells(cells, line);
        return texts;
    }

    private String text(Xml xml) throws IOException, Unopenable {
        var type = xml.attribute("t");
        var format = parts.format(xml.attribute("s"));
        var value = "";
        var formula = "";
        boolean hasFormula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) value = xml.text();
            else if (xml.starts("is")) value = xml.richText("is", limits);
            else if (xml.starts("f")) {
                hasFormula = true;
                formula = xml.text();
            }
        }
        // A result that is no text is always something: none has been saved.
        if (hasFormula && value.isEmpty() && !type.equals("str")) return '=' + formula;
        return switch (type) {
            case "s" -> value.isEmpty() ? "" : parts.text(value);
            case "str" -> Xml.unescaped(value);
            case "inlineStr", "e" -> value;
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "d" -> value.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
            default -> value.isEmpty() ? "" : Shown.number(value, format, parts.from1904());
        };
    }

    /// A cell that is one with those below it says what it says of each of their rows.
    private void fillDown(String ref) throws Unopenable, IOException {
        var range = MERGED.matcher(ref);
        if (!range.matches() || ++merged > MOST_MERGED) return;
        int column = column(range.group(1));
        int first = number(range.group(2), LAST_ROW);
        int last = number(range.group(3), LAST_ROW);
        var top = rows.getOrDefault(first, List.of());
        if (last <= first || column > top.size() || top.get(column - 1).isEmpty()) return;
        boolean filled = false;
        for (var row : rows.subMap(first, false, last, true).entrySet())
            filled |= fill(row.getValue(), column, top.get(column - 1), row.getKey());
        if (filled)
            remarks.add(new Fault("cells.merged", new Place(file, first, sheet + '!' + ref), top.get(column - 1)));
    }

    private boolean fill(List<String> row, int column, String text, int line) throws Unopenable {
        // A row without anything else is no row: the merged cell reaches below the table.
        if (row.isEmpty() || (column <= row.size() && !row.get(column - 1).isEmpty())) return false;
        int more = Math.max(0, column - row.size());
        cells += more;
        limits.checkCells(cells, line);
        row.addAll(Collections.nCopies(more, ""));
        row.set(column - 1, text);
        return true;
    }

    /// The column of an address such as `AB12`, with or without its row.
    private static int column(String address) throws IOException {
        int column = 0;
        for (int i = 0; i < address.length() && !Character.isDigit(address.charAt(i)); i++) {
            char c = address.charAt(i);
            if (c < 'A' || c > 'Z' || column > WIDEST) throw new IOException("no column " + address);
            column = column * 26 + c - 'A' + 1;
        }
        if (column < 1 || column > WIDEST) throw new IOException("no column " + address);
        return column;
    }

    private static int number(String digits, int most) throws IOException {
        int number = BookParts.number(digits);
        if (number < 1 || number > most) throw new IOException("no number " + digits);
        return number;
    }
}
