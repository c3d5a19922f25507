package se.styrkedja.imports.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrkedja.imports.Content;
import se.styrkedja.web.Messages;

class OpeningTest {
    private static final String TEXT = "skola;värde\nÅsskolan;1,5\nÖstra skolan;2,5\n";
    private static final Limits SMALL = new Limits(10_000_000, 5_000_000, 20, 200, 5, 40, 100);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void text_is_read_in_every_encoding_with_and_without_a_byte_order_mark(String encoding) {
        assertThat(cell(open(TEXT.getBytes(Charset.forName(encoding))), 1, 0)).isEqualTo("Åsskolan");
        if (encoding.startsWith("UTF"))
            assertThat(cell(open(("\ufeff" + TEXT).getBytes(Charset.forName(encoding))), 0, 0))
                    .isEqualTo("skola");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ","})
    void the_separator_is_found_by_content(String separator) {
        var text = "kod%snamn%svärde\n1%s\"a;b,c\td\"%s2.5\n2%sb%s3.5\n".replace("%s", separator);
        assertThat(cell(open(text), 1, 1)).isEqualTo("a;b,c\td");
        assertThat(cell(open(text), 2, 2)).isEqualTo("3.5");
    }

    @Test
    void decimal_commas_and_prose_do_not_make_a_comma_file() {
        var text = "Statistik, hämtad 2025, för Nydala\n\nkod;a;b\n1;2,5;3,5\n2;2,5;3,5\n3;1,0;2,0\n";
        assertThat(cell(open(text), 3, 1)).isEqualTo("2,5");
    }

    @Test
    void a_row_keeps_the_line_it_begins_on_when_a_cell_above_has_line_breaks() {
        var table = table(open("a;b\n\"rad 1\nrad 2\r\nrad 3\";x\n\n1;2\n"));
        assertThat(table.rows().stream().map(Content.Row::line)).containsExactly(1L, 2L, 5L, 6L);
    }

    @Test
    void a_packed_file_is_unpacked_whatever_it_is_called() throws IOException {
        assertThat(cell(open(gzip(TEXT.getBytes(StandardCharsets.UTF_8))), 1, 0))
                .isEqualTo("Åsskolan");
    }

    @Test
    void json_remembers_the_line_of_each_value_and_every_digit() {
        var tree = (Content.Tree) understood(open("{\n \"a/b\": [\n 1.50,\n {\"c\": null}\n]}"));
        assertThat(tree.lines().of("/a~1b/0")).isEqualTo(3);
        assertThat(tree.lines().of("/a~1b/1/c")).isEqualTo(4);
        assertThat(tree.root().path("a/b").path(0).decimalValue().toPlainString())
                .isEqualTo("1.50");
    }

    @Test
    void a_workbook_gives_text_numbers_dates_and_results_of_formulas_as_they_are_seen() throws IOException {
        var table = table(open(workbook()));
        assertThat(table.row(0).cells()).containsExactly("0125", "18.0", "0.3", "2025-10-15", "3", "=A9*2");
        assertThat(table.row(0).sheet()).isEqualTo("Blad1");
        assertThat(table.row(1).line()).isEqualTo(4);
        assertThat(table.row(1).cell(2)).isEqualTo("sist");
    }

    @Test
    void what_cannot_be_opened_says_why() throws IOException {
        var packed = gzip(TEXT.repeat(50).getBytes(StandardCharsets.UTF_8));
        refused("file.empty", new byte[0]);
        refused("file.empty", " \n \n".getBytes(StandardCharsets.UTF_8));
        refused("file.gz-cut-off", Arrays.copyOf(packed, packed.length - 20));
        refused("file.gz-broken", new byte[] {0x1f, (byte) 0x8b, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7});
        refused("file.packed-twice", gzip(gzip(TEXT.getBytes(StandardCharsets.UTF_8))));
        refused("file.packed-twice", gzip(workbook()));
        refused("file.packed-too-hard", gzip(new byte[4_000_000]));
        refused("file.unpacks-too-big", gzip(noise(6_000_000)));
        refused("file.binary", "a;b\n1;\0\n".getBytes(StandardCharsets.UTF_8));
        refused("file.two-encodings", both("Åsskolan;1\n", "Östra;2\n"));
        refused("file.quote-open", "a;b\n1;\"öppen\n2;3\n".getBytes(StandardCharsets.UTF_8));
        refused("file.quote-goes-on", "a;b\n\"Eken\" skola;3\n".getBytes(StandardCharsets.UTF_8));
        refused("file.too-many-rows", "a;b\n".repeat(6).getBytes(StandardCharsets.UTF_8));
        refused("file.too-many-cells", "a;b;c;d;e;f;g;h;i;j;k\n".repeat(4).getBytes(StandardCharsets.UTF_8));
        refused("file.cell-too-long", ("a;" + "b".repeat(101)).getBytes(StandardCharsets.UTF_8));
        refused("file.cell-too-long", ("a;" + "b".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));
        refused("file.json-broken", "{\"a\": [1, 2}".getBytes(StandardCharsets.UTF_8));
        refused("file.json-broken", "{\"a\": 1, \"a\": 2}".getBytes(StandardCharsets.UTF_8));
        refused("file.json-broken", "[1e999999999]".getBytes(StandardCharsets.UTF_8));
        refused("file.json-beyond", "[".repeat(200).getBytes(StandardCharsets.UTF_8));
        refused("file.no-table", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        refused("file.no-table", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J'});
        refused("file.no-table", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8));
        refused("file.no-table", new byte[] {127, 'E', 'L', 'F', (byte) 0xc3, (byte) 0xa5, (byte) 0x81, 0, 0, 1});
        refused("file.json-broken", "{\"a\": ".getBytes(StandardCharsets.UTF_8));
        refused("file.json-more", "{} {}".getBytes(StandardCharsets.UTF_8));
        refused("file.old-workbook", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1});
    }

    @Test
    void json_that_goes_too_deep_says_on_which_line() {
        var deep = "{\"a\":\n".repeat(150).getBytes(StandardCharsets.UTF_8);
        var fault = ((Opened.Refused) open(deep)).fault();
        assertThat(fault.code()).isEqualTo("file.json-beyond");
        assertThat(fault.place().line()).isBetween(100L, 102L);
    }

    @Test
    void a_hostile_workbook_is_refused_before_or_while_it_is_read() throws IOException {
        var parts = parts(workbook());
        var sheet = "xl/worksheets/sheet1.xml";
        refused("file.packed-too-hard", zip(with(parts, "xl/media/bomb.bin", new byte[4_000_000])));
        refused("file.unpacks-too-big", zip(with(parts, "xl/media/bomb.bin", noise(6_000_000))));
        refused("file.no-workbook", zip(Map.of("a.csv", TEXT.getBytes(StandardCharsets.UTF_8))));
        refused("file.workbook-broken", Arrays.copyOf(zip(parts), 300));
        refused("file.workbook-broken", zip(with(parts, sheet, "<worksheet><row".getBytes(StandardCharsets.UTF_8))));
        var many = new TreeMap<>(parts);
        for (int i = 0; i < 30; i++) many.put("xl/x" + i, new byte[1]);
        refused("file.too-many-entries", zip(many));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!ENTITY x SYSTEM \"file:///etc/hostname\">", "<!ENTITY x \"hemligt\">"})
    void a_workbook_cannot_make_the_reader_fetch_or_expand_an_entity(String entity) throws IOException {
        var hostile = "<?xml version=\"1.0\"?><!DOCTYPE worksheet [" + entity + "]><worksheet "
                + "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"inlineStr\"><is><t>a&x;b</t></is></c></row></sheetData></worksheet>";
        var parts = with(parts(workbook()), "xl/worksheets/sheet1.xml", hostile.getBytes(StandardCharsets.UTF_8));
        refused("file.workbook-broken", zip(parts));
    }

    private static void refused(String code, byte[] bytes) {
        var opened = Opening.open("fil", bytes, SMALL);
        assertThat(opened).as(code).isInstanceOf(Opened.Refused.class);
        var fault = ((Opened.Refused) opened).fault();
        assertThat(fault.code()).isEqualTo(code);
        var sentence =
                Messages.of("imports").text("fault." + code, fault.values().toArray(String[]::new));
        assertThat(sentence).doesNotContain("{");
    }

    private static Opened open(String text) {
        return open(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Opened open(byte[] bytes) {
        return Opening.open("fil", bytes);
    }

    private static Content understood(Opened opened) {
        assertThat(opened).isInstanceOf(Opened.Understood.class);
        return ((Opened.Understood) opened).content();
    }

    private static Content.Table table(Opened opened) {
        return (Content.Table) understood(opened);
    }

    private static String cell(Opened opened, int row, int column) {
        return table(opened).row(row).cell(column);
    }

    private static byte[] both(String utf8, String windows) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(utf8.getBytes(StandardCharsets.UTF_8));
        out.write(windows.getBytes(Charset.forName("windows-1252")));
        return out.toByteArray();
    }

    /// Text that hardly packs, and is the same every time.
    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new java.util.SplittableRandom(1).nextBytes(bytes);
        return bytes;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var row = book.createSheet("Blad1").createRow(0);
            row.createCell(0).setCellValue("0125");
            row.createCell(1).setCellValue(18);
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellValue(java.time.LocalDate.of(2025, 10, 15));
            row.createCell(4).setCellFormula("1+2");
            row.createCell(5).setCellFormula("A9*2");
            var decimal = book.createCellStyle();
            decimal.setDataFormat(book.createDataFormat().getFormat("0.0"));
            row.getCell(1).setCellStyle(decimal);
            var date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy\\-mm\\-dd"));
            row.getCell(3).setCellStyle(date);
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(4));
            book.getSheetAt(0).createRow(3).createCell(2).setCellValue("sist");
            var hidden = book.createSheet("Dold");
            hidden.createRow(0).createCell(0).setCellValue("syns inte");
            book.setSheetHidden(1, true);
            book.write(out);
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                parts.put(entry.getName(), zip.readAllBytes());
        }
        return parts;
    }

    private static Map<String, byte[]> with(Map<String, byte[]> parts, String name, byte[] bytes) {
        var more = new TreeMap<>(parts);
        more.put(name, bytes);
        return more;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
