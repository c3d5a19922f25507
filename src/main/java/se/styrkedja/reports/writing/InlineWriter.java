package se.styrkedja.reports.writing;

import java.util.List;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.writing.HtmlWriter.Medium;

/// Writes runs of text as HTML. Every number is a link to its source; the first of each can be linked back to.
final class InlineWriter {
    private final Markup page;
    private final Citations citations;
    private final Medium medium;
    private final Citations.Met met = new Citations.Met();

    InlineWriter(Markup page, Citations citations, Medium medium) {
        this.page = page;
        this.citations = citations;
        this.medium = medium;
    }

    void write(List<Inline> text) {
        if (medium == Medium.SCREEN) runs(text);
        else
            for (var glued : Glued.of(text)) {
                if (glued.isNumber()) page.open("span", "class", "glued");
                runs(glued.runs());
                if (glued.isNumber()) page.close();
            }
    }

    private void runs(List<Inline> text) {
        for (var inline : text) {
            switch (inline) {
                case Inline.Words(String words) -> page.text(words);
                case Inline.Strong(String words) -> page.element("strong", words);
                case Inline.Value(String shown, String figure) -> value(shown, figure);
            }
        }
    }

    private void value(String shown, String figure) {
        var title = citations.source(figure).what();
        var target = "#" + SourceWriter.anchor(figure);
        if (met.first(figure))
            page.element("a", shown, "class", "value", "id", back(citations, figure), "href", target, "title", title);
        else page.element("a", shown, "class", "value", "href", target, "title", title);
    }

    static String back(Citations citations, String figure) {
        return "tal-" + citations.number(figure);
    }

    void paragraph(List<Inline> text) {
        paragraph(text, "");
    }

    /// @param kind the class of it; empty for none
    void paragraph(List<Inline> text, String kind) {
        if (kind.isEmpty()) page.open("p");
        else page.open("p", "class", kind);
        write(text);
        page.close();
    }

    void note(List<Inline> text) {
        if (text.isEmpty()) return;
        page.open("p", "class", "note");
        write(text);
        page.close();
    }
}
