package se.styrkedja.reports.writing;

import static se.styrkedja.reports.writing.Outline.WORDS;

import se.styrkedja.reports.Document;
import se.styrkedja.reports.Document.Cover;

/// A document as one page that stands alone, for the screen; or for paper, as what the PDF is made of. Well-formed as
/// XML in both cases.
final class HtmlWriter {

    /// Where the page is read: on paper it cannot be folded out or clicked, but has page numbers.
    enum Medium {
        SCREEN,
        PAPER
    }

    private final Document document;
    private final Outline outline;
    private final Medium medium;
    private final Markup page = new Markup();

    private HtmlWriter(Document document, Medium medium) {
        this.document = document;
        this.outline = Outline.of(document);
        this.medium = medium;
    }

    static String write(Document document, Medium medium) {
        return new HtmlWriter(document, medium).write();
    }

    static String fragment(Document document) {
        var writer = new HtmlWriter(document, Medium.SCREEN);
        var blocks = new BlockWriter(writer.page, writer.outline, Medium.SCREEN, document.shape());
        document.blocks().forEach(blocks::write);
        new SourceWriter(writer.page, writer.outline.citations(), Medium.SCREEN).write();
        return writer.page.toString();
    }

    private String write() {
        var cover = document.cover();
        page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "sv-SE");
        head(cover);
        page.open("body");
        if (medium == Medium.SCREEN)
            page.element("a", WORDS.text("contents.skip"), "class", "skip", "href", "#innehall");
        else running(cover);
        cover(cover);
        page.open("main", "id", "innehall");
        var blocks = new BlockWriter(page, outline, medium, document.shape());
        document.blocks().forEach(blocks::write);
        if (medium == Medium.PAPER) blocks.longTables();
        new SourceWriter(page, outline.citations(), medium).write();
        page.close().close().close();
        return "<!DOCTYPE html>\n" + page;
    }

    private void head(Cover cover) {
        var name = WORDS.text("document.name", cover.title(), cover.period(), cover.organiser());
        page.open("head");
        properties(page, name, cover.organiser());
        page.open("style").trusted(Styles.of(medium, document.shape())).close();
        if (medium == Medium.PAPER) bookmarks();
        page.close();
    }

    /// What a browser, a PDF and a search engine ask of a page. The PDF takes its description from the subject.
    static void properties(Markup page, String name, String author) {
        page.empty("meta", "charset", "utf-8").element("title", name);
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty("meta", "name", "description", "content", name);
        page.empty("meta", "name", "subject", "content", name);
        page.empty("meta", "name", "author", "content", author);
    }

    private void bookmarks() {
        page.open("bookmarks");
        int level = 0;
        for (var entry : outline.entries()) {
            int at = Math.min(entry.level(), level + 1);
            for (; level >= at; level--) page.close();
            page.open("bookmark", "name", entry.text(), "href", "#" + entry.anchor());
            level = at;
        }
        for (; level > 0; level--) page.close();
        page.close();
    }

    /// What stands at the top and the bottom of every page of paper but the first.
    private void running(Cover cover) {
        page.element(
                "div",
                WORDS.text("header.document", cover.organiser(), cover.title(), cover.period()),
                "class",
                "running-head");
        page.element("div", cover.stateInShort(), "class", "running-state");
        page.open("div", "class", "running-page")
                .text(WORDS.text("page.of.before") + " ")
                .element("span", "", "class", "page-number")
                .text(" " + WORDS.text("page.of.between") + " ")
                .element("span", "", "class", "page-count")
                .close();
    }

    private void cover(Cover cover) {
        page.open("header", "class", "cover");
        page.element("p", cover.organiser(), "class", "organiser");
        page.element("h1", cover.title());
        page.element("p", cover.period(), "class", "period");
        page.element("p", cover.state(), "class", "state");
        page.element("p", cover.made(), "class", "made");
        page.close();
    }
}
