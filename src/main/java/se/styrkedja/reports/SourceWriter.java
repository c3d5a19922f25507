package se.styrkedja.reports;

import static se.styrkedja.reports.Outline.WORDS;

import se.styrkedja.reports.Document.Source;
import se.styrkedja.reports.HtmlWriter.Medium;

/// Writes, last in the document, where every number came from.
final class SourceWriter {
    private static final int PLACES_IN_SIGHT = 3;

    private final Markup page;
    private final Citations citations;
    private final Medium medium;

    SourceWriter(Markup page, Citations citations, Medium medium) {
        this.page = page;
        this.citations = citations;
        this.medium = medium;
    }

    void write() {
        if (citations.isEmpty()) return;
        page.open("section", "class", "sources", "aria-labelledby", Outline.SOURCES_ANCHOR);
        page.element("h2", WORDS.text("sources.heading"), "id", Outline.SOURCES_ANCHOR);
        page.element("p", WORDS.text("sources.intro"));
        citations.byChapter().forEach((chapter, sources) -> {
            page.element("h3", chapter).open("ol", "start", Integer.toString(number(sources.getFirst())));
            sources.forEach(this::source);
            page.close();
        });
        page.close();
    }

    private int number(Source source) {
        return citations.number(source.figure());
    }

    private void source(Source source) {
        page.open("li", "id", anchor(source.figure())).open("p");
        page.element("strong", source.shown()).text(" " + source.what() + ". " + source.how() + " ");
        if (medium == Medium.SCREEN) {
            var back = "#" + InlineWriter.back(citations, source.figure());
            page.element("a", WORDS.text("sources.back"), "href", back, "aria-label", backOf(source));
        }
        page.close();
        places(source);
        page.close();
    }

    private static String backOf(Source source) {
        return WORDS.text("sources.back") + ": " + source.shown() + ", " + source.what();
    }

    private void places(Source source) {
        if (source.places().isEmpty()) return;
        int count = source.places().size() + source.more();
        if (medium == Medium.PAPER) page.element("p", inOneLine(source), "class", "places");
        else if (count <= PLACES_IN_SIGHT) list(source);
        else {
            page.open("details").element("summary", WORDS.text("sources.places", Integer.toString(count)));
            list(source);
            page.close();
        }
    }

    static String inOneLine(Source source) {
        var places = String.join("; ", source.places());
        return source.more() == 0 ? places : places + "; " + more(source);
    }

    private static String more(Source source) {
        return WORDS.text("sources.more", Integer.toString(source.more()));
    }

    private void list(Source source) {
        page.open("ul", "class", "places");
        for (var place : source.places()) page.element("li", place);
        if (source.more() > 0) page.element("li", more(source));
        page.close();
    }

    /// The id of a figure's entry: the figure's own id, with what may not stand in an address written as its number.
    static String anchor(String figure) {
        var id = new StringBuilder("kalla-");
        figure.chars().forEach(c -> {
            boolean plain = (Character.isLetterOrDigit(c) && c < 128) || c == '-' || c == '.';
            if (plain) id.append((char) c);
            else id.append('_').append(Integer.toHexString(c));
        });
        return id.toString();
    }
}
