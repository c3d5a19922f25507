package se.styrkedja.reports.writing;

import java.util.List;
import java.util.Locale;
import se.styrkedja.figures.Picture;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document.Shape;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.writing.HtmlWriter.Medium;
import se.styrkedja.reports.writing.TableLayout.Part;

/// Writes tables as HTML, numbered as they come, in the parts that [TableLayout] decides; figures stand to the right.
final class TableWriter {
    /// A table with more rows is set closer on paper.
    static final int LONG = 12;

    private final Markup page;
    private final InlineWriter inlines;
    private final Medium medium;
    private final Shape shape;
    private int tables;

    TableWriter(Markup page, InlineWriter inlines, Medium medium, Shape shape) {
        this.shape = shape;
        this.page = page;
        this.inlines = inlines;
        this.medium = medium;
    }

    void write(Block.Table table) {
        var number = Integer.toString(++tables);
        write(number, "tabell-" + number, table, table.note());
    }

    void ofChart(Picture picture, String number, List<Inline> note) {
        write("", "diagramtabell-" + number, TableLayout.ofChart(picture, number, shape), note);
    }

    void apart(Picture picture, String number) {
        write("", "diagramtabell-" + number, TableLayout.apart(picture, number, shape), List.of());
    }

    /// The note stands on the page of the last part, when that is short enough to be whole.
    ///
    /// @param number empty for one without
    private void write(String number, String id, Block.Table table, List<Inline> note) {
        var layout = TableLayout.of(table, shape);
        boolean isLong = table.rows().size() > LONG;
        int last = layout.parts().size() - 1;
        for (int i = 0; i <= last; i++) {
            boolean isNoted = i == last && !note.isEmpty();
            if (isNoted) page.open("div", "class", isLong ? "noted" : "noted whole");
            var partId = i == 0 ? id : id + "-" + (i + 1);
            page.open(
                    "div",
                    "class",
                    isLong ? "scroll" : "scroll whole",
                    "role",
                    "region",
                    "tabindex",
                    "0",
                    "aria-labelledby",
                    partId);
            page.open("table", "class", (isLong ? "dense" : "plain") + (layout.isSmall() ? " small" : ""));
            page.open("caption", "id", partId);
            var label = layout.label(number, i);
            if (!label.isEmpty()) page.element("span", label, "class", "label").text(" ");
            page.text(table.caption()).close();
            head(layout.parts().get(i), table);
            body(layout.parts().get(i), table);
            page.close().close();
            if (!isNoted) continue;
            inlines.note(note);
            page.close();
        }
    }

    private void head(Part part, Block.Table table) {
        page.open("thead").open("tr");
        for (int i = 0; i < part.columns().size(); i++) {
            int column = part.columns().get(i);
            columnHead(
                    table.header().get(column),
                    TableLayout.side(table.rows(), column),
                    part.shares().get(i));
        }
        page.close().close();
    }

    /// The name of a group and its first row are kept on one page.
    private void body(Part part, Block.Table table) {
        page.open("tbody", "class", kept(table, 0));
        for (int row = 0; row < table.rows().size(); row++) {
            if (row > 0 && (isKept(table, row) || isKept(table, row - 1)))
                page.close().open("tbody", "class", kept(table, row));
            for (var group : table.groupsAt(row)) group(group, part.columns().size());
            row(part, table.rows().get(row), table.rows());
        }
        page.close();
    }

    private static boolean isKept(Block.Table table, int row) {
        return !table.groupsAt(row).isEmpty();
    }

    private static String kept(Block.Table table, int row) {
        return isKept(table, row) ? "kept" : "rows";
    }

    /// A line that names the rows after it.
    private void group(String name, int columns) {
        page.open("tr", "class", "group")
                .element("th", name, "scope", "rowgroup", "colspan", Integer.toString(columns), "class", "left")
                .close();
    }

    private void row(Part part, List<List<Inline>> row, List<List<List<Inline>>> rows) {
        page.open("tr");
        for (int column : part.columns()) {
            var kind = TableLayout.side(rows, column) + (TableLayout.isLong(row.get(column)) ? " long" : "");
            if (column == 0) page.open("th", "scope", "row", "class", kind);
            else page.open("td", "class", kind);
            inlines.write(row.get(column));
            page.close();
        }
        page.close();
    }

    /// A browser finds the widths itself, on a desk and on a phone; on paper they are the measured ones.
    private void columnHead(String name, String side, double share) {
        switch (medium) {
            case SCREEN -> page.element("th", name, "scope", "col", "class", side);
            case PAPER -> {
                var width = String.format(Locale.ROOT, "width: %.2f%%", share * 100);
                page.element("th", name, "scope", "col", "class", side, "style", width);
            }
        }
    }
}
