package se.styrkedja.reports.writing;

import java.util.List;
import java.util.function.Consumer;
import se.styrkedja.figures.Picture;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document.Shape;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.writing.TableLayout.Part;

/// Writes tables of Word in the parts that [TableLayout] decides, of just those widths: Word finds none of its own. The
/// header is repeated on every page, and a row is never cut in two.
final class WordTableWriter {
    private final Markup xml;
    private final WordRuns runs;
    private final Consumer<List<Inline>> inlines;
    private final Shape shape;
    private int tables;

    WordTableWriter(Markup xml, WordRuns runs, Consumer<List<Inline>> inlines, Shape shape) {
        this.shape = shape;
        this.xml = xml;
        this.runs = runs;
        this.inlines = inlines;
    }

    void write(Block.Table table) {
        int number = ++tables;
        var shown = Integer.toString(number);
        var layout = TableLayout.of(table, shape);
        for (int i = 0; i < layout.parts().size(); i++) {
            caption(i == 0 ? "Tabell" : "Tabell \\c", number, layout.label(shown, i), table.caption());
            table(layout, layout.parts().get(i), table, noteAfter(i, layout, table.note()));
        }
    }

    void ofChart(Picture picture, int number, List<Inline> note) {
        ofChart(TableLayout.ofChart(picture, Integer.toString(number), shape), note);
    }

    void apart(Picture picture, int number) {
        ofChart(TableLayout.apart(picture, Integer.toString(number), shape), List.of());
    }

    private void ofChart(Block.Table table, List<Inline> note) {
        var layout = TableLayout.of(table, shape);
        for (int i = 0; i < layout.parts().size(); i++) {
            runs.paragraph("Diagramrad", (layout.label("", i) + " " + table.caption()).strip());
            table(layout, layout.parts().get(i), table, noteAfter(i, layout, note));
        }
    }

    /// The note stands under the last part.
    private static List<Inline> noteAfter(int part, TableLayout layout, List<Inline> note) {
        return part == layout.parts().size() - 1 ? note : List.of();
    }

    /// In twentieths of a point: 142 mm on a standing page, 257 mm on a lying one.
    private int textWidth() {
        return switch (shape) {
            case BOOK -> 8050;
            case WALL -> 14570;
        };
    }

    /// A caption that Word can number anew and list.
    ///
    /// @param label as it is shown, with the number in it
    void caption(String series, int number, String label, String text) {
        var shown = Integer.toString(number);
        int at = label.indexOf(shown);
        runs.start("Caption");
        runs.words(label.substring(0, at));
        runs.field("SEQ " + series + " \\* ARABIC", shown);
        runs.words(label.substring(at + shown.length()) + " " + text);
        xml.close();
    }

    private void table(TableLayout layout, Part part, Block.Table table, List<Inline> note) {
        int[] widths = widths(part);
        xml.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "Rapporttabell");
        xml.empty("w:tblW", "w:w", Integer.toString(textWidth()), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        if (layout.isSmall()) margins();
        xml.empty("w:tblLook", "w:val", "0020", "w:firstRow", "1", "w:noHBand", "1", "w:noVBand", "1");
        xml.empty("w:tblCaption", "w:val", table.caption()).close().open("w:tblGrid");
        for (int width : widths) xml.empty("w:gridCol", "w:w", Integer.toString(width));
        xml.close();
        head(layout, part, table, widths);
        for (int row = 0; row < table.rows().size(); row++) {
            for (var group : table.groupsAt(row)) group(layout, group, widths.length);
            row(layout, part, table, widths, row, isKept(row, table.rows().size(), !note.isEmpty()));
        }
        xml.close();
        // two tables without a paragraph between them would become one
        if (note.isEmpty()) runs.paragraph("Tabelltext", "");
        else {
            runs.start("Anmarkning");
            inlines.accept(note);
            xml.close();
        }
    }

    /// Smaller letters have less air between columns: what the layout has reckoned with, and the style has more.
    private void margins() {
        xml.open("w:tblCellMar").empty("w:left", "w:w", "0", "w:type", "dxa");
        xml.empty("w:right", "w:w", "85", "w:type", "dxa").close();
    }

    private int[] widths(Part part) {
        return part.shares().stream()
                .mapToInt(share -> (int) (share * textWidth()))
                .toArray();
    }

    private void head(TableLayout layout, Part part, Block.Table table, int[] widths) {
        startRow();
        xml.empty("w:tblHeader").close();
        for (int i = 0; i < widths.length; i++) {
            int column = part.columns().get(i);
            startCell(layout.isSmall() ? "TabellrubrikTrang" : "Tabellrubrik", widths[i]);
            xml.empty("w:keepNext");
            side(table, column);
            runs.words(table.header().get(column));
            xml.close().close();
        }
        xml.close();
    }

    /// A line that names the rows after it, and stands on the page of the first of them.
    private void group(TableLayout layout, String name, int columns) {
        startRow();
        xml.close().open("w:tc").open("w:tcPr");
        xml.empty("w:tcW", "w:w", Integer.toString(textWidth()), "w:type", "dxa");
        xml.empty("w:gridSpan", "w:val", Integer.toString(columns)).close();
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", texts(layout)).empty("w:keepNext");
        xml.empty("w:spacing", "w:before", "160", "w:after", "15").close();
        runs.strong(name);
        xml.close().close().close();
    }

    private void row(TableLayout layout, Part part, Block.Table table, int[] widths, int row, boolean isKept) {
        startRow();
        xml.close();
        for (int i = 0; i < widths.length; i++) {
            int column = part.columns().get(i);
            startCell(texts(layout), widths[i]);
            if (isKept) xml.empty("w:keepNext");
            if (table.rows().size() > TableWriter.LONG) xml.empty("w:spacing", "w:before", "15", "w:after", "15");
            side(table, column);
            inlines.accept(table.rows().get(row).get(column));
            xml.close().close();
        }
        xml.close();
    }

    /// Whether a row stands on the page of the next: a short table is never divided, and of a long one neither the
    /// header nor the last row stands alone. The last row stands with the note, if there is one.
    private static boolean isKept(int row, int rows, boolean isNoted) {
        if (row == rows - 1) return isNoted;
        return rows <= TableWriter.LONG || row == 0 || row == rows - 2;
    }

    private static String texts(TableLayout layout) {
        return layout.isSmall() ? "TabelltextTrang" : "Tabelltext";
    }

    /// The caller closes the row's properties, and the row.
    private void startRow() {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
    }

    /// The caller closes the paragraph's properties, the paragraph and the cell.
    private void startCell(String style, int width) {
        xml.open("w:tc")
                .open("w:tcPr")
                .empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa")
                .close();
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
    }

    private void side(Block.Table table, int column) {
        if (TableLayout.isFigures(table.rows(), column)) xml.empty("w:jc", "w:val", "right");
        xml.close();
    }
}
