package se.styrkedja.reports.writing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import se.styrkedja.reports.Inline;

/// Which columns of a table hold figures: those stand to the right, digit under digit.
final class Columns {
    private static final Pattern FIGURE = Pattern.compile("[~<>+\u2212-]?\\s?\\d.{0,30}|\\.{1,2}|[\u2013-]?|~100");

    /// A column does not ask for more characters on a line.
    private static final int WIDEST = 48;

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
        var text = Inline.text(cell);
        return FIGURE.matcher(text.strip()).matches() || cell.stream().anyMatch(Inline.Value.class::isInstance);
    }

    /// A width divided by how much each column says.
    static int[] shares(List<String> header, List<List<List<Inline>>> rows, int width) {
        int[] weights = new int[header.size()];
        for (int column = 0; column < weights.length; column++) weights[column] = weight(header, rows, column);
        int sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight * width / sum).toArray();
    }

    private static int weight(List<String> header, List<List<List<Inline>>> rows, int column) {
        int longest = rows.stream()
                .mapToInt(row -> Inline.text(row.get(column)).length())
                .max()
                .orElse(0);
        return Math.clamp(Math.max(longest, longestWord(header.get(column)) + 2) + 2, 8, WIDEST);
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(String::length).max().orElse(0);
    }
}
