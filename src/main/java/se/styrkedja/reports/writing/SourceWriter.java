package se.styrkedja.reports.writing;

import static se.styrkedja.reports.writing.Outline.WORDS;

import java.util.List;
import se.styrkedja.reports.Document.Source;
import se.styrkedja.reports.writing.HtmlWriter.Medium;

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
            page.element("h3", chapter);
            switch (medium) {
                case SCREEN -> one(sources);
                case PAPER -> together(sources);
            }
        });
        page.close();
    }

    private void one(List<Source> sources) {
        page.open(
                "ol",
                "start",
                Integer.toString(citations.number(sources.getFirst().figure())));
        sources.forEach(this::source);
        page.close();
    }

    private void together(List<Source> sources) {
        page.open("ul");
        for (var kin : Kin.of(sources))
            if (kin.isAlone()) alone(kin.first());
            else kin(kin);
        page.close();
    }

    private void alone(Source source) {
        page.open("li", "id", anchor(source.figure()));
        page.element("strong", source.shown()).text(" " + source.what() + ". " + Places.how(source));
        if (!source.places().isEmpty()) page.text(" " + Places.inOneLine(source) + ".");
        page.close();
    }

    private void kin(Kin kin) {
        page.open("li").element("strong", kin.first().series()).text(". " + kin.origin() + " ");
        for (var told : kin.told())
            page.element("span", told.text(), "id", anchor(told.source().figure()))
                    .text(told.end());
        page.close();
    }

    private void source(Source source) {
        page.open("li", "id", anchor(source.figure())).open("p");
        page.element("strong", source.shown()).text(" " + source.what() + ". " + Places.how(source) + " ");
        var back = "#" + InlineWriter.back(citations, source.figure());
        page.element("a", WORDS.text("sources.back"), "href", back, "aria-label", backOf(source));
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
        if (count <= PLACES_IN_SIGHT) list(source);
        else {
            page.open("details").element("summary", WORDS.text("sources.places", Integer.toString(count)));
            list(source);
            page.close();
        }
    }

    private void list(Source source) {
        page.open("ul", "class", "places");
        for (var place : Places.words(source)) page.element("li", place);
        if (source.more() > 0) page.element("li", Places.more(source.more()));
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
