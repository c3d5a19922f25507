package se.styrkedja.reports.writing;

import java.util.List;
import se.styrkedja.reports.Inline;

/// Writes paragraphs of Word and the runs inside them.
final class WordRuns {
    private final Markup xml;
    private int bookmarks;

    WordRuns(Markup xml) {
        this.xml = xml;
    }

    /// Begins a paragraph; the caller closes it.
    void start(String style) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
    }

    /// Begins a paragraph that stands on the page of the next; the caller closes it.
    void startKept(String style) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        xml.empty("w:keepNext").close();
    }

    void paragraph(String style, String text) {
        start(style);
        words(text);
        xml.close();
    }

    void words(String text) {
        xml.open("w:r");
        text(text);
        xml.close();
    }

    void strong(String text) {
        xml.open("w:r").open("w:rPr").empty("w:b").empty("w:bCs").close();
        text(text);
        xml.close();
    }

    private void text(String text) {
        xml.element("w:t", text, "xml:space", "preserve");
    }

    /// A field and what it shows until Word has computed it.
    void field(String instruction, String shown) {
        xml.open("w:fldSimple", "w:instr", " " + instruction + " ");
        words(shown);
        xml.close();
    }

    /// A link to a bookmark in the same document.
    void link(String bookmark, String tip, Runnable inside) {
        // Word refuses a longer tip
        var shortTip = tip.length() <= 250 ? tip : tip.substring(0, 249) + "\u2026";
        xml.open("w:hyperlink", "w:anchor", bookmark, "w:tooltip", shortTip, "w:history", "1");
        inside.run();
        xml.close();
    }

    void bookmarked(String bookmark, Runnable inside) {
        var id = Integer.toString(++bookmarks);
        xml.empty("w:bookmarkStart", "w:id", id, "w:name", bookmark);
        inside.run();
        xml.empty("w:bookmarkEnd", "w:id", id);
    }

    /// Runs of text where every number leads to its source; the first of each can be led back to.
    void inlines(List<Inline> text, Citations citations, Citations.Met met) {
        for (var inline : text) {
            switch (inline) {
                case Inline.Words(String words) -> words(words);
                case Inline.Strong(String words) -> strong(words);
                case Inline.Value(String shown, String figure) -> {
                    int number = citations.number(figure);
                    Runnable value = () ->
                            link("kalla_" + number, citations.source(figure).what(), () -> words(shown));
                    if (met.first(figure)) bookmarked("tal_" + number, value);
                    else value.run();
                }
            }
        }
    }
}
