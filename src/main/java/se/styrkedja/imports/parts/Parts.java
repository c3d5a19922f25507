package se.styrkedja.imports.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.styrkedja.imports.Columns;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Headings;
import se.styrkedja.vocabulary.Fault;

/// The one way from a table to its rows, whatever layout it has.
///
/// A sheet is cut at every header, in whatever row and column it stands, and at every title after
/// rows. What stands before a header is its part's own; nothing of another part is said of its
/// rows.
///
/// @param all parts that have a header
/// @param headless blocks that have a title and no header
/// @param unread sheets with neither
public record Parts(List<Part> all, List<Content.Table> headless, List<Content.Table> unread) {
    /// Rows that are looked at when a file is recognised. A header further down has no cell that is
    /// a number, so that rows of figures need no second look.
    private static final int OPENING = 60;

    private static final Pattern NUMBER = Pattern.compile("~?[-+]?\\d[\\d\\s.,%-]*");

    public Parts {
        all = List.copyOf(all);
        headless = List.copyOf(headless);
        unread = List.copyOf(unread);
    }

    /// Cuts the table.
    ///
    /// @param telling the roles that a header must have
    public static Parts of(Content.Table table, Headings headings, Set<String> telling, Bounds bounds) {
        var cutter = new Cutter(headings, telling, bounds);
        sheets(table).forEach(cutter::cut);
        return new Parts(cutter.all, cutter.headless, cutter.unread);
    }

    /// The columns of the first header in the opening rows of each sheet.
    public static List<Columns> opening(Content.Table table, Headings headings, Set<String> telling) {
        return sheets(table).stream()
                .flatMap(sheet -> IntStream.range(
                                0, Math.min(OPENING, sheet.rows().size()))
                        .filter(i -> isWide(sheet.row(i)))
                        .mapToObj(i -> headings.columns(sheet, i))
                        .filter(columns -> columns.has(telling))
                        .limit(1))
                .toList();
    }

    /// The sheets of a workbook; a text file is one.
    public static List<Content.Table> sheets(Content.Table table) {
        Map<String, List<Content.Row>> bySheet = new LinkedHashMap<>();
        for (var row : table.rows())
            bySheet.computeIfAbsent(row.sheet(), s -> new ArrayList<>()).add(row);
        return bySheet.values().stream()
                .map(rows -> new Content.Table(table.file(), rows))
                .toList();
    }

    /// The opening rows of a sheet as lines of words.
    public static List<String> openingLines(Content.Table sheet) {
        return sheet.rows().stream().limit(OPENING).map(Part::line).toList();
    }

    /// A remark for each sheet that nothing was read of.
    public void tellUnread(Draft draft) {
        for (var sheet : unread) {
            var first = sheet.rows().stream().filter(row -> !row.blank()).findFirst();
            first.ifPresent(row -> draft.remark(new Fault("sheet.unread", Part.place(sheet.file(), row), row.sheet())));
        }
    }

    private static boolean isWide(Content.Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).limit(2).count() > 1;
    }

    private static final class Cutter {
        private final Headings headings;
        private final Set<String> telling;
        private final Bounds bounds;
        private final List<Part> all = new ArrayList<>();
        private final List<Content.Table> headless = new ArrayList<>();
        private final List<Content.Table> unread = new ArrayList<>();

        Cutter(Headings headings, Set<String> telling, Bounds bounds) {
            this.headings = headings;
            this.telling = telling;
            this.bounds = bounds;
        }

        /// Cuts a sheet into blocks: a title after rows, or after an end, begins one.
        void cut(Content.Table sheet) {
            var block = new Block(sheet, 0);
            for (int i = 0; i < sheet.rows().size(); i++) {
                var row = sheet.row(i);
                if (bounds.opens().test(row)) {
                    if (block.isPast()) {
                        take(block, i);
                        block = new Block(sheet, i);
                    }
                    block.isOpened = true;
                } else if (block.end < 0 && bounds.closes().test(row)) block.end = i;
                else if (block.end < 0 && isHeader(sheet, i)) block.headers.add(i);
            }
            take(block, sheet.rows().size());
        }

        private boolean isHeader(Content.Table sheet, int index) {
            var row = sheet.row(index);
            boolean known = index < OPENING
                    || row.cells().stream()
                            .noneMatch(cell -> NUMBER.matcher(cell.strip()).matches());
            return known && isWide(row) && headings.columns(sheet, index).has(telling);
        }

        private void take(Block block, int to) {
            int end = block.end < 0 ? to : block.end;
            if (block.headers.isEmpty()) {
                var rows =
                        new Content.Table(block.sheet.file(), block.sheet.rows().subList(block.start, end));
                if (block.isOpened) headless.add(rows);
                else if (rows.rows().stream().anyMatch(row -> !row.blank())) unread.add(rows);
                return;
            }
            int from = block.start;
            var headers = block.headers.stream()
                    .filter(i -> i.equals(block.headers.getFirst()) || !isAgain(block, i))
                    .toList();
            for (int k = 0; k < headers.size(); k++) {
                int header = headers.get(k);
                boolean last = k == headers.size() - 1;
                int until = last ? end : block.titleAbove(headers.get(k + 1), header);
                all.add(part(block.sheet, from, header, until, last ? to : until));
                from = until;
            }
        }

        /// Whether a header is that of the part above once more. Where titles tell parts apart, its
        /// rows may be of another one that has lost its title.
        private boolean isAgain(Block block, int header) {
            int above = block.headers.get(block.headers.indexOf(header) - 1);
            return bounds.equals(Bounds.NONE)
                    && block.titleAbove(header, above) == header
                    && block.sheet
                            .row(header)
                            .cells()
                            .equals(block.sheet.row(above).cells());
        }

        private Part part(Content.Table sheet, int from, int header, int until, int to) {
            var above = Headings.above(sheet, header);
            boolean grouped = above.stream().anyMatch(group -> !group.isEmpty());
            return new Part(
                    sheet.rows().subList(from, grouped ? header - 1 : header),
                    sheet.row(header),
                    above,
                    headings.columns(sheet, header),
                    sheet.rows().subList(header + 1, until),
                    sheet.rows().subList(until, to));
        }
    }

    private static final class Block {
        private final Content.Table sheet;
        private final int start;
        private final List<Integer> headers = new ArrayList<>();
        private boolean isOpened;
        private int end = -1;

        Block(Content.Table sheet, int start) {
            this.sheet = sheet;
            this.start = start;
        }

        boolean isPast() {
            return end >= 0 || !headers.isEmpty();
        }

        /// Where the words right above a header begin: blank rows, lines of one cell, and the
        /// groups of its columns.
        int titleAbove(int header, int before) {
            int at = header;
            if (Headings.above(sheet, header).stream().anyMatch(group -> !group.isEmpty())) at--;
            while (at - 1 > before && !isWide(sheet.row(at - 1))) at--;
            return at;
        }
    }
}
