package se.styrkedja.imports.styrkedja;

import java.util.List;
import java.util.regex.Pattern;
import se.styrkedja.imports.Content;

/// Text that a spreadsheet would run as a formula is written with an apostrophe before it, and read without it.
final class Escaped {
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r].*");
    private static final Pattern ESCAPED = Pattern.compile("(?s)'+[=+\\-@\t\r].*");

    private Escaped() {}

    static String escape(String text) {
        return FORMULA.matcher(text).matches() || ESCAPED.matcher(text).matches() ? "'" + text : text;
    }

    static String unescape(String text) {
        return text.startsWith("'") && ESCAPED.matcher(text).matches() ? text.substring(1) : text;
    }

    static Content.Row unescape(Content.Row row) {
        if (row.cells().stream().noneMatch(cell -> cell.startsWith("'"))) return row;
        List<String> cells = row.cells().stream().map(Escaped::unescape).toList();
        return new Content.Row(row.line(), cells, row.sheet());
    }
}
