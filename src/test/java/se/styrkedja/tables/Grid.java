package se.styrkedja.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A table as it stands on a page of paper: where the letters of every cell lie, in points from the left edge.
///
/// @param where the document and the page, for a person who reads a fault
record Grid(String where, double left, double right, List<List<Cell>> rows) {
    /// Letters that are drawn a hair beside the edge they are set against: a `1` has more air around it than an `8`.
    private static final double NEAR = 1.5;

    /// @param left of the leftmost letter
    /// @param right of the rightmost letter
    record Cell(String text, double left, double right, boolean isHead) {
        boolean isEmpty() {
            return text.isBlank();
        }
    }

    /// What is not whole in it; nothing where it is.
    List<String> faults() {
        var faults = new ArrayList<String>();
        for (var row : rows)
            for (var cell : row) {
                if (!cell.isEmpty() && (cell.left < left - NEAR || cell.right > right + NEAR))
                    faults.add("%s: <%s> stands at %.0f\u2013%.0f and the text of the page at %.0f\u2013%.0f"
                            .formatted(where, cell.text, cell.left, cell.right, left, right));
            }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        var full = rows.stream().filter(row -> row.size() == columns).toList();
        for (int column = 0; column < columns; column++) outOfLine(full, column, faults);
        for (int column = 1; column < columns; column++) tooNear(full, column, faults);
        return faults;
    }

    /// Header and body of a column share their left or their right edge.
    private void outOfLine(List<List<Cell>> full, int column, List<String> faults) {
        var cells = full.stream()
                .map(row -> row.get(column))
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (cells.isEmpty()) return;
        double lefts = spread(cells.stream().mapToDouble(Cell::left).toArray());
        double rights = spread(cells.stream().mapToDouble(Cell::right).toArray());
        if (Math.min(lefts, rights) > NEAR)
            faults.add("%s: the cells of column %d <%s> stand in no line: %s"
                    .formatted(
                            where,
                            column + 1,
                            cells.getFirst().text,
                            cells.stream().limit(4).toList()));
    }

    private static double spread(double[] edges) {
        var all = Arrays.stream(edges).summaryStatistics();
        return all.getMax() - all.getMin();
    }

    private void tooNear(List<List<Cell>> full, int column, List<String> faults) {
        double before = IntStream.range(0, full.size())
                .mapToObj(row -> full.get(row).get(column - 1))
                .filter(cell -> !cell.isEmpty())
                .mapToDouble(Cell::right)
                .max()
                .orElse(0);
        full.stream()
                .map(row -> row.get(column))
                .filter(cell -> !cell.isEmpty() && cell.left < before + 1)
                .findFirst()
                .ifPresent(cell -> faults.add("%s: <%s> runs into the column before it, which ends at %.0f"
                        .formatted(where, cell.text, before)));
    }
}
