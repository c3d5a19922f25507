package se.styrkedja.reports.writing;

import static se.styrkedja.reports.writing.Outline.WORDS;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.styrkedja.figures.Lettering;
import se.styrkedja.figures.Picture;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document.Shape;
import se.styrkedja.reports.Inline;

/// How a table stands on a page, decided here for the screen, the PDF and Word alike: how large its letters are, how
/// wide
/// its columns, and in how many parts it is told when all its columns have no room beside each other. Each part has the
/// first column anew.
///
/// Shape: a column is never narrower than its longest word, as the typeface has it; what is left over is shared by what
/// the columns say. Unit: the size of a letter (em), so that one decision holds for every medium.
/// Errors: none; a single word too long for any column, an address that somebody pasted, is broken.
///
/// @param isSmall whether its letters are set smaller
record TableLayout(boolean isSmall, List<Part> parts) {
    private static final Pattern FIGURE = Pattern.compile("[~<>+\u2212-]?\\s?\\d.{0,30}|\\.{1,2}|[\u2013-]?|~100");

    /// The longest word that is never broken: `Samhällsvetenskapsprogrammet` has 15.
    private static final double LONGEST_WORD = 18;

    /// A column does not ask for more on a line.
    private static final double WIDEST = 26;

    /// A header asks to stand on so many lines.
    private static final int HEADER_LINES = 3;

    /// The air on one side of a column, as the style sheets have it.
    private static final double AIR = 0.9;

    private static final double AIR_WHERE_SMALL = 0.5;

    /// What rounding takes, and another typeface where ours is not installed.
    private static final double SPARE = 1.06;

    TableLayout {
        parts = List.copyOf(parts);
    }

    /// @param columns of the table, the first of them always its first
    /// @param shares of the width, one for each column; together 1
    record Part(List<Integer> columns, List<Double> shares) {
        Part {
            columns = List.copyOf(columns);
            shares = List.copyOf(shares);
        }
    }

    /// The table behind a chart, as it stands in a document.
    static Block.Table ofChart(Picture picture, String number) {
        var rows = picture.table().rows().stream()
                .map(row -> row.stream()
                        .map(text -> List.<Inline>of(new Inline.Words(text)))
                        .toList())
                .toList();
        var caption = WORDS.text("chart.table.caption", number, picture.title());
        return new Block.Table(caption, picture.table().header(), rows, List.of());
    }

    /// What stands before the caption of a part.
    ///
    /// @param number of the table; empty for one without
    /// @param part from 0
    String label(String number, int part) {
        if (parts.size() == 1) return number.isEmpty() ? "" : WORDS.text("table.label", number);
        var which = Integer.toString(part + 1);
        var of = Integer.toString(parts.size());
        return number.isEmpty()
                ? WORDS.text("table.part", which, of)
                : WORDS.text("table.label.part", number, which, of);
    }

    /// The width of the text of a page, in letters of its tables: the least of screen, PDF and Word.
    private static double room(Shape shape, boolean isSmall) {
        return switch (shape) {
            case BOOK -> isSmall ? 45 : 40.2; // 135 mm of 8.5 or 9.5 points
            case WALL -> isSmall ? 72 : 60.7; // 257 mm of 10 or 12 points
        };
    }

    static TableLayout of(Block.Table table, Shape shape) {
        return of(table.header(), table.rows(), shape);
    }

    private static TableLayout of(List<String> header, List<List<List<Inline>>> rows, Shape shape) {
        for (boolean isSmall : new boolean[] {false, true}) {
            var columns = measured(header, rows, isSmall);
            if (least(columns, all(columns)) <= room(shape, isSmall))
                return new TableLayout(isSmall, List.of(part(columns, all(columns), room(shape, isSmall))));
        }
        return inParts(header, rows, shape);
    }

    /// As few parts as can be, with as many columns in each, in larger letters where they have room.
    private static TableLayout inParts(List<String> header, List<List<List<Inline>>> rows, Shape shape) {
        for (int count = 2; ; count++)
            for (boolean isSmall : new boolean[] {false, true}) {
                var columns = measured(header, rows, isSmall);
                double room = room(shape, isSmall);
                var parts = divided(columns.size(), count);
                if (count >= columns.size() - 1 || parts.stream().allMatch(p -> least(columns, p) <= room))
                    return new TableLayout(
                            isSmall,
                            parts.stream().map(p -> part(columns, p, room)).toList());
            }
    }

