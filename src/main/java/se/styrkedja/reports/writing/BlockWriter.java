package se.styrkedja.reports.writing;

import static se.styrkedja.reports.writing.Outline.WORDS;

import java.util.List;
import se.styrkedja.figures.Picture;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document.Shape;
import se.styrkedja.reports.Inline;
import se.styrkedja.reports.writing.HtmlWriter.Medium;

/// Writes the blocks of a document as HTML, numbering tables and charts as they come.
final class BlockWriter {
    private static final int FEW = 6;

    /// A list of more characters takes a third of a page, which would stand empty where the list does not fit.
    private static final int SHORT = 900;

    private final Markup page;
    private final Outline outline;
    private final Medium medium;
    private final TableWriter tables;
    private final InlineWriter inlines;
    private int level = 1;
    private int charts;

    BlockWriter(Markup page, Outline outline, Medium medium, Shape shape) {
        this.page = page;
        this.outline = outline;
        this.medium = medium;
        this.inlines = new InlineWriter(page, outline.citations(), medium);
        this.tables = new TableWriter(page, inlines, medium, shape);
    }

    void write(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> inlines.paragraph(paragraph.text(), paragraph.leads() ? "leads" : "");
            case Block.Bullets bullets -> bullets(bullets);
            case Block.Found found -> found(found);
            case Block.Table table -> tables.write(table);
            case Block.Chart chart -> chart(chart);
            case Block.ToWrite toWrite -> toWrite(toWrite);
            case Block.Nothing(String word, String reason) -> nothing(word, reason);
            case Block.Contents(String heading) -> contents(heading);
            case Block.NewPage() -> page.element("div", "", "class", "new-page");
        }
    }

    private void heading(Block.Heading heading) {
        level = heading.level() + 1;
        page.element("h" + level, heading.text(), "id", heading.anchor());
    }

    /// A short list is not cut by the end of a page: the last of its lines would stand alone on the next. Of a long one
    /// the first two stand together.
    private void bullets(Block.Bullets bullets) {
        if (isShort(bullets.items())) page.open("ul", "class", "few");
        else page.open("ul");
        for (var item : bullets.items()) {
            page.open("li");
            inlines.write(item);
            page.close();
        }
        page.close();
    }

    static boolean isShort(List<List<Inline>> items) {
        return items.size() <= FEW
                && items.stream().mapToInt(item -> Inline.text(item).length()).sum() <= SHORT;
    }

    private void found(Block.Found found) {
        page.open("div", "class", "found").open("h" + below());
        inlines.write(found.point());
        page.close();
        inlines.paragraph(found.text());
        page.close();
    }

    private void toWrite(Block.ToWrite toWrite) {
        page.open("div", "class", "to-write");
        if (!toWrite.heading().isBlank()) page.element("h" + below(), toWrite.heading());
        page.open("p")
                .element("strong", WORDS.text("write.here"), "class", "tag")
                .text(" " + toWrite.prompt())
                .close()
                .close();
    }

    private void nothing(String word, String reason) {
        page.open("p", "class", "nothing")
                .element("strong", WORDS.text("nothing.label", word))
                .text(" " + reason)
                .close();
    }

    /// The level of a heading inside a block: headings never skip a level.
    private int below() {
        return Math.min(level + 1, 6);
    }

    private void contents(String heading) {
        page.open("nav", "class", "contents", "aria-labelledby", "innehallsforteckning");
        page.element("h2", heading, "id", "innehallsforteckning").open("ul");
        for (var entry : outline.entries()) {
            if (entry.level() > 2 || !stands(entry)) continue;
            page.open("li", "class", "level-" + entry.level())
                    .element("a", entry.text(), "href", "#" + entry.anchor(), "title", entry.text())
                    .close();
        }
        page.close().close();
    }

    /// The long tables stand last on paper; on the screen each stands under its chart.
    private boolean stands(Outline.Entry entry) {
        return medium == Medium.PAPER || !entry.anchor().equals(Outline.TABLES_ANCHOR);
    }

    private void chart(Block.Chart chart) {
        var picture = chart.picture();
        var number = Integer.toString(++charts);
        page.open("figure", "class", "chart", "id", "diagram-" + number);
        page.open("div", "class", "picture").open("figcaption");
        page.element("span", WORDS.text("chart.label", number), "class", "label")
                .text(" ");
        page.element("strong", picture.title()).element("span", picture.subtitle(), "class", "subtitle");
        page.close();
        drawing(chart, number);
        page.close();
        if (medium == Medium.SCREEN) {
            page.open("details").element("summary", WORDS.text("chart.table"));
            tables.ofChart(picture, number, List.of());
            page.close();
            inlines.note(chart.note());
        } else if (Outline.isLong(picture)) {
            var where = WORDS.text("chart.table.last", WORDS.text("tables.heading"));
            page.element("p", where, "class", "note");
            inlines.note(chart.note());
        } else tables.ofChart(picture, number, chart.note());
        page.close();
    }

    /// On a screen there is one for a phone beside, which only the style sheet of a narrow window shows: who reads the
    /// page without its style meets each chart once.
    private void drawing(Block.Chart chart, String number) {
        if (medium == Medium.PAPER) page.open("div", "class", "paper");
        else page.open("div", "class", "wide");
        drawing(chart.picture(), "diagram-" + number);
        if (medium == Medium.PAPER) return;
        page.open("div", "class", "narrow", "hidden", "hidden");
        drawing(chart.narrow(), "diagram-" + number + "-smal");
    }

    private void drawing(Picture picture, String id) {
        page.trusted(SvgWriter.write(picture, id, medium, SvgWriter.TEXT_WIDTH)).close();
    }

    /// The tables that are too long to stand beside their charts on paper.
    void longTables() {
        if (outline.longTables().isEmpty()) return;
        page.element("h2", WORDS.text("tables.heading"), "id", Outline.TABLES_ANCHOR);
        page.element("p", WORDS.text("tables.intro"));
        for (var table : outline.longTables()) tables.apart(table.picture(), Integer.toString(table.number()));
    }
}
