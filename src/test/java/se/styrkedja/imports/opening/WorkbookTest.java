package se.styrkedja.imports.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrkedja.imports.Book;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Drafts;
import se.styrkedja.web.Faults;

class WorkbookTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0000|125|0125
            00000000|9000101|09000101
            000000\\-0000|2129999999|212999-9999
            "kod "0000|125|kod 0125
            0%|0.688|68.8%
            0.0%|0.755|75.5%
            0.00%|1|100.00%
            0.0|18|18.0
            0.0|18.25|18.25
            #,##0.00|1234.5|1234.50
            #,##0\\ "kr"|98000|98000
            0;[Red]-0|-5|-5
            General|0.30000000000000004|0.3
            @|125|125
            yyyy\\-mm\\-dd|45945|2025-10-15
            d mmmm yyyy|43831|2020-01-01
            mmm\\-yy|40878|2011-12
            yyyy|40878|2011
            h:mm|0.5|12:00
            """)
    void a_number_is_what_its_format_shows_with_every_decimal_there_is(String format, String stored, String seen) {
        var book = Book.plain().format(format).sheet("Blad1", Book.row("<c s=\"1\"><v>" + stored + "</v></c>"));
        assertThat(cells(book)).containsExactly(List.of(seen));
    }

    @Test
    void a_day_written_as_text_of_its_own_kind_is_that_day() {
        var cells = Book.row("<c t=\"d\"><v>2025-10-15</v></c>", "<c t=\"d\"><v>2025-10-15T00:00:00</v></c>");
        assertThat(cells(Book.plain().sheet("Blad1", cells))).containsExactly(List.of("2025-10-15", "2025-10-15"));
    }

    @Test
    void the_result_of_a_formula_counts_also_when_it_is_an_empty_text_and_one_never_run_is_told_as_it_is() {
        var cells = Book.row(
                "<c t=\"str\"><f>LEFT(A9,4)</f><v>0125</v></c>",
                "<c t=\"str\"><f>IF(A9=\"\",\"\",A9)</f><v></v></c>",
                "<c><f>A9*2</f></c>");
        assertThat(cells(Book.plain().sheet("Blad1", cells))).containsExactly(List.of("0125", "", "=A9*2"));
    }

    @Test
    void a_row_whose_formulas_all_give_nothing_is_blank() {
        var nothing = Book.row("<c t=\"str\"><f>A9</f><v></v></c>").repeat(3);
        var rows =
                table(Book.plain().sheet("Blad1", nothing + Book.row("sist"))).rows();
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().line()).isEqualTo(4);
    }

    @Test
    void strict_open_xml_is_read_like_the_other() {
        var rows = Book.row("skola", "v\u00e4rde") + Book.row("Lindskolan", "<c><v>68.8</v></c>");
        assertThat(cells(Book.strict().sheet("Blad1", rows)))
                .isEqualTo(cells(Book.plain().sheet("Blad1", rows)));
    }

    @Test
    void a_cell_without_an_address_stands_after_the_one_before_it_also_when_that_is_empty() {
        var row = table(Book.plain().sheet("Tabell", Book.row("a", "<c s=\"0\"/>", "c")))
                .row(0);
        assertThat(row.cells()).containsExactly("a", "", "c");
        assertThat(row.line()).isEqualTo(1);
    }

    @Test
    void what_a_workbook_escapes_is_read_as_what_it_means() {
        assertThat(cells(Book.plain().sheet("Blad1", Book.row("niva_x000D_", "a_x005F_b", "c_x0000_d"))))
                .containsExactly(List.of("niva", "a_b", "cd"));
    }

    @Test
    void cells_that_are_only_coloured_are_nothing_however_many() {
        var coloured = "<c s=\"0\"/>".repeat(1_500);
        assertThat(cells(Book.plain().sheet("Blad1", Book.row("a", "b", coloured))))
                .containsExactly(List.of("a", "b"));
        var far = Book.plain().sheet("Blad1", Book.row("a", coloured, "<c t=\"str\"><v>x</v></c>"));
        assertThat(refused(far.bytes())).isEqualTo("file.too-many-cells");
    }

    @Test
    void a_cell_merged_with_those_below_says_the_same_of_each_row_and_that_is_remarked() {
        var rows = "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>Lindskolan</v></c><c r=\"B2\"><v>1</v></c></row>"
                + "<row r=\"3\"><c r=\"B3\"><v>2</v></c></row><row r=\"5\"><c r=\"B5\"><v>3</v></c></row>";
        var book = Book.plain().sheet("Blad1", rows, "<mergeCells><mergeCell ref=\"A2:A4\"/></mergeCells>");
        assertThat(cells(book))
                .containsExactly(List.of("Lindskolan", "1"), List.of("Lindskolan", "2"), List.of("", "3"));
        assertThat(Drafts.shown(understood(book.bytes()).remarks())).containsExactly("cells.merged@2: Lindskolan");
        assertThat(understood(book.bytes()).remarks().getFirst().place().column())
                .isEqualTo("Blad1!A2:A4");
    }

    @Test
    void cells_merged_side_by_side_stay_a_heading_over_the_first() {
        var rows = Book.row("Nydala", "<c/>") + Book.row("a", "b");
        var book = Book.plain().sheet("Blad1", rows, "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>");
        assertThat(cells(book)).containsExactly(List.of("Nydala"), List.of("a", "b"));
        assertThat(understood(book.bytes()).remarks()).isEmpty();
    }

    @Test
    void damaged_letters_in_a_sheet_are_told_by_cell() {
        var remarks = understood(Book.plain()
                        .sheet("Blad1", Book.row("skola", "Bj\u00c3\u00b6rk\u00c3\u00a4ngen"))
                        .bytes())
                .remarks();
        assertThat(Drafts.shown(remarks)).hasSize(1).first().asString().startsWith("text.damaged@1: ");
        assertThat(remarks.getFirst().place().column()).isEqualTo("Blad1!B1");
    }

    @Test
    void a_row_twice_a_text_that_is_not_there_and_an_address_beyond_the_sheet_are_a_broken_workbook() {
        var row = "<row r=\"1\"><c t=\"str\"><v>a</v></c></row>";
        assertThat(refused(Book.plain().sheet("Blad1", row + row).bytes())).isEqualTo("file.workbook-broken");
        for (var cell : List.of("<c t=\"s\"><v>99999999</v></c>", "<c r=\"AAAA1\"/>", "<c s=\"9\"><v>1</v></c>"))
            assertThat(refused(Book.plain().sheet("Blad1", Book.row(cell)).bytes()))
                    .as(cell)
                    .isEqualTo("file.workbook-broken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mimetype|application/vnd.oasis.opendocument.spreadsheet|file.open-document|LibreOffice
            mimetype|application/vnd.oasis.opendocument.text|file.document|textdokument
            word/document.xml|x|file.document|Word
            xl/workbook.bin|x|file.binary-workbook|.xlsb
            ppt/presentation.xml|x|file.presentation|PowerPoint
            laesmig.txt|x|file.no-workbook|ZIP-arkiv
            """)
    void another_format_is_called_by_its_name_and_told_what_to_do_with(
            String part, String text, String code, String word) {
        var opened = (Opened.Refused) Opening.open("fil", Book.zip(Map.of(part, text)));
        assertThat(opened.fault().code()).isEqualTo(code);
        assertThat(Faults.sentence(opened.fault())).contains(word);
    }

    @Test
    void a_sheet_of_many_rows_is_read_with_every_row() {
        var rows = IntStream.range(0, 2_000)
                .mapToObj(i -> Book.row("Skola " + i, "<c><v>" + i + "</v></c>"))
                .collect(Collectors.joining());
        assertThat(cells(Book.plain().sheet("Blad1", rows)))
                .hasSize(2_000)
                .last()
                .isEqualTo(List.of("Skola 1999", "1999"));
    }

    private static String refused(byte[] bytes) {
        return ((Opened.Refused) Opening.open("fil", bytes)).fault().code();
    }

    private static Opened.Understood understood(byte[] bytes) {
        return (Opened.Understood) Opening.open("fil", bytes);
    }

    private static Content.Table table(Book book) {
        return (Content.Table) understood(book.bytes()).content();
    }

    private static List<List<String>> cells(Book book) {
        return table(book).rows().stream().map(Content.Row::cells).toList();
    }
}
