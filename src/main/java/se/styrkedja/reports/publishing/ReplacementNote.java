package se.styrkedja.reports.publishing;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/// Writes a note at the top of a frozen file, such as that it has been replaced: on every page of a PDF and above
/// every page in Word, since each of them says that it is decided, and first in a page. The rest of the file is as it
/// was.
public final class ReplacementNote {
    private static final Color COLOUR = new Color(0x8a1f11);
    private static final String HEX = "%06X".formatted(COLOUR.getRGB() & 0xffffff);
    private static final Pattern BODY = Pattern.compile("<body[^>]*>");
    private static final String FONT = "/assets/fonts/IBMPlexSans_600SemiBold.ttf";

    private static final float MARGIN = 36;

    /// The shorter side of the largest sheet that is read in the hand, in points: a larger one hangs on a wall.
    private static final float IN_HAND = 600;

    /// What is free at the top of a sheet for a wall.
    private static final float WALL_MARGIN = 31;

    /// How large the letters are.
    private record Type(float size, float leading, float padding) {
        private static final Type HAND = new Type(10, 14, 6);
        private static final Type WALL = new Type(24, 32, 12);

        static Type on(PDRectangle box) {
            return isForAWall(box) ? WALL : HAND;
        }
    }

    /// What most printers leave white.
    private static final float EDGE = 15;

    /// How far down the running head of a standing page reaches. It says that the file is decided, so from the second
    /// page on the note stands over all of it.
    private static final float HEAD = 45;

    private ReplacementNote() {}

    /// The same file with the note; one of another kind than page, PDF and Word as it is.
    ///
    /// @param type its media type
    /// @param note all of it, where the file begins
    /// @param brief the same in short, for the pages after the first
    public static byte[] on(String type, byte[] file, String note, String brief) throws IOException {
        if (type.startsWith("text/html")) return onPage(file, note);
        if (type.equals("application/pdf")) return onPdf(file, note, brief);
        return type.contains("wordprocessingml") ? onWord(file, note, brief) : file;
    }

    private static byte[] onPage(byte[] file, String note) {
        var style = "margin:0;padding:12px 16px;background:#fff;color:#%1$s;border:3px solid #%1$s;font-weight:600"
                .formatted(HEX);
        var text = note.replace("&", "&amp;").replace("<", "&lt;");
        return BODY.matcher(new String(file, StandardCharsets.UTF_8))
                .replaceFirst(body -> Matcher.quoteReplacement(
                        body.group() + "<p role=\"note\" style=\"" + style + "\">" + text + "</p>"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] onWord(byte[] file, String note, String brief) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var first = document.getDocument().getBody().newCursor()) {
            first.toFirstChild();
            var paragraph = document.insertNewParagraph(first);
            paragraph.setBorderTop(Borders.SINGLE);
            paragraph.setBorderBottom(Borders.SINGLE);
            write(paragraph, note);
            document.getHeaderList().forEach(header -> write(header.createParagraph(), brief));
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void write(XWPFParagraph paragraph, String note) {
        var run = paragraph.createRun();
        run.setText(note);
        run.setBold(true);
        run.setColor(HEX);
    }

    private static byte[] onPdf(byte[] file, String note, String brief) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            var font = PDType0Font.load(document, font());
            var first = document.getPage(0);
            for (var page : document.getPages())
                write(document, page, page.equals(first), font, page.equals(first) ? note : brief);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static InputStream font() {
        return Objects.requireNonNull(ReplacementNote.class.getResourceAsStream(FONT), FONT);
    }

    /// @param isFirst whether it is to be read out too: once is enough
    private static void write(PDDocument document, PDPage page, boolean isFirst, PDFont font, String note)
            throws IOException {
        var box = page.getMediaBox();
        var type = Type.on(box);
        float width = box.getWidth() - 2 * MARGIN;
        var lines = lines(note, font, type.size(), width - 2 * type.padding());
        float text = lines.size() * type.leading() + type.padding();
        boolean hasHead = !isFirst && box.getHeight() > box.getWidth();
        float height = hasHead ? Math.max(text, HEAD - EDGE) : text;
        float bottom = box.getUpperRightY() - EDGE - height;
        if (isForAWall(box)) makeRoom(document, page, box.getUpperRightY() - bottom + type.padding());
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.setNonStrokingColor(1f);
            content.setStrokingColor(COLOUR);
            content.addRect(box.getLowerLeftX() + MARGIN, bottom, width, height);
            content.fillAndStroke();
            content.endMarkedContent();
            if (isFirst) content.beginMarkedContent(COSName.P, PDPropertyList.create(marked(document, page)));
            else content.beginMarkedContent(COSName.ARTIFACT);
            content.setNonStrokingColor(COLOUR);
            content.beginText();
            content.setFont(font, type.size());
            content.setLeading(type.leading());
            content.newLineAtOffset(
                    box.getLowerLeftX() + MARGIN + type.padding(),
                    bottom + (height + text - type.padding()) / 2 - type.size());
            for (var line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
            content.endMarkedContent();
        }
    }

    private static boolean isForAWall(PDRectangle box) {
        return Math.min(box.getWidth(), box.getHeight()) > IN_HAND;
    }

    /// Draws what stands on a sheet so much smaller that the note has its room above it.
    ///
    /// @param taken by the note, from the upper edge
    private static void makeRoom(PDDocument document, PDPage page, float taken) throws IOException {
        var box = page.getMediaBox();
        float scale = (box.getHeight() - taken) / (box.getHeight() - WALL_MARGIN);
        try (var content = new PDPageContentStream(document, page, AppendMode.PREPEND, true, false)) {
            content.transform(new Matrix(scale, 0, 0, scale, box.getWidth() * (1 - scale) / 2, 0));
        }
    }

    /// Tags what is written as the first paragraph of the document, so that it is read out too.
    ///
    /// Source: ISO 32000-1 14.7.4 (structure content) and 14.8 (tagged PDF).
    private static COSDictionary marked(PDDocument document, PDPage page) throws IOException {
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, 0);
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root == null || root.getParentTree() == null || page.getStructParents() < 0) return properties;
        if (root.getParentTree().getValue(page.getStructParents()) instanceof PDParentTreeValue value
                && value.getCOSObject() instanceof COSArray content
                && root.getKids().getFirst() instanceof PDStructureElement top) {
            properties.setInt(COSName.MCID, content.size());
            var paragraph = new PDStructureElement("P", top);
            paragraph.setPage(page);
            paragraph.appendKid(new PDMarkedContent(COSName.P, properties));
            top.insertBefore(paragraph, top.getKids().getFirst());
            content.add(paragraph.getCOSObject());
        }
        return properties;
    }

    private static List<String> lines(String note, PDFont font, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : note.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > width) {
                lines.add(line);
                line = word;
            } else line = longer;
        }
        lines.add(line);
        return lines;
    }
}
