package se.styrkedja.reports;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which columns of a table hold figures: those stand to the right, digit under digit.
final class Columns {
    private static final Pattern FIGURE = Pattern.compile("[~<>+\u2212-]?\\s?\\d.{0,30}|\\.{1,2}|[\u2013-]?|~100");

    private Columns() {}

    static boolean isFigures(List<List<List<Inline>>> rows, int column) {
        return column > 0
                && !rows.isEmpty()
                && rows.stream().filter(row -> isFigure(row.get(column))).count() * 2 > rows.size();
    }

    static String side(List<List<List<Inline>>> rows, int column) {
        return isFigures(rows, column) ? "right" : "left";
    }

    private static boolean isFigure(List<Inline> cell) {
        var text = text(cell);
        return FIGURE.matcher(text.strip()).matches() || cell.stream().anyMatch(Inline.Value.class::isInstance);
    }

    static String text(List<Inline> cell) {
        return cell.stream().map(Inline::text).collect(Collectors.joining());
    }
}
