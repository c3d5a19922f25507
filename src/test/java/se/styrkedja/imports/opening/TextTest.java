package se.styrkedja.imports.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Drafts;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.web.Faults;

class TextTest {
    private static final String PLAIN = "skola;v\u00e4rde\nLindskolan;68,8\nBj\u00f6rk\u00e4ngens f\u00f6rskola;1\n";
    private static final List<List<String>> CELLS = List.of(
            List.of("skola", "v\u00e4rde"),
            List.of("Lindskolan", "68,8"),
            List.of("Bj\u00f6rk\u00e4ngens f\u00f6rskola", "1"));

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "SEP=;\r\n", "\"sep=;\"\n", "\n\n", ";\n \n", "\ufeffsep=;\n"})
    void what_comes_before_the_first_row_for_a_program_is_no_row(String before) {
        assertThat(cells(before + PLAIN)).isEqualTo(CELLS);
        assertThat(table(before + PLAIN).rows().getLast().line())
                .isEqualTo(3 + before.chars().filter(c -> c == '\n').count());
    }

    @Test
    void the_separator_that_the_first_line_names_is_the_one() {
        assertThat(cells("sep=,\nskola,v\u00e4rde;del\na,b;c\n"))
                .containsExactly(List.of("skola", "v\u00e4rde;del"), List.of("a", "b;c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001a", "\u001a\n", "\u001a\r\n\n"})
    void the_mark_that_ended_a_text_in_dos_is_no_fault(String end) {
        assertThat(cells(PLAIN + end)).isEqualTo(CELLS);
        assertThat(cells(new String(PLAIN.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8) + end))
                .isEqualTo(CELLS);
        assertThat(refused("a;b\n1\u001a;2\n".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("file.binary");
    }

    @Test
    void quotes_around_every_whole_row_are_taken_away_with_the_line_kept() {
        var table = table("\"skola;v\u00e4rde\"\n\"Lindskolan;68,8\"\n\n\"\"\"Ek;en\"\";2\"\n");
        assertThat(table.rows().getLast().cells()).containsExactly("Ek;en", "2");
        assertThat(table.rows().getLast().line()).isEqualTo(4);
        assertThat(table.row(1).cells()).containsExactly("Lindskolan", "68,8");
    }

    @Test
    void one_quoted_column_stays_one_column() {
        assertThat(cells("\"skola\"\n\"Lindskolan\"\n\"Ek; en\"\n"))
                .containsExactly(List.of("skola"), List.of("Lindskolan"), List.of("Ek; en"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99000101\u00a0",
                "\u202f99000101",
                "\u200999000101\u2009",
                "\u200b99000101\ufeff",
                "=\"99000101\""
            })
    void blanks_that_nobody_sees_and_a_text_kept_by_a_formula_are_no_part_of_a_cell(String cell) {
        assertThat(cells("kod;b\n" + cell + ";1\n").getLast().getFirst()).isEqualTo("99000101");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, true", "x-MacRoman, false", "IBM850, false"})
    void names_that_an_encoding_has_damaged_are_told_by_line(String encoding, boolean twice) {
        var text = "skola;v\u00e4rde\nLindskolan;1\nBj\u00f6rkdalen;2\n";
        var bytes = twice
                ? new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"))
                        .getBytes(StandardCharsets.UTF_8)
                : text.getBytes(Charset.forName(encoding));
        var remarks = understood(bytes).remarks();
        assertThat(remarks).extracting(f -> f.place().line()).containsExactly(1L, 3L);
        assertThat(remarks).extracting(Fault::code).containsOnly("text.damaged");
        assertThat(Faults.sentence(remarks.getLast()))
                .startsWith("Anm\u00e4rkning: bokst\u00e4ver")
                .contains("rkdalen");
    }

    @Test
    void letters_that_are_lost_are_told_and_whole_text_is_not() {
        assertThat(understood("a;b\nBj\ufffdrk;1\n".getBytes(StandardCharsets.UTF_8))
                        .remarks())
                .hasSize(1);
        assertThat(understood(PLAIN.getBytes(StandardCharsets.UTF_8)).remarks()).isEmpty();
        assertThat(understood((PLAIN + "Milo\u0161;\u20ac\n").getBytes(Charset.forName("windows-1252")))
                        .remarks())
                .isEmpty();
    }

    @Test
    void a_capital_letter_from_a_mac_that_windows_has_no_letter_for_is_named_as_another_encoding() {
        var fault = refused("skola;b\n\u00c5skolan;1\n".getBytes(Charset.forName("x-MacRoman")));
        assertThat(fault.code()).isEqualTo("file.other-encoding");
        assertThat(fault.place().line()).isEqualTo(2);
    }

    @Test
    void many_damaged_lines_are_twenty_and_a_number() {
        var remarks = understood(("a;b\n" + "Bj\u00c3\u00b6rk;1\n".repeat(50)).getBytes(StandardCharsets.UTF_8))
                .remarks();
        assertThat(remarks).hasSize(21);
        assertThat(Faults.sentence(remarks.getLast())).contains("30 rader till");
    }

    @Test
    void a_web_page_and_other_markup_are_called_by_name() {
        assertThat(refused("<!DOCTYPE html><html><table>".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("file.web-page");
        assertThat(refused("\n<table><tr><td>1".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("file.web-page");
        assertThat(refused("<?xml version=\"1.0\"?><Workbook/>".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("file.markup");
    }

    private static Fault refused(byte[] bytes) {
        return ((Opened.Refused) Opening.open("fil", bytes)).fault();
    }

    private static Opened.Understood understood(byte[] bytes) {
        return (Opened.Understood) Opening.open("fil", bytes);
    }

    private static Content.Table table(String text) {
        return (Content.Table) Drafts.content(text);
    }

    private static List<List<String>> cells(String text) {
        return table(text).rows().stream().map(Content.Row::cells).toList();
    }
}
