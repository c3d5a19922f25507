package se.styrkedja.indicators;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/// Someone who knows all that is shown of a table of counts and tries to work out the rest: rows are units and last the
/// municipality, columns are girls, boys and all.
///
/// A hidden count is safe when it can be one more or one less and everything that is shown still adds up. Such a change
/// goes round a closed path of hidden cells, up and down in turn, and the path is sought in full.
final class Attacker {
    private final long[][] counts;
    private final boolean[][] unknown;
    private final long[][] least;
    private final long[][] greatest;

    Attacker(long[][] counts, boolean[][] unknown, long[][] least, long[][] greatest) {
        this.counts = counts;
        this.unknown = unknown;
        this.least = least;
        this.greatest = greatest;
    }

    boolean knows(int row, int column) {
        return !canTurn(row, column, true) && !canTurn(row, column, false);
    }

    /// From the column back to the row, by other cells than this one.
    private boolean canTurn(int row, int column, boolean up) {
        if (!may(row, column, up)) return false;
        var seen = new HashSet<>(Set.of(node(false, column)));
        var queue = new ArrayDeque<>(seen);
        while (!queue.isEmpty()) {
            int at = queue.remove();
            boolean isRow = at >= 0;
            int index = isRow ? at : -at - 1;
            if (isRow && index == row) return true;
            for (int next = 0; next < (isRow ? counts[0].length : counts.length); next++) {
                int r = isRow ? index : next;
                int c = isRow ? next : index;
                if ((r == row && c == column) || !may(r, c, isRow == up)) continue;
                if (seen.add(node(!isRow, next))) queue.add(node(!isRow, next));
            }
        }
        return false;
    }

    private static int node(boolean row, int index) {
        return row ? index : -index - 1;
    }

    /// Whether the cell's share of its sums may rise or fall. A total weighs against its parts.
    private boolean may(int row, int column, boolean up) {
        if (!unknown[row][column]) return false;
        boolean against = (row == counts.length - 1) != (column == counts[0].length - 1);
        return up != against ? counts[row][column] < greatest[row][column] : counts[row][column] > least[row][column];
    }
}
