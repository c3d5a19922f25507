package se.styrkedja.reports.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.styrkedja.figures.Lettering;
import se.styrkedja.reports.Inline;

/// What a column of a table asks for, and how the columns of a table share its width.
///
/// Unit: the size of a letter (em). Shape: `least` at most `wished`.
/// Errors: none; a single word too long for any column is broken.
///
/// @param least without which a word is broken
/// @param wished with which every cell of the body stands on one line
/// @param around the air beside the words
/// @param cells the words of each cell, the header first, by their widths
record TableColumn(double least, double wished, double around, List<double[]> cells) {
    /// The longest word that is never broken: `Samhällsvetenskapsprogrammet` has 15.
    private static final double LONGEST_WORD = 18;

    /// A column does not ask for more on a line.
    private static final double WIDEST = 26;

    /// A header asks to stand on so many lines.
    private static final int HEADER_LINES = 3;

    /// What rounding takes, and another typeface where ours is not installed.
    private static final double SPARE = 1.06;

    private static final double SPACE = Lettering.width(" ", 1, false);

    /// Width is given away in steps of this size.
    private static final double STEP = 0.5;

    TableColumn {
        cells = List.copyOf(cells);
    }

    static TableColumn of(String header, List<List<Inline>> body, double around) {
        var head = words(header.split(" ", -1), true);
        double least = longest(head);
        double wished = Math.max(least, Lettering.width(header, 1, true) / HEADER_LINES + 1);
        var cells = new ArrayList<double[]>(List.of(head));
        for (var cell : body) {
            var words = words(cell);
            least = Math.max(least, longest(words));
            wished = Math.max(wished, Lettering.width(Inline.text(cell), 1, isStrong(cell)));
            cells.add(words);
        }
        least = Math.min(least, LONGEST_WORD) * SPARE + around;
        return new TableColumn(least, Math.max(least, Math.min(wished, WIDEST) * SPARE + around), around, cells);
    }

    /// Whether some word of it is so long that it must be broken.
    static boolean isLong(List<Inline> cell) {
        return longest(words(cell)) > LONGEST_WORD;
    }

    /// The parts of the width that columns beside each other get, together 1: each what it must have, then what is
    /// left over where it saves most lines, then what is still left over by what each wishes for.
    static List<Double> shares(List<TableColumn> columns, double room) {
        var widths = columns.stream().mapToDouble(TableColumn::least).toArray();
        if (columns.stream().mapToDouble(TableColumn::wished).sum() > room) saveLines(columns, widths, room);
        double given = Arrays.stream(widths).sum();
        double wished = columns.stream().mapToDouble(TableColumn::wished).sum();
        double more = wished <= given ? 0 : Math.clamp((room - given) / (wished - given), 0, 1);
        for (int i = 0; i < widths.length; i++) widths[i] += Math.max(0, columns.get(i).wished - widths[i]) * more;
        double sum = Arrays.stream(widths).sum();
        return Arrays.stream(widths).mapToObj(w -> w / sum).toList();
    }

    /// Gives the width that is left over, a little at a time, to the column where it saves most.
    private static void saveLines(List<TableColumn> columns, double[] widths, double room) {
        double left = room - Arrays.stream(widths).sum();
        while (left >= STEP) {
            int best = -1;
            double most = 0;
            double taken = 0;
            for (int i = 0; i < widths.length; i++) {
                var column = columns.get(i);
                long now = column.lines(widths[i]);
                double end = Math.min(left, column.wished - widths[i] + STEP);
                for (double more = STEP; more <= end; more += STEP) {
                    double saved = (now - column.lines(widths[i] + more)) / more;
                    if (saved <= most) continue;
                    best = i;
                    most = saved;
                    taken = more;
                }
            }
            if (best < 0) return;
            widths[best] += taken;
            left -= taken;
        }
    }

    /// How many lines the cells take, each counted by its square: one cell of three lines is worse than three of one.
    private long lines(double width) {
        return cells.stream()
                .mapToLong(cell -> lines(cell, width))
                .map(lines -> lines * lines)
                .sum();
    }

    private long lines(double[] cell, double width) {
        double line = (width - around) / SPARE;
        long lines = 1;
        double filled = 0;
        for (double word : cell) {
            if (filled > 0 && filled + SPACE + word > line) {
                lines++;
                filled = word;
            } else filled += (filled > 0 ? SPACE : 0) + word;
        }
        return lines;
    }

    /// How many lines all rows of a table take, the header among them, with its columns of those shares.
    static long lines(List<TableColumn> columns, List<Double> shares, double room) {
        return IntStream.range(0, columns.getFirst().cells.size())
                .mapToLong(row -> IntStream.range(0, columns.size())
                        .mapToLong(
                                c -> columns.get(c).lines(columns.get(c).cells.get(row), shares.get(c) * room))
                        .max()
                        .orElse(1))
                .sum();
    }

    private static double longest(double[] words) {
        return Arrays.stream(words).max().orElse(0);
    }

    /// A figure and what touches it stand on one line.
    private static double[] words(List<Inline> cell) {
        return Glued.of(cell).stream()
                .flatMap(glued -> glued.runs().stream().anyMatch(Inline.Value.class::isInstance)
                        ? Stream.of(Lettering.width(Inline.text(glued.runs()), 1, isStrong(glued.runs())))
                        : Arrays.stream(words(Inline.text(glued.runs()).split(" ", -1), isStrong(glued.runs())))
                                .boxed())
                .mapToDouble(width -> width)
                .toArray();
    }

    private static double[] words(String[] words, boolean isStrong) {
        return Arrays.stream(words)
                .mapToDouble(word -> Lettering.width(word, 1, isStrong))
                .toArray();
    }

    private static boolean isStrong(List<Inline> runs) {
        return runs.stream().anyMatch(Inline.Strong.class::isInstance);
    }
}
