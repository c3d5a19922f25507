package se.styrkedja.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.SchoolYear;

/// Invented hierarchies of unit, gender and total, each attacked with everything that is shown of it.
class HidingAttackTest {
    private static final String[] SPLITS = {"g", "b", "t"};
    private static final int TOTAL = 2;

    /// A table, units first and the municipality last: persons, those who reached it, and what is told of each.
    private static final class World {
        private final long[][] persons;
        private final long[][] reached;
        private final List<SourceFigure> shown;

        World(long[][] persons, long[][] reached, List<SourceFigure> shown) {
            this.persons = persons;
            this.reached = reached;
            this.shown = List.copyOf(shown);
        }

        Measurement told(int row, int column) {
            return shown.get(row * SPLITS.length + column).measurement();
        }

        boolean[][] hidden() {
            return marked(false);
        }

        boolean[][] uncertain() {
            return marked(true);
        }

        @Override
        public String toString() {
            var text = new StringBuilder();
            for (int r = 0; r < persons.length; r++)
                for (int c = 0; c < SPLITS.length; c++)
                    text.append("%d of %d %s%s"
                            .formatted(
                                    reached[r][c], persons[r][c], told(r, c).markOrEmpty(), c == TOTAL ? "\n" : " | "));
            return text.toString();
        }

        private static boolean isAtAnEnd(Measurement told) {
            return told instanceof Measurement.NearlyAll || told instanceof Measurement.NearlyNone;
        }

        private boolean[][] marked(boolean atAnEndToo) {
            var marked = new boolean[persons.length][SPLITS.length];
            for (int r = 0; r < persons.length; r++)
                for (int c = 0; c < SPLITS.length; c++)
                    marked[r][c] = told(r, c) instanceof Measurement.TooFew || (atAnEndToo && isAtAnEnd(told(r, c)));
            return marked;
        }
    }

    @Test
    void nothing_hidden_can_be_worked_out_from_what_is_shown() {
        var random = new Random(9901);
        int hidden = 0;
        for (int i = 0; i < 600; i++) {
            var world = world(random, 2 + random.nextInt(8), 60);
            hidden += count(world.uncertain());
            assertThat(workedOut(world)).as("world " + i + "\n" + world).isEmpty();
        }
        assertThat(hidden).isGreaterThan(2000);
    }

    private static World world(Random random, int units, int most) {
        var persons = new long[units + 1][SPLITS.length];
        var reached = new long[units + 1][SPLITS.length];
        for (int u = 0; u < units; u++)
            for (int c = 0; c < TOTAL; c++) {
                persons[u][c] = 1L + random.nextInt(random.nextInt(4) == 0 ? 12 : most);
                reached[u][c] = Math.round(persons[u][c] * Math.min(1, random.nextDouble() * 1.4));
                for (var sums : List.of(persons, reached)) {
                    sums[u][TOTAL] += sums[u][c];
                    sums[units][c] += sums[u][c];
                    sums[units][TOTAL] += sums[u][c];
                }
            }
        return new World(persons, reached, shown(persons, reached));
    }

    private static List<SourceFigure> shown(long[][] persons, long[][] reached) {
        var rows = new ArrayList<SourceFigure>();
        for (int r = 0; r < persons.length; r++)
            for (int c = 0; c < SPLITS.length; c++)
                rows.add(Rows.row(
                        r == persons.length - 1 ? "M" : String.valueOf((char) ('A' + r)),
                        SPLITS[c],
                        new SchoolYear(2024),
                        Rows.share((int) reached[r][c], (int) persons[r][c]),
                        (int) persons[r][c],
                        ""));
        return Rows.told(rows);
    }

    /// Row and column of every cell that is given away, and by what.
    private static List<String> workedOut(World world) {
        var found = new ArrayList<String>();
        int height = world.persons.length;
        var notReached = new long[height][SPLITS.length];
        for (int r = 0; r < height; r++)
            for (int c = 0; c < SPLITS.length; c++) notReached[r][c] = world.persons[r][c] - world.reached[r][c];
        var persons = attacker(world, world.persons, world.hidden(), Side.PERSONS);
        var reached = attacker(world, world.reached, world.uncertain(), Side.REACHED);
        var not = attacker(world, notReached, world.uncertain(), Side.NOT_REACHED);
        for (int r = 0; r < height; r++)
            for (int c = 0; c < SPLITS.length; c++) {
                boolean small = world.persons[r][c] < (r == height - 1 ? 5 : 10);
                if (small && world.hidden()[r][c] && persons.knows(r, c)) found.add("persons " + r + SPLITS[c]);
                if (!world.uncertain()[r][c]) continue;
                if (reached.knows(r, c) && !nobodyShown(world, world.reached, r, c))
                    found.add("reached " + r + SPLITS[c]);
                if (not.knows(r, c) && !nobodyShown(world, notReached, r, c)) found.add("not " + r + SPLITS[c]);
            }
        return found;
    }

    private enum Side {
        PERSONS,
        REACHED,
        NOT_REACHED
    }

    private static Attacker attacker(World world, long[][] counts, boolean[][] unknown, Side side) {
        var least = new long[counts.length][SPLITS.length];
        var greatest = new long[counts.length][SPLITS.length];
        for (int r = 0; r < counts.length; r++)
            for (int c = 0; c < SPLITS.length; c++) {
                long persons = world.persons[r][c];
                boolean few = World.isAtAnEnd(world.told(r, c))
                        && (world.told(r, c) instanceof Measurement.NearlyNone) == (side == Side.REACHED);
                boolean most = World.isAtAnEnd(world.told(r, c)) && !few;
                least[r][c] = most ? persons - 4 : 0;
                greatest[r][c] = few ? 4 : most ? persons : Long.MAX_VALUE;
            }
        return new Attacker(counts, unknown, least, greatest);
    }

    /// A total that is shown with nobody in it tells of its parts by itself: nothing beside it can hide that.
    private static boolean nobodyShown(World world, long[][] counts, int row, int column) {
        int last = counts.length - 1;
        return counts[row][column] == 0
                && (isShownEmpty(world, counts, row, TOTAL)
                        || isShownEmpty(world, counts, last, column)
                        || isShownEmpty(world, counts, last, TOTAL));
    }

    private static boolean isShownEmpty(World world, long[][] counts, int row, int column) {
        return counts[row][column] == 0 && world.told(row, column) instanceof Measurement.Known;
    }

    private static int count(boolean[][] marked) {
        int count = 0;
        for (var row : marked) for (var cell : row) if (cell) count++;
        return count;
    }
}
