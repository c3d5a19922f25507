package se.styrkedja.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook written by hand, as programs other than ours write them.
public final class Book {
    private static final String PLAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PLAIN_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String STRICT_LINKS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";

    private final String names;
    private final String links;
    private final StringBuilder formats = new StringBuilder();
    private final StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private int own;

    private Book(String names, String links) {
        this.names = names;
        this.links = links;
    }

    public static Book plain() {
        return new Book(PLAIN, PLAIN_LINKS);
    }

    public static Book strict() {
        return new Book(STRICT, STRICT_LINKS);
    }

    /// The next style, from 1, shows numbers so.
    public Book format(String code) {
        own++;
        formats.append(
                "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + own, code.replace("\"", "&quot;")));
        styles.append("<xf numFmtId=\"%d\"/>".formatted(164 + own));
        return this;
    }

    /// A sheet, with the XML of its rows and of what comes after them.
    public Book sheet(String name, String rows, String after) {
        sheets.put(
                name, "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData>%s</worksheet>".formatted(names, rows, after));
        return this;
    }

    public Book sheet(String name, String rows) {
        return sheet(name, rows, "");
    }

    /// A row of text cells.
    public static String row(String... texts) {
        var row = new StringBuilder("<row>");
        for (var text : texts)
            row.append(text.startsWith("<c") ? text : "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
        return row.append("</row>").toString();
    }

    public byte[] bytes() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put("_rels/.rels", relations(relation(1, "officeDocument", "/xl/workbook.xml")));
        var list = new StringBuilder();
        var related = new StringBuilder(relation(99, "styles", "styles.xml"));
        int number = 0;
        for (var sheet : sheets.entrySet()) {
            number++;
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(sheet.getKey(), number, number));
            related.append(relation(number, "worksheet", "worksheets/sheet" + number + ".xml"));
            parts.put("xl/worksheets/sheet" + number + ".xml", sheet.getValue());
        }
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>".formatted(names, links, list));
        parts.put("xl/_rels/workbook.xml.rels", relations(related.toString()));
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>"
                        .formatted(names, formats, styles));
        return zip(parts);
    }

    private String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, links, type, target);
    }

    private static String relations(String inner) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    /// Files packed together.
    public static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
