package se.styrkedja.reports.writing;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.figures.Picture;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Inline;
import se.styrkedja.web.Messages;

/// What a document is made of when it stands on paper: its headings, those that the writers add last included, and the
/// tables that are too long to stand beside their charts.
record Outline(List<Entry> entries, List<NumberedPicture> longTables, Citations citations) {
    static final Messages WORDS = Messages.of("reports");
    static final String SOURCES_ANCHOR = "kallor";
    static final String TABLES_ANCHOR = "talen-bakom-diagrammen";

    /// A chart's table with more rows than this stands last in the document.
    static final int ROWS_BESIDE_A_CHART = 8;

    record Entry(int level, String text, String anchor) {}

    record NumberedPicture(int number, Picture picture) {}

    static Outline of(Document document) {
        var entries = new ArrayList<Entry>();
        var longTables = new ArrayList<NumberedPicture>();
        int charts = 0;
        for (var block : document.blocks()) {
            if (block instanceof Block.Heading(int level, String text, String anchor))
                entries.add(new Entry(level, text, anchor));
            if (block instanceof Block.Chart(Picture picture, Picture _, List<Inline> _)) {
                charts++;
                if (isLong(picture)) longTables.add(new NumberedPicture(charts, picture));
            }
        }
        var citations = Citations.of(document);
        if (!longTables.isEmpty()) entries.add(new Entry(1, WORDS.text("tables.heading"), TABLES_ANCHOR));
        if (!citations.isEmpty()) entries.add(new Entry(1, WORDS.text("sources.heading"), SOURCES_ANCHOR));
        return new Outline(List.copyOf(entries), List.copyOf(longTables), citations);
    }

    static boolean isLong(Picture picture) {
        return picture.table().rows().size() > ROWS_BESIDE_A_CHART;
    }
}
