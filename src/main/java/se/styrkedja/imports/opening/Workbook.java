package se.styrkedja.imports.opening;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import se.styrkedja.imports.Content;

/// Reads an XLSX, which is a ZIP of XML: first the whole ZIP is measured by unpacking it to nowhere, then the visible
/// sheets are read. The XML reader knows no DTD and follows no reference out of the file.
final class Workbook {
    private static final int MOST_COLUMNS = 1_000;

    private Workbook() {}

    static Content.Table read(String file, byte[] bytes, Limits limits) throws Unopenable {
        measure(bytes, limits);
        var rows = new ArrayList<Content.Row>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            for (var sheet : workbook.getSheets().toList())
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) read(sheet, rows, limits);
        } catch (IOException | RuntimeException broken) {
            throw new Unopenable("file.workbook-broken", 0);
        }
        if (rows.isEmpty()) throw new Unopenable("file.empty", 0);
        return new Content.Table(file, rows);
    }

    private static void read(Sheet sheet, List<Content.Row> rows, Limits limits) throws IOException, Unopenable {
        long cells = 0;
        try (var stream = sheet.openStream()) {
            for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) stream::iterator) {
                int line = row.getRowNum();
                limits.checkRows(rows.size() + 1L, line);
                if (row.getCellCount() > MOST_COLUMNS)
                    throw new Unopenable("file.too-many-cells", line, Integer.toString(MOST_COLUMNS));
                cells += row.getCellCount();
                limits.checkCells(cells, line);
                rows.add(new Content.Row(line, SheetCells.texts(row, limits), sheet.getName()));
            }
        }
    }

    /// The sizes written in a ZIP can lie, so every entry is unpacked once and counted.
    private static void measure(byte[] bytes, Limits limits) throws Unopenable {
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            long total = 0;
            int entries = 0;
            for (var each = zip.getEntries(); each.hasMoreElements(); ) {
                if (++entries > limits.entries())
                    throw new Unopenable("file.too-many-entries", 0, Integer.toString(limits.entries()));
                total += size(zip, each.nextElement(), total, bytes.length, limits);
            }
            if (zip.getEntry("[Content_Types].xml") == null) throw new Unopenable("file.no-workbook", 0);
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unopenable("file.workbook-broken", 0);
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
