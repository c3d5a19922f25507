package se.styrkedja.reports.writing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import se.styrkedja.reports.Document.Shape;
import se.styrkedja.reports.Inline;

/// Which columns of a table hold figures: those stand to the right, digit under digit.
final class Columns {
    private static final Pattern FIGURE = Pattern.compile("[~<>+\u2212-]?\\s?\\d.{0,30}|\\.{1,2}|[\u2013-]?|~100");

    /// A column does not ask for more characters on a line.
    private static final int WIDEST = 48;

    /// What the space beside a column takes, in letters.
    private static final int AROUND = 3;

    private static final int LEAST = 7;

    private Columns() {}

    /// How many letters of a table stand on a line.
    static int letters(Shape shape) {
        return switch (shape) {
            case BOOK -> 76;
            case WALL -> 118;
        };
    }

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

    /// A width divided by how much each column says. No word is cut as long as all longest words have room beside each
    /// other.
    ///
    /// @param letters how many stand on a line of the whole width
    static int[] shares(List<String> header, List<List<List<Inline>>> rows, int width, int letters) {
        int columns = header.size();
        int[] least = new int[columns];
        int[] wished = new int[columns];
        for (int column = 0; column < columns; column++) {
            least[column] = least(header, rows, column);
            wished[column] = Math.max(least[column], Math.min(longest(rows, column) + AROUND, WIDEST));
        }
        int[] weights = weights(least, wished, letters);
        int sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight * width / sum).toArray();
    }

    /// Whether the longest words have no room beside each other: the table is then set smaller.
    static boolean areTight(List<String> header, List<List<List<Inline>>> rows, Shape shape) {
        int needed = 0;
        for (int column = 0; column < header.size(); column++) needed += least(header, rows, column);
        return needed > letters(shape);
    }

    /// What a column must have, and of what is left over a part of what it wishes for.
    private static int[] weights(int[] least, int[] wished, int letters) {
        int needed = Arrays.stream(least).sum();
        int asked = Arrays.stream(wished).sum();
        if (asked <= letters || needed >= letters) return asked <= letters ? wished : least;
        int[] weights = new int[least.length];
        for (int column = 0; column < least.length; column++)
            weights[column] = least[column] + (wished[column] - least[column]) * (letters - needed) / (asked - needed);
        return weights;
    }

    private static int least(List<String> header, List<List<List<Inline>>> rows, int column) {
        int inRows = rows.stream()
                .mapToInt(row -> longestWord(Inline.text(row.get(column))))
                .max()
                .orElse(0);
        return Math.max(Math.max(inRows, longestWord(header.get(column))) + AROUND, LEAST);
    }

    private static int longest(List<List<List<Inline>>> rows, int column) {
        return rows.stream()
                .mapToInt(row -> Inline.text(row.get(column)).length())
                .max()
                .orElse(0);
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(String::length).max().orElse(0);
    }
}
