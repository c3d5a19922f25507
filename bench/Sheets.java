import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import se.styrkedja.imports.opening.Opened;
import se.styrkedja.imports.opening.Opening;

/// A sheet of 200,000 rows with eight cells, read by `imports.opening` and by POI's reader of events, in turns in a warm
/// process, both into rows of texts as they are shown. Run by bench/run. Prints the median of the rounds in seconds, and
/// the ratio.
public final class Sheets {
    private static final int ROWS = 200_000;
    private static final int ROUNDS = 5;

    private Sheets() {}

    public static void main(String[] arguments) throws Exception {
        var file = Path.of(arguments[0]).resolve("sheet.xlsx");
        write(file);
        var own = new double[ROUNDS];
        var peer = new double[ROUNDS];
        for (int i = -1; i < ROUNDS; i++) {
            double ours = seconds(() -> own(file));
            double theirs = seconds(() -> peer(file));
            if (i < 0) continue;
            own[i] = ours;
            peer[i] = theirs;
        }
        Arrays.sort(own);
        Arrays.sort(peer);
        System.out.printf(
                Locale.ROOT,
                "sheet of %d rows: own %.2f s, peer (POI, events) %.2f s, ratio %.2f%n",
                ROWS,
                own[ROUNDS / 2],
                peer[ROUNDS / 2],
                own[ROUNDS / 2] / peer[ROUNDS / 2]);
    }

    private interface Round {
        int rows() throws Exception;
    }

    private static double seconds(Round round) throws Exception {
        System.gc();
        long start = System.nanoTime();
        if (round.rows() != ROWS) throw new IllegalStateException("other rows than were written");
        return (System.nanoTime() - start) / 1e9;
    }

    private static void write(Path file) throws Exception {
        Files.createDirectories(file.getParent());
        try (var book = new SXSSFWorkbook(100);
                var out = Files.newOutputStream(file)) {
            book.setCompressTempFiles(true);
            var percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
            var sheet = book.createSheet("Blad");
            for (int i = 0; i < ROWS; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("enhet");
                row.createCell(1).setCellValue(10_000_000 + i);
                row.createCell(2).setCellValue("all-subjects-y9");
                row.createCell(3).setCellValue("2024/25");
                row.createCell(4).setCellValue("total");
                var share = row.createCell(5);
                share.setCellValue(new BigDecimal(i % 1000).movePointLeft(3).doubleValue());
                share.setCellStyle(percent);
                row.createCell(6).setCellValue(5 + i % 90);
                row.createCell(7).setCellValue("Nydalas statistik");
            }
            book.write(out);
        }
    }

    private static int own(Path file) {
        if (Opening.open("sheet.xlsx", file) instanceof Opened.Understood understood
                && understood.content() instanceof se.styrkedja.imports.Content.Table table) return table.rows().size();
        throw new IllegalStateException("refused");
    }

    private static int peer(Path file) throws Exception {
        try (var book = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(book);
            var texts = new ReadOnlySharedStringsTable(book);
            var rows = new Rows();
            var xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(), texts, rows, new DataFormatter(Locale.of("sv", "SE")), false));
            for (var sheets = reader.getSheetsData(); sheets.hasNext(); )
                try (InputStream sheet = sheets.next()) {
                    xml.parse(new InputSource(sheet));
                }
            return rows.all.size();
        }
    }

    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
        final List<List<String>> all = new ArrayList<>();
        private List<String> row = new ArrayList<>();

        @Override
        public void startRow(int number) {
            row = new ArrayList<>();
        }

        @Override
        public void endRow(int number) {
            all.add(row);
        }

        @Override
        public void cell(String address, String shown, XSSFComment comment) {
            row.add(shown);
        }
    }
}
