package se.styrkedja.reports.writing;

import static se.styrkedja.reports.writing.Outline.WORDS;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.styrkedja.figures.Picture;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document.Shape;
import se.styrkedja.reports.Inline;

/// How a table stands on a page, decided here for the screen, the PDF and Word alike: how large its letters are, how
/// wide
/// its columns, and in how many parts it is told when all its columns have no room beside each other. Each part has the
/// first column anew.
///
/// Shape: a column is never narrower than its longest word, as the typeface has it; what is left over goes where it
/// saves lines ([TableColumn]). Unit: the size of a letter (em), so that one decision holds for every medium.
/// Errors: none; a single word too long for any column, an address that somebody pasted, is broken.
///
/// @param isSmall whether its letters are set smaller
record TableLayout(boolean isSmall, List<Part> parts) {
    private static final Pattern FIGURE = Pattern.compile("[~<>+\u2212-]?\\s?\\d.{0,30}|\\.{1,2}|[\u2013-]?|~100");

    private static final String ONE_DAY = "(?:\\d{1,2}[\\s\u00a0]\\p{L}+[\\s\u00a0]\\d{4}|\\d{4}-\\d{2}-\\d{2})";

    /// A day, or a time from one day to another, is read as words are: what follows it does not run into it, and its
    /// digits do not stand under others.
    private static final Pattern DAY = Pattern.compile(ONE_DAY + "(?:\\s?[\u2013-]\\s?" + ONE_DAY + ")?");

    /// The air on one side of a column, as the style sheets have it.
    private static final double AIR = 0.9;

    private static final double AIR_WHERE_SMALL = 0.5;

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

    /// The table behind a chart, as it stands under the chart.
    static Block.Table ofChart(Picture picture, String number, Shape shape) {
        return ofChart(picture.table(), WORDS.text("chart.table.caption", number), shape);
    }

    /// The table behind a chart that stands elsewhere, with the point of the chart.
    static Block.Table apart(Picture picture, String number, Shape shape) {
        return ofChart(picture.table(), WORDS.text("chart.table.apart", number, picture.title()), shape);
    }

    /// A series over time is laid on its side, years beside each other, where that takes fewer rows and everything has
    /// room: two charts go on a page then.
    private static Block.Table ofChart(Picture.TextTable table, String caption, Shape shape) {
        var standing = inlines(table, caption);
        if (table.rows().size() < table.header().size() || !isOverTime(table)) return standing;
        var lying = inlines(table.onItsSide(), caption);
        var layout = of(lying, shape);
        return layout.isSmall() || layout.parts().size() > 1 ? standing : lying;
    }

    private static boolean isOverTime(Picture.TextTable table) {
        return table.rows().stream().allMatch(row -> row.getFirst().chars().anyMatch(Character::isDigit));
    }

    private static Block.Table inlines(Picture.TextTable table, String caption) {
        var rows = table.rows().stream()
                .map(row -> row.stream()
                        .map(text -> List.<Inline>of(new Inline.Words(text)))
                        .toList())
                .toList();
        return new Block.Table(caption, table.header(), rows, List.of());
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
        var large = whole(header, rows, shape, false);
        var small = whole(header, rows, shape, true);
        if (large.isPresent() && small.isPresent() && isFarShorter(small.get(), large.get()))
            return small.get().layout();
        return large.or(() -> small).map(Whole::layout).orElseGet(() -> inParts(header, rows, shape));
    }

    /// In one part.
    ///
    /// @param lines of all its rows
    private record Whole(TableLayout layout, long lines) {}

    /// Where smaller letters save a third of the lines, the larger ones only break what stands in narrow columns.
    private static boolean isFarShorter(Whole small, Whole large) {
        return 3 * small.lines < 2 * large.lines;
    }

    /// Empty where the columns have no room beside each other.
    private static Optional<Whole> whole(
            List<String> header, List<List<List<Inline>>> rows, Shape shape, boolean isSmall) {
        var columns = measured(header, rows, isSmall);
        double room = room(shape, isSmall);
        if (least(columns, all(columns)) > room) return Optional.empty();
        var part = part(columns, all(columns), room);
        return Optional.of(
                new Whole(new TableLayout(isSmall, List.of(part)), TableColumn.lines(columns, part.shares(), room)));
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

    private static List<Integer> all(List<TableColumn> columns) {
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

    private static List<TableColumn> measured(List<String> header, List<List<List<Inline>>> rows, boolean isSmall) {
        return IntStream.range(0, header.size())
                .mapToObj(column -> TableColumn.of(
                        header.get(column),
                        rows.stream().map(row -> row.get(column)).toList(),
                        around(rows, column, isSmall)))
                .toList();
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
        var text = Inline.text(cell).strip();
        if (DAY.matcher(text).matches()) return false;
        return FIGURE.matcher(text).matches() || cell.stream().anyMatch(Inline.Value.class::isInstance);
    }

    static String side(List<List<List<Inline>>> rows, int column) {
        return isFigures(rows, column) ? "right" : "left";
    }

    /// Whether some word of it is so long that it must be broken.
    static boolean isLong(List<Inline> cell) {
        return TableColumn.isLong(cell);
    }

    private static double least(List<TableColumn> columns, List<Integer> some) {
        return some.stream().mapToDouble(c -> columns.get(c).least()).sum();
    }

    private static Part part(List<TableColumn> columns, List<Integer> some, double room) {
        return new Part(some, TableColumn.shares(some.stream().map(columns::get).toList(), room));
    }
}
