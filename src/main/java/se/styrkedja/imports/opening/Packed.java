package se.styrkedja.imports.opening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// What a ZIP holds that is no XLSX, so that a person is told what to do with it by name.
final class Packed {
    private static final int LONGEST_TYPE = 200;

    /// Parts that only one kind of file has.
    private static final Map<String, String> KINDS = Map.of(
            "xl/workbook.bin", "file.binary-workbook",
            "word/document.xml", "file.document",
            "ppt/presentation.xml", "file.presentation");

    private Packed() {}

    static void mustBeWorkbook(ZipFile zip) throws IOException, Unopenable {
        for (var kind : KINDS.entrySet())
            if (zip.getEntry(kind.getKey()) != null) throw new Unopenable(kind.getValue(), 0);
        var type = type(zip);
        if (type.contains("opendocument.spreadsheet")) throw new Unopenable("file.open-document", 0);
        if (type.contains("opendocument")) throw new Unopenable("file.document", 0);
        if (zip.getEntry("[Content_Types].xml") == null) throw new Unopenable("file.no-workbook", 0);
    }

    private static String type(ZipFile zip) throws IOException {
        var entry = zip.getEntry("mimetype");
        if (entry == null) return "";
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.ISO_8859_1);
        }
    }
}
