package se.styrkedja.reports.writing;

import static se.styrkedja.reports.writing.Outline.WORDS;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.styrkedja.figures.Picture;
import se.styrkedja.figures.surfaces.Bitmap;
import se.styrkedja.figures.surfaces.Svg;
import se.styrkedja.reports.Document;
import se.styrkedja.reports.Document.Cover;

/// A document as a Word file that a secretary can go on writing in. The parts that never change are resources; only the
/// text, its pictures and its names are written anew, as text: a hundred reports are made at a time.
/// Source: ECMA-376, parts 1 and 2.
final class WordWriter {
    static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// Pixels of the fallback picture for one of the drawing's: sharp on a screen; print takes the SVG.
    private static final double SCALE = 1.5;

    private static final Map<String, byte[]> FIXED = fixed();

    private final Document document;
    private final ZipOutputStream zip;

    private WordWriter(Document document, ZipOutputStream zip) {
        this.document = document;
        this.zip = zip;
    }

    static void write(Document document, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        new WordWriter(document, zip).write();
        zip.finish();
    }

    private void write() throws IOException {
        for (var part : FIXED.entrySet()) part(part.getKey(), part.getValue());
        var body = new WordBlockWriter(document);
        part("word/document.xml", body.write());
        part("word/header1.xml", header());
        part("word/footer1.xml", footer());
        part("word/_rels/document.xml.rels", relations(body));
        part("docProps/core.xml", properties());
        int number = 0;
        for (var picture : body.pictures()) picture(++number, picture);
    }

    private void picture(int number, Picture picture) throws IOException {
        part("word/media/diagram" + number + ".png", Bitmap.png(picture.drawing(), SCALE));
        part(
                "word/media/diagram" + number + ".svg",
                Svg.of(picture, "diagram-" + number).getBytes(StandardCharsets.UTF_8));
    }

    private Markup header() {
        var cover = document.cover();
        var running = WORDS.text("header.document", cover.organiser(), cover.title(), cover.period());
        var xml = new Markup().open("w:hdr", "xmlns:w", MAIN);
        var line = new WordRuns(xml);
        line.start(
                switch (document.shape()) {
                    case BOOK -> "Header";
                    case WALL -> "Vagghuvud";
                });
        line.words(running);
        xml.open("w:r").empty("w:tab").close();
        line.words(cover.stateInShort());
        return xml.close().close();
    }

    private static Markup footer() {
        var xml = new Markup().open("w:ftr", "xmlns:w", MAIN);
        var line = new WordRuns(xml);
        line.start("Footer");
        line.words(WORDS.text("page.of.before") + " ");
        line.field("PAGE", "1");
        line.words(" " + WORDS.text("page.of.between") + " ");
        line.field("NUMPAGES", "1");
        return xml.close().close();
    }

    private static Markup relations(WordBlockWriter body) {
        var xml = new Markup().open("Relationships", "xmlns", PACKAGE_RELATIONS);
        relation(xml, "styles", "styles", "styles.xml");
        relation(xml, "settings", "settings", "settings.xml");
        relation(xml, "fonts", "fontTable", "fontTable.xml");
        relation(xml, "numbering", "numbering", "numbering.xml");
        relation(xml, "header", "header", "header1.xml");
        relation(xml, "footer", "footer", "footer1.xml");
        for (int i = 1; i <= body.pictures().size(); i++) {
            relation(xml, "png" + i, "image", "media/diagram" + i + ".png");
            relation(xml, "svg" + i, "image", "media/diagram" + i + ".svg");
        }
        return xml.close();
    }

    private static void relation(Markup xml, String id, String kind, String target) {
        xml.empty("Relationship", "Id", id, "Type", RELATIONS + "/" + kind, "Target", target);
    }

    private Markup properties() {
        Cover cover = document.cover();
        return new Markup()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/")
                .element("dc:title", WORDS.text("document.name", cover.title(), cover.period(), cover.organiser()))
                .element("dc:creator", cover.organiser())
                .element("dc:subject", cover.state())
                .element("dc:language", "sv-SE")
                .close();
    }

    private void part(String name, Markup xml) throws IOException {
        part(name, (DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
    }

    private void part(String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0); // the same document gives the same file
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static Map<String, byte[]> fixed() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", resource("content-types"));
        parts.put("_rels/.rels", resource("package-rels"));
        parts.put("docProps/app.xml", resource("app"));
        for (var name : new String[] {"styles", "settings", "fontTable", "numbering"})
            parts.put("word/" + name + ".xml", resource(name));
        return parts;
    }

    private static byte[] resource(String name) {
        return Styles.bytes("/reports/word/" + name + ".xml");
    }
}
