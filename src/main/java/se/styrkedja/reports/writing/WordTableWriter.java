package se.styrkedja.reports.writing;

import static se.styrkedja.reports.writing.Outline.WORDS;

import java.util.List;
import java.util.function.Consumer;
import se.styrkedja.figures.Picture;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document.Shape;
import se.styrkedja.reports.Inline;

/// Writes tables of Word: the header is repeated on every page, and a row is never cut in two.
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
        caption("Tabell", number, WORDS.text("table.label", Integer.toString(number)), table.caption());
        table(table.caption(), table.header(), table.rows());
    }

    void ofChart(Picture picture, int number) {
        var caption = WORDS.text("chart.table.caption", Integer.toString(number), picture.title());
        runs.paragraph("Diagramrad", caption);
        var rows = picture.table().rows().stream()
                .map(row -> row.stream().map(WordTableWriter::words).toList())
                .toList();
        table(caption, picture.table().header(), rows);
    }

    private static List<Inline> words(String text) {
        return List.of(new Inline.Words(text));
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

    private void table(String caption, List<String> header, List<List<List<Inline>>> rows) {
        boolean isTight = Columns.areTight(header, rows, shape);
        var heads = isTight ? "TabellrubrikTrang" : "Tabellrubrik";
        var texts = isTight ? "TabelltextTrang" : "Tabelltext";
        int[] widths = Columns.shares(header, rows, textWidth(), Columns.letters(shape));
        xml.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "Rapporttabell");
        xml.empty("w:tblW", "w:w", Integer.toString(textWidth()), "w:type", "dxa");
        xml.empty("w:tblLook", "w:val", "0020", "w:firstRow", "1", "w:noHBand", "1", "w:noVBand", "1");
        xml.empty("w:tblCaption", "w:val", caption).close().open("w:tblGrid");
        for (int width : widths) xml.empty("w:gridCol", "w:w", Integer.toString(width));
        xml.close();
        xml.open("w:tr")
                .open("w:trPr")
                .empty("w:cantSplit")
                .empty("w:tblHeader")
                .close();
        for (int i = 0; i < header.size(); i++) cell(heads, widths[i], rows, i, words(header.get(i)), true);
        xml.close();
        for (var row : rows) {
            xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
            for (int i = 0; i < row.size(); i++)
                cell(texts, widths[i], rows, i, row.get(i), row.equals(rows.getFirst()));
            xml.close();
        }
        xml.close();
        // two tables without a paragraph between them would become one
        runs.paragraph("Tabelltext", "");
    }

    /// @param kept whether the row stands on the page of the next one: a header is never last on a page
    private void cell(
            String style, int width, List<List<List<Inline>>> rows, int column, List<Inline> text, boolean kept) {
        xml.open("w:tc")
                .open("w:tcPr")
                .empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa")
                .close();
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (kept) xml.empty("w:keepNext");
        if (rows.size() > TableWriter.LONG) xml.empty("w:spacing", "w:before", "15", "w:after", "15");
        if (Columns.isFigures(rows, column)) xml.empty("w:jc", "w:val", "right");
        xml.close();
        inlines.accept(text);
        xml.close().close();
    }
}
