package se.styrkedja.reports.writing;

import static se.styrkedja.reports.writing.Outline.WORDS;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.figures.Picture;
import se.styrkedja.reports.Block;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Document.Source;
import se.styrkedja.reports.Inline;

/// Writes the text of a Word file: cover, blocks, long tables and sources.
final class WordBlockWriter {
    private final Document document;
    private final Outline outline;
    private final Markup xml = new Markup();
    private final WordRuns runs = new WordRuns(xml);
    private final WordTableWriter tables;
    private final Citations.Met met = new Citations.Met();
    private final List<Picture> pictures = new ArrayList<>();
    private boolean newPage;

    WordBlockWriter(Document document) {
        this.document = document;
        this.outline = Outline.of(document);
        this.tables = new WordTableWriter(xml, runs, this::inlines, document.shape());
    }

    /// The pictures of the text, once it is written; the first is number 1.
    List<Picture> pictures() {
        return pictures;
    }

    Markup write() {
        xml.open(
                "w:document",
                "xmlns:w",
                WordWriter.MAIN,
                "xmlns:r",
                WordWriter.RELATIONS,
                "xmlns:wp",
                "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                "xmlns:a",
                "http://schemas.openxmlformats.org/drawingml/2006/main",
                "xmlns:pic",
                "http://schemas.openxmlformats.org/drawingml/2006/picture");
        xml.open("w:body");
        switch (document.shape()) {
            case BOOK -> cover();
            case WALL -> head();
        }
        document.blocks().forEach(this::write);
        longTables();
        sources();
        section();
        return xml.close().close();
    }

    private void cover() {
        var cover = document.cover();
        runs.paragraph("Huvudman", cover.organiser());
        runs.paragraph("Title", cover.title());
        runs.paragraph("Subtitle", cover.period());
        runs.paragraph("Status", cover.state());
        runs.paragraph("Underlag", cover.made());
        newPage = true;
    }