    private static List<Integer> all(List<Column> columns) {
        return IntStream.range(0, columns.size()).boxed().toList();
    }

    private static List<List<Integer>> divided(int columns, int parts) {
        int others = columns - 1;
        return IntStream.range(0, Math.min(parts, others))
                .mapToObj(part -> IntStream.concat(
                                IntStream.of(0),
                                IntStream.rangeClosed(1 + part * others / parts, (part + 1) * others / parts))
                        .boxed()
                        .toList())
                .toList();
    }

    /// @param least without which a word is broken
    /// @param wished with which every cell of the body stands on one line
    private record Column(double least, double wished) {}

    private static List<Column> measured(List<String> header, List<List<List<Inline>>> rows, boolean isSmall) {
        return IntStream.range(0, header.size())
                .mapToObj(column -> measured(
                        header.get(column),
                        rows.stream().map(row -> row.get(column)).toList(),
                        around(rows, column, isSmall)))
                .toList();
    }

    private static Column measured(String head, List<List<Inline>> cells, double around) {
        double least = longestWord(head.split(" ", -1), true);
        double wished = Math.max(least, Lettering.width(head, 1, true) / HEADER_LINES + 1);
        for (var cell : cells) {
            least = Math.max(least, longestWord(cell));
            wished = Math.max(wished, width(cell));
        }
        least = Math.min(least, LONGEST_WORD) * SPARE + around;
        return new Column(least, Math.max(least, Math.min(wished, WIDEST) * SPARE + around));
    }

    /// Words have air on both sides, figures before them only.
    private static double around(List<List<List<Inline>>> rows, int column, boolean isSmall) {
        double air = isSmall ? AIR_WHERE_SMALL : AIR;
        return column == 0 || isFigures(rows, column) ? air : 2 * air;
    }

    /// Whether a column holds figures: those stand to the right, digit under digit.
    static boolean isFigures(List<List<List<Inline>>> rows, int column) {
        return column > 0
                && !rows.isEmpty()
                && rows.stream().filter(row -> isFigure(row.get(column))).count() * 2 > rows.size();
    }

    private static boolean isFigure(List<Inline> cell) {
        var text = Inline.text(cell);
        return FIGURE.matcher(text.strip()).matches() || cell.stream().anyMatch(Inline.Value.class::isInstance);
    }

    static String side(List<List<List<Inline>>> rows, int column) {
        return isFigures(rows, column) ? "right" : "left";
    }

    /// Whether some word of it is so long that it must be broken.
    static boolean isLong(List<Inline> cell) {
        return longestWord(cell) > LONGEST_WORD;
    }

    private static double longestWord(List<Inline> cell) {
        double longest = 0;
        for (var glued : Glued.of(cell)) {
            boolean isWhole = glued.runs().stream().anyMatch(Inline.Value.class::isInstance);
            var words = isWhole
                    ? new String[] {Inline.text(glued.runs())}
                    : Inline.text(glued.runs()).split(" ", -1);
            longest = Math.max(longest, longestWord(words, isStrong(glued.runs())));
        }
        return longest;
    }

    private static double longestWord(String[] words, boolean isStrong) {
        return Arrays.stream(words)
                .mapToDouble(word -> Lettering.width(word, 1, isStrong))
                .max()
                .orElse(0);
    }

    private static double width(List<Inline> cell) {
        return Lettering.width(Inline.text(cell), 1, isStrong(cell));
    }

    private static boolean isStrong(List<Inline> runs) {
        return runs.stream().anyMatch(Inline.Strong.class::isInstance);
    }

    private static double least(List<Column> columns, List<Integer> some) {
        return some.stream().mapToDouble(c -> columns.get(c).least).sum();
    }

    /// What a column must have, and of what is left over a part of what it wishes for.
    private static Part part(List<Column> columns, List<Integer> some, double room) {
        double needed = least(columns, some);
        double wished = some.stream().mapToDouble(c -> columns.get(c).wished).sum();
        double more = wished <= needed ? 0 : Math.clamp((room - needed) / (wished - needed), 0, 1);
        var widths = some.stream()
                .map(columns::get)
                .map(c -> c.least + (c.wished - c.least) * more)
                .toList();
        double sum = widths.stream().mapToDouble(w -> w).sum();
        return new Part(some, widths.stream().map(w -> w / sum).toList());
    }
}
