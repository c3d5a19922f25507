package se.styrkedja.tables;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// The tables of a Word file, held against the width of its text and against the typeface: a word that is wider than
/// its cell is cut by Word wherever it happens.
final class WordTables {
    private static final double TWENTIETHS = 20;

    /// Between a cell's text and the next cell, by the style of the table.
    private static final double MARGIN = 7;

    /// A longer word is no word: an address that somebody pasted. That one may be cut.
    private static final int LETTERS_OF_A_WORD = 30;

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final Font REGULAR = font("IBMPlexSans_400Regular.ttf");
    private static final Font SEMIBOLD = font("IBMPlexSans_600SemiBold.ttf");

    private final String name;
    private final Map<String, String> parts;
    private final Map<String, Double> sizes = new HashMap<>();

    private WordTables(String name, byte[] docx) throws IOException {
        this.name = name;
        this.parts = unpacked(docx);
        for (var style : named(parse("word/styles.xml"), "w:style")) size(style);
    }

    static List<String> faults(String name, byte[] docx) throws IOException {
        return new WordTables(name, docx).faults();
    }

    /// The texts of all rows, cells apart.
    static List<List<String>> rows(byte[] docx) throws IOException {
        var tables = new WordTables("", docx);
        return named(tables.parse("word/document.xml"), "w:tr").stream()
                .map(row -> kids(row, "w:tc").map(Element::getTextContent).toList())
                .toList();
    }

    private List<String> faults() {
        var document = parse("word/document.xml");
        double text = textWidth(document);
        var faults = new ArrayList<String>();
        for (var table : named(document, "w:tbl")) {
            var widths = named(table, "w:gridCol").stream()
                    .mapToDouble(column -> number(column, "w:w") / TWENTIETHS)
                    .toArray();
            if (IntStream.range(0, widths.length).mapToDouble(i -> widths[i]).sum() > text + 0.5)
                faults.add(name + ": a table is wider than the text: " + head(table));
            if (named(table, "w:tblLayout").stream()
                    .noneMatch(layout -> layout.getAttribute("w:type").equals("fixed")))
                faults.add(name + ": Word may find other widths of " + head(table));
            double margin = margin(table);
            kids(table, "w:tr").forEach(row -> row(row, widths, margin, faults));
            sides(table, faults);
        }
        return faults;
    }

    private void row(Element row, double[] widths, double margin, List<String> faults) {
        var cells = kids(row, "w:tc").toList();
        if (cells.size() != widths.length) return; // a line that names the rows after it
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            double size = sizes.getOrDefault(style(cell), 11.0);
            boolean isHead = !named(row, "w:tblHeader").isEmpty();
            var font = (isHead || !named(cell, "w:b").isEmpty() ? SEMIBOLD : REGULAR).deriveFont((float) size);
            for (var word : cell.getTextContent().split(" ", -1))
                if (word.length() <= LETTERS_OF_A_WORD && width(word, font) > widths[i] - margin)
                    faults.add("%s: \u201d%s\u201d takes %.0f points and has %.0f"
                            .formatted(name, word, width(word, font), widths[i] - margin));
        }
    }

    /// Its own, or that of the style.
    private static double margin(Element table) {
        return named(table, "w:tblCellMar").stream()
                .flatMap(margins -> named(margins, "w:right").stream())
                .mapToDouble(right -> number(right, "w:w") / TWENTIETHS)
                .findFirst()
                .orElse(MARGIN);
    }

    /// Header and body of a column are set to the same side.
    private void sides(Element table, List<String> faults) {
        var rows = kids(table, "w:tr").toList();
        var head = sides(rows.getFirst());
        rows.stream()
                .map(WordTables::sides)
                .filter(sides -> sides.size() == head.size() && !sides.equals(head))
                .findFirst()
                .ifPresent(sides -> faults.add("%s: %s over %s in %s".formatted(name, head, sides, head(table))));
    }

    private static List<String> sides(Element row) {
        return kids(row, "w:tc")
                .map(cell -> named(cell, "w:jc").stream()
                        .map(side -> side.getAttribute("w:val"))
                        .findFirst()
                        .orElse("left"))
                .toList();
    }

    private static String head(Element table) {
        return kids(table, "w:tr").map(Node::getTextContent).findFirst().orElse("");
    }

    private static String style(Element cell) {
        return named(cell, "w:pStyle").getFirst().getAttribute("w:val");
    }

    private void size(Element style) {
        var based = named(style, "w:basedOn").stream().map(b -> b.getAttribute("w:val"));
        var inherited =
                based.map(sizes::get).filter(Objects::nonNull).findFirst().orElse(11.0);
        var own = named(style, "w:sz").stream()
                .map(size -> number(size, "w:val") / 2)
                .findFirst();
        sizes.put(style.getAttribute("w:styleId"), own.orElse(inherited));
    }

    private static double textWidth(Element document) {
        double page = number(named(document, "w:pgSz").getFirst(), "w:w");
        var margins = named(document, "w:pgMar").getFirst();
        return (page - number(margins, "w:left") - number(margins, "w:right")) / TWENTIETHS;
    }

    private static double width(String word, Font font) {
        return font.getStringBounds(word, CONTEXT).getWidth();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Stream<Element> kids(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast);
    }

    private static List<Element> named(Element root, String name) {
        var nodes = root.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }

    private Element parse(String part) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(
                            Objects.requireNonNull(parts.get(part)).getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException wrong) {
            throw new IllegalStateException(part, wrong);
        }
    }

    private static Map<String, String> unpacked(byte[] docx) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().endsWith(".xml"))
                    parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }

    private static Font font(String file) {
        try (var stream = WordTables.class.getResourceAsStream("/assets/fonts/" + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(stream));
        } catch (FontFormatException | IOException unreadable) {
            throw new IllegalStateException(file, unreadable);
        }
    }
}