    /// The words of the cover as a heading, for a sheet that is pinned up.
    private void head() {
        var cover = document.cover();
        runs.paragraph("Vaggrad", WORDS.text("wall.head", cover.organiser(), cover.period(), cover.state()));
        runs.paragraph("Vaggrubrik", cover.title());
        runs.paragraph("Underlag", cover.made());
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading h -> heading(h.level(), h.text(), h.anchor());
            case Block.Paragraph p -> paragraph(p);
            case Block.Bullets b -> bullets(b.items());
            case Block.Found f -> {
                paragraph("Iakttagelse", f.point());
                if (!f.text().isEmpty()) paragraph("IakttagelseText", f.text());
            }
            case Block.Table t -> tables.write(t);
            case Block.Chart(Picture picture, Picture _, List<Inline> note) -> chart(picture, note);
            case Block.ToWrite w -> toWrite(w);
            case Block.Nothing(String word, String reason) -> nothing(word, reason);
            case Block.Contents(String heading) -> contents(heading);
            case Block.NewPage() -> newPage = true;
        }
    }

    private void heading(int level, String text, String anchor) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Heading" + level);
        if (newPage) xml.empty("w:pageBreakBefore");
        newPage = false;
        xml.close();
        runs.bookmarked(bookmark(anchor), () -> runs.words(text));
        xml.close();
    }

    /// Word takes letters, digits and underscores, at most 40.
    private String bookmark(String anchor) {
        int number = 1;
        for (var entry : outline.entries()) {
            if (entry.anchor().equals(anchor)) return "_Toc" + (100_000 + number);
            number++;
        }
        throw new IllegalStateException("no heading " + anchor);
    }

    private void paragraph(Block.Paragraph paragraph) {
        if (paragraph.names()) runs.start("SkrivHarRubrik");
        else if (paragraph.leads()) runs.startKept("Normal");
        else runs.start("Normal");
        inlines(paragraph.text());
        xml.close();
    }

    private void paragraph(String style, List<Inline> text) {
        runs.start(style);
        inlines(text);
        xml.close();
    }

    /// A short list is not cut by the end of a page, and the first line of a long one does not stand alone before it,
    /// as in BlockWriter.
    private void bullets(List<List<Inline>> items) {
        boolean isKept = BlockWriter.isShort(items);
        for (int i = 0; i < items.size(); i++) {
            if ((isKept || i == 0) && i < items.size() - 1) runs.startKept("ListBullet");
            else runs.start("ListBullet");
            inlines(items.get(i));
            xml.close();
        }
    }

    private void inlines(List<Inline> text) {
        runs.inlines(text, outline.citations(), met);
    }

    private void nothing(String word, String reason) {
        runs.start("IngaUppgifter");
        runs.strong(WORDS.text("nothing.label", word));
        runs.words(" " + reason);
        xml.close();
    }

    /// A place to write in: the first key pressed replaces the prompt.
    private void toWrite(Block.ToWrite place) {
        if (!place.heading().isBlank()) runs.paragraph("SkrivHarRubrik", place.heading());
        xml.open("w:sdt").open("w:sdtPr");
        xml.empty("w:alias", "w:val", WORDS.text("write.here"))
                .empty("w:showingPlcHdr")
                .close();
        xml.open("w:sdtContent").open("w:p");
        xml.open("w:pPr").empty("w:pStyle", "w:val", "SkrivHar").close();
        placeholder(WORDS.text("write.here") + " ", true);
        placeholder(place.prompt(), false);
        xml.close().close().close();
    }

    private void placeholder(String text, boolean bold) {
        xml.open("w:r").open("w:rPr").empty("w:rStyle", "w:val", "PlaceholderText");
        if (bold) xml.empty("w:b").empty("w:bCs");
        xml.close().element("w:t", text, "xml:space", "preserve").close();
    }

    /// The table of contents as a field that shows its entries at once, without page numbers: those only Word knows,
    /// and it puts them in when the field is updated. A wrong number would be worse than none.
    private void contents(String heading) {
        var entries = outline.entries().stream().filter(e -> e.level() <= 2).toList();
        xml.open("w:sdt").open("w:sdtPr").open("w:docPartObj");
        xml.empty("w:docPartGallery", "w:val", "Table of Contents").empty("w:docPartUnique");
        xml.close().close().open("w:sdtContent");
        runs.paragraph("TOCHeading", heading);
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            runs.start("TOC" + entry.level());
            if (i == 0) {
                mark("begin");
                xml.open("w:r")
                        .element("w:instrText", " TOC \\o \"1-2\" \\h \\z \\u ", "xml:space", "preserve")
                        .close();
                mark("separate");
            }
            runs.link(bookmark(entry.anchor()), entry.text(), () -> runs.words(entry.text()));
            if (i == entries.size() - 1) mark("end");
            xml.close();
        }
        xml.close().close();
        newPage = true;
    }

    private void mark(String kind) {
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", kind).close();
    }

    private void chart(Picture picture, List<Inline> note) {
        pictures.add(picture);
        int number = pictures.size();
        tables.caption("Diagram", number, WORDS.text("chart.label", Integer.toString(number)), picture.title());
        runs.paragraph("Diagramrad", picture.subtitle());
        new WordPicture(xml).write(number, picture);
        if (Outline.isLong(picture)) {
            runs.paragraph("Anmarkning", WORDS.text("chart.table.last", WORDS.text("tables.heading")));
            if (!note.isEmpty()) paragraph("Anmarkning", note);
        } else tables.ofChart(picture, number, note);
    }

    private void longTables() {
        if (outline.longTables().isEmpty()) return;
        heading(1, WORDS.text("tables.heading"), Outline.TABLES_ANCHOR);
        runs.paragraph("Normal", WORDS.text("tables.intro"));
        for (var table : outline.longTables()) tables.apart(table.picture(), table.number());
    }

    private void sources() {
        if (outline.citations().isEmpty()) return;
        newPage = true;
        heading(1, WORDS.text("sources.heading"), Outline.SOURCES_ANCHOR);
        runs.paragraph("Normal", WORDS.text("sources.intro"));
        outline.citations().byChapter().forEach((chapter, sources) -> {
            runs.paragraph("Heading3", chapter);
            for (var kin : Kin.of(sources))
                if (kin.isAlone()) source(kin.first());
                else kin(kin);
        });
    }

    private void source(Source source) {
        runs.start("Kalla");
        marked(source, () -> runs.strong(source.shown()));
        runs.words(" " + source.what() + ". " + Places.how(source));
        if (!source.places().isEmpty()) runs.words(" " + Places.inOneLine(source) + ".");
        xml.close();
    }

    private void kin(Kin kin) {
        runs.start("Kalla");
        runs.strong(kin.first().series());
        runs.words(". " + kin.origin() + " ");
        for (var told : kin.told()) {
            marked(told.source(), () -> runs.words(told.text()));
            runs.words(told.end());
        }
        xml.close();
    }

    /// What the number leads to, and leads back to the number.
    private void marked(Source source, Runnable text) {
        int number = outline.citations().number(source.figure());
        runs.bookmarked("kalla_" + number, () -> runs.link("tal_" + number, WORDS.text("sources.back"), text));
    }

    private void section() {
        xml.open("w:sectPr");
        xml.empty("w:headerReference", "w:type", "default", "r:id", "header");
        xml.empty("w:footerReference", "w:type", "default", "r:id", "footer");
        switch (document.shape()) {
            case BOOK -> {
                xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
                margins("1400", "1928");
            }
            case WALL -> {
                xml.empty("w:pgSz", "w:w", "16838", "w:h", "11906", "w:orient", "landscape");
                margins("1000", "1134");
            }
        }
        xml.empty("w:titlePg").close();
    }

    private void margins(String above, String beside) {
        xml.empty(
                "w:pgMar",
                "w:top",
                above,
                "w:right",
                beside,
                "w:bottom",
                above,
                "w:left",
                beside,
                "w:header",
                "800",
                "w:footer",
                "800",
                "w:gutter",
                "0");
    }
}
