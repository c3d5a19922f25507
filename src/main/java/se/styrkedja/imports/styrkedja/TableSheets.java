package se.styrkedja.imports.styrkedja;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import se.styrkedja.imports.Marks;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.vocabulary.Level;
import se.styrkedja.web.Messages;

/// The sheets of a written workbook.
final class TableSheets {
    /// What a spreadsheet keeps of a number. One with more digits is written as text, so that nothing is lost.
    private static final int PRECISION = 15;

    /// A sheet of a workbook has 1,048,576 rows at most.
    private static final int MOST_ROWS = 1_000_000;

    private static final int ROWS_IN_MEMORY = 500;
    private static boolean isApart;

    private static final int WIDTH = 22 * 256;
    private static final int EXAMPLES = 6;

    private final SXSSFWorkbook book;
    private final Messages messages = Messages.of("imports");
    private final CellStyle text;
    private final CellStyle bold;
    private final Map<Integer, CellStyle> decimals = new HashMap<>();

    TableSheets(SXSSFWorkbook book) {
        this.book = book;
        text = book.createCellStyle();
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        bold = book.createCellStyle();
        var font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
    }

    /// A workbook that keeps most of itself on disk while it is written, in a folder that only this
    /// process enters: the library's own, below the system's temporary folder, belongs to the first
    /// account of the machine that wrote one.
    ///
    /// @throws IOException when there can be no such folder
    static synchronized SXSSFWorkbook book() throws IOException {
        if (!isApart) {
            var folder = Files.createTempDirectory("styrkedja-tables-").toFile();
            folder.deleteOnExit();
            TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder));
            isApart = true;
        }
        return new SXSSFWorkbook(ROWS_IN_MEMORY);
    }

    void figures(Iterable<SourceFigure> figures) {
        int sheets = 1;
        var sheet = table("Tabell");
        for (var figure : figures) {
            if (sheet.getLastRowNum() >= MOST_ROWS) sheet = table("Tabell " + ++sheets);
            write(sheet.createRow(sheet.getLastRowNum() + 1), StyrkedjaTable.Written.of(figure));
        }
    }

    private Sheet table(String name) {
        var sheet = sheet(name);
        header(sheet.createRow(0), StyrkedjaTable.HEADER);
        // Codes and periods are text also in the rows that a person fills in: 0125 keeps its zero, 2024/25 is no date.
        for (int column : new int[] {0, 1, 2, 3, 4, 6, 8}) sheet.setDefaultColumnStyle(column, text);
        return sheet;
    }

    void examples() {
        var sheet = sheet("Exempel");
        header(sheet.createRow(0), StyrkedjaTable.HEADER);
        for (int i = 1; i <= EXAMPLES; i++) {
            var row = sheet.createRow(i);
            var cells = messages.text("template.example." + i).split(";", -1);
            for (int c = 0; c < cells.length; c++) put(row, c, cells[c]);
        }
        put(sheet.createRow(EXAMPLES + 2), 0, messages.text("template.examples"));
    }

    void words(Indicators indicators) {
        var sheet = sheet("Ord");
        line(
                sheet,
                messages.text("template.levels"),
                String.join(
                        "  ", Arrays.stream(Level.values()).map(Level::swedish).toList()));
        line(sheet, messages.text("template.marks"), String.join("  ", Marks.TABLE.all()));
        line(sheet, messages.text("template.periods"), messages.text("template.periods.words"));
        line(sheet, messages.text("template.breakdowns"), messages.text("template.breakdowns.words"));
        line(sheet, messages.text("template.population"), messages.text("template.population.words"));
        header(
                sheet.createRow(sheet.getLastRowNum() + 2),
                List.of(messages.text("template.indicators").split(";")));
        for (var indicator : indicators.all()) {
            var scale = messages.text("scale." + indicator.scale().name().toLowerCase(Locale.ROOT));
            var row = sheet.createRow(sheet.getLastRowNum() + 1);
            put(row, 0, indicator.id().id());
            put(row, 1, indicator.title());
            put(row, 2, scale);
            put(row, 3, indicator.definition());
        }
    }

    private void line(Sheet sheet, String what, String words) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        put(row, 0, what);
        put(row, 1, words);
    }

    private Sheet sheet(String name) {
        var sheet = book.createSheet(name);
        for (int i = 0; i < StyrkedjaTable.HEADER.size(); i++) sheet.setColumnWidth(i, WIDTH);
        sheet.createFreezePane(0, 1);
        return sheet;
    }

    private void header(Row row, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(words.get(i));
            cell.setCellStyle(bold);
        }
    }

    private void write(Row row, StyrkedjaTable.Written written) {
        put(row, 0, written.level());
        put(row, 1, written.code());
        put(row, 2, written.indicator());
        put(row, 3, written.period());
        put(row, 4, written.breakdown());
        written.value().forEach(number -> put(row.createCell(5), number, written.valueText()));
        put(row, 6, written.mark());
        if (!written.population().isEmpty())
            put(row.createCell(7), new BigDecimal(written.population()), written.population());
        put(row, 8, written.source());
    }

    private void put(Row row, int column, String words) {
        if (words.isEmpty()) return;
        var cell = row.createCell(column);
        cell.setCellValue(words);
        cell.setCellStyle(text);
    }

    private void put(Cell cell, BigDecimal number, String written) {
        if (number.precision() > PRECISION || number.scale() > 10) {
            cell.setCellValue(written);
            cell.setCellStyle(text);
            return;
        }
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(decimals.computeIfAbsent(Math.max(0, number.scale()), this::withDecimals));
    }

    private CellStyle withDecimals(int count) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(count == 0 ? "0" : "0." + "0".repeat(count)));
        return style;
    }
}
