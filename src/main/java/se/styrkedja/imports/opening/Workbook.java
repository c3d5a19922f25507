package se.styrkedja.imports.opening;

import java.io.IOException;
import java.util.ArrayList;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import se.styrkedja.imports.Content;
import se.styrkedja.vocabulary.Fault;

/// Reads an XLSX, which is a ZIP of XML: first the whole ZIP is measured by unpacking it to nowhere, then the visible
/// sheets are read. Strict Open XML is read as well.
final class Workbook {
    private Workbook() {}

    static Opened.Understood read(String file, byte[] bytes, Limits limits) throws Unopenable {
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            measure(zip, bytes.length, limits);
            Packed.mustBeWorkbook(zip);
            return read(file, zip, limits);
        } catch (IOException | RuntimeException broken) {
            throw new Unopenable("file.workbook-broken", 0);
        }
    }

    private static Opened.Understood read(String file, ZipFile zip, Limits limits) throws IOException, Unopenable {
        var parts = BookParts.of(zip, limits);
        var rows = new ArrayList<Content.Row>();
        var remarks = new ArrayList<Fault>();
        for (var sheet : parts.sheets()) {
            var reader = new SheetReader(file, sheet.name(), parts, limits);
            try (var xml = Xml.of(zip, sheet.part())) {
                reader.read(xml);
            }
            rows.addAll(reader.rows(rows.size()));
            remarks.addAll(reader.remarks());
        }
        if (rows.stream().allMatch(Content.Row::blank)) throw new Unopenable("file.empty", 0);
        remarks.addAll(Damaged.remarks(file, rows));
        return new Opened.Understood(new Content.Table(file, rows), remarks);
    }

    /// The sizes written in a ZIP can lie, so every entry is unpacked once and counted.
    private static void measure(ZipFile zip, long packed, Limits limits) throws IOException, Unopenable {
        long total = 0;
        int entries = 0;
        for (var each = zip.getEntries(); each.hasMoreElements(); ) {
            if (++entries > limits.entries())
                throw new Unopenable("file.too-many-entries", 0, Integer.toString(limits.entries()));
            total += size(zip, each.nextElement(), total, packed, limits);
        }
    }

    private static long size(ZipFile zip, ZipArchiveEntry entry, long before, long packed, Limits limits)
            throws IOException, Unopenable {
        var buffer = new byte[1 << 16];
        long size = 0;
        try (var in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                limits.checkUnpacked(before + size, packed);
            }
        }
        return size;
    }
}
