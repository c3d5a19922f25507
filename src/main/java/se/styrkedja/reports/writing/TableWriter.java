package se.styrkedja.reports.writing;

import static se.styrkedja.reports.writing.Outline.WORDS;

import java.util.List;
import se.styrkedja.figures.Picture;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document.Shape;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.writing.HtmlWriter.Medium;

/// Writes tables as HTML, numbered as they come; figures stand to the right.
final class TableWriter {
    /// A row's name of so many characters stands on one line.
    private static final int SHORT = 16;

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
        write(WORDS.text("table.label", number), table.caption(), "tabell-" + number, table.header(), table.rows());
        inlines.note(table.note());
    }

    void ofChart(Picture picture, String number) {
        var table = picture.table();
        var rows = table.rows().stream()
                .map(row -> row.stream().map(TableWriter::words).toList())
                .toList();
        var caption = WORDS.text("chart.table.caption", number, picture.title());
        write("", caption, "diagramtabell-" + number, table.header(), rows);
    }

    private static List<Inline> words(String text) {
        return List.of(new Inline.Words(text));
    }

    private void write(String label, String caption, String id, List<String> header, List<List<List<Inline>>> rows) {
        page.open(
                "div",
                "class",
                rows.size() > LONG ? "scroll" : "scroll whole",
                "role",
                "region",
                "tabindex",
                "0",
                "aria-labelledby",
                id);
        var tight = Columns.areTight(header, rows, shape) ? " tight" : "";
        page.open("table", "class", (rows.size() > LONG ? "dense" : "plain") + tight)
                .open("caption", "id", id);
        if (!label.isEmpty()) page.element("span", label, "class", "label").text(" ");
        page.text(caption).close().open("thead").open("tr");
        int[] percent = Columns.shares(header, rows, 100, Columns.letters(shape));
        for (int column = 0; column < header.size(); column++)
            columnHead(header.get(column), Columns.side(rows, column), percent[column]);
        page.close().close().open("tbody");
        for (var row : rows) row(row, rows);
        page.close().close().close();
    }

    private void row(List<List<Inline>> row, List<List<List<Inline>>> rows) {
        page.open("tr");
        for (int column = 0; column < row.size(); column++) {
            boolean isShort = Inline.text(row.get(column)).length() <= SHORT;
            if (column == 0) page.open("th", "scope", "row", "class", isShort ? "left short" : "left");
            else page.open("td", "class", Columns.side(rows, column));
            inlines.write(row.get(column));
            page.close();
        }
        page.close();
    }

    /// A browser finds the widths itself; the PDF would cut long names into many short lines.
    private void columnHead(String name, String side, int percent) {
        switch (medium) {
            case SCREEN -> page.element("th", name, "scope", "col", "class", side);
            case PAPER -> page.element("th", name, "scope", "col", "class", side, "style", "width: " + percent + "%");
        }
    }
}
