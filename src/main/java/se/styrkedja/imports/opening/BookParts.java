package se.styrkedja.imports.opening;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// The parts of a workbook that its sheets are read by.
///
/// @param texts those that cells refer to by number
/// @param formats the number format of each style that cells refer to by number
/// @param from1904 whether days are counted from 1904 instead of 1900
record BookParts(List<SheetPart> sheets, List<String> texts, List<String> formats, boolean from1904) {
    private static final String GENERAL = "General";
    private static final int MOST_DIGITS = 9;

    /// The formats that a workbook may refer to without writing them.
    private static final Map<String, String> BUILT_IN = Map.ofEntries(
            Map.entry("1", "0"),
            Map.entry("2", "0.00"),
            Map.entry("3", "#,##0"),
            Map.entry("4", "#,##0.00"),
            Map.entry("9", "0%"),
            Map.entry("10", "0.00%"),
            Map.entry("14", "yyyy-mm-dd"),
            Map.entry("15", "d-mmm-yy"),
            Map.entry("16", "d-mmm"),
            Map.entry("17", "mmm-yy"),
            Map.entry("18", "h:mm"),
            Map.entry("19", "h:mm:ss"),
            Map.entry("20", "h:mm"),
            Map.entry("21", "h:mm:ss"),
            Map.entry("22", "yyyy-mm-dd h:mm"),
            Map.entry("39", "#,##0.00"),
            Map.entry("40", "#,##0.00"),
            Map.entry("43", "#,##0.00"),
            Map.entry("44", "#,##0.00"),
            Map.entry("49", "@"));

    /// A visible sheet and the part that holds it.
    record SheetPart(String name, String part) {}

    static BookParts of(ZipFile zip, Limits limits) throws IOException, Unopenable {
        var book = relations(zip, "").ofType("officeDocument").orElse("xl/workbook.xml");
        var relations = relations(zip, book);
        var sheets = new ArrayList<SheetPart>();
        boolean from1904 = false;
        try (var xml = Xml.of(zip, book)) {
            while (xml.next()) {
                if (xml.starts("workbookPr"))
                    from1904 = xml.attribute("date1904").matches("1|true");
                if (xml.starts("sheet") && !xml.attribute("state").matches("(?i).*hidden"))
                    relations
                            .sheet(xml.attribute("id"))
                            .ifPresent(part -> sheets.add(new SheetPart(xml.attribute("name"), part)));
            }
        }
        var texts = relations.ofType("sharedStrings");
        var styles = relations.ofType("styles");
        return new BookParts(
                sheets,
                texts.isPresent() ? texts(zip, texts.get(), limits) : List.of(),
                styles.isPresent() ? formats(zip, styles.get()) : List.of(),
                from1904);
    }

    /// @throws IOException when the workbook has no such text
    String text(String index) throws IOException {
        return at(texts, index);
    }

    /// The number format of a style; a cell without one is shown as it is.
    String format(String style) throws IOException {
        return style.isEmpty() || formats.isEmpty() ? GENERAL : at(formats, style);
    }

    /// Digits as a number that a workbook counts with; below zero for anything else.
    static int number(String digits) {
        if (digits.isEmpty() || digits.length() > MOST_DIGITS) return -1;
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return number;
    }

    private static String at(List<String> list, String index) throws IOException {
        int number = number(index);
        if (number < 0 || number >= list.size()) throw new IOException("no number " + index + " of " + list.size());
        return list.get(number);
    }

    private static List<String> texts(ZipFile zip, String part, Limits limits) throws IOException, Unopenable {
        var texts = new ArrayList<String>();
        try (var xml = Xml.of(zip, part)) {
            while (xml.next())
                if (xml.starts("si")) {
                    texts.add(xml.richText("si", limits));
                    limits.checkCells(texts.size(), 0);
                }
        }
        return texts;
    }

    private static List<String> formats(ZipFile zip, String part) throws IOException {
        var own = new HashMap<>(BUILT_IN);
        var formats = new ArrayList<String>();
        boolean ofCells = false;
        try (var xml = Xml.of(zip, part)) {
            while (xml.next()) {
                if (xml.starts("numFmt")) own.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
                if (xml.starts("cellXfs") || xml.ends("cellXfs")) ofCells = xml.starts("cellXfs");
                if (ofCells && xml.starts("xf")) formats.add(own.getOrDefault(xml.attribute("numFmtId"), GENERAL));
            }
        }
        return formats;
    }

    private static Relations relations(ZipFile zip, String of) throws IOException {
        int slash = of.lastIndexOf('/') + 1;
        var folder = of.substring(0, slash);
        var part = folder + "_rels/" + of.substring(slash) + ".rels";
        var found = new ArrayList<Relations.Relation>();
        if (zip.getEntry(part) == null) return new Relations(found);
        try (var xml = Xml.of(zip, part)) {
            while (xml.next())
                if (xml.starts("Relationship")) {
                    var type = xml.attribute("Type");
                    var target = xml.attribute("Target");
                    found.add(new Relations.Relation(
                            xml.attribute("Id"),
                            type.substring(type.lastIndexOf('/') + 1),
                            target.startsWith("/") ? target.substring(1) : folder + target));
                }
        }
        return new Relations(found);
    }

    /// What a part says belongs to it.
    private record Relations(List<Relation> all) {
        private record Relation(String id, String type, String part) {}

        Optional<String> ofType(String type) {
            return all.stream()
                    .filter(r -> r.type.equals(type))
                    .map(Relation::part)
                    .findFirst();
        }

        Optional<String> sheet(String id) {
            return all.stream()
                    .filter(r -> r.id.equals(id) && r.type.equals("worksheet"))
                    .map(Relation::part)
                    .findFirst();
        }
    }
}
