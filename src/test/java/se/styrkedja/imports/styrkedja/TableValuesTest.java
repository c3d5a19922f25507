package se.styrkedja.imports.styrkedja;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrkedja.imports.Book;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Drafts;
import se.styrkedja.imports.opening.Opening;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.web.Faults;

/// What people and spreadsheets write in the cells of a table.
class TableValuesTest {
    private static final String HEADER = "niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla\n";
    private static final String[] COLUMNS = HEADER.strip().split(";");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all-subjects-y9|45 %|45
            all-subjects-y9|45%|45
            all-subjects-y9|68,8\u00a0%|68.8
            pupils-total|1\u2009234|1234
            pupils-total|1\u00a0234|1234
            merit-average-y9|231,456|231.456
            special-teacher-positions|12,125|12.125
            """)
    void a_value_is_read_as_people_write_it(String indicator, String written, String value) {
        assertThat(value(read(row(indicator, "2024/25", "total", written)))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pupils-total|1.234
            pupils-total|1,234
            net-cost-per-pupil|134.567
            """)
    void thousands_with_a_point_or_a_comma_are_refused_where_decimals_would_be_as_likely(
            String indicator, String written) {
        var draft = read(row(indicator, "2024", "total", written));
        assertThat(draft.observed()).isEmpty();
        assertThat(draft.refused().getFirst().code()).isEqualTo("number.thousands");
        assertThat(Faults.sentence(draft.refused().getFirst())).contains(written, "1 234");
    }

    @Test
    void per_cent_of_what_is_no_share_is_refused() {
        assertThat(read(row("merit-average-y9", "2024/25", "total", "45 %"))
                        .refused()
                        .getFirst()
                        .code())
                .isEqualTo("number.unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2013", "\u2014", "\u2212"})
    void a_dash_of_any_length_is_a_missing_value_and_kept_as_it_stood(String dash) {
        var one = read(row("all-subjects-y9", "2024/25", "total", dash))
                .observed()
                .getFirst();
        assertThat(one.measurement()).isEqualTo(new Measurement.Missing(dash));
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "\u2026"})
    void three_points_are_remarked_since_two_mean_something_else(String points) {
        var draft = read(row("all-subjects-y9", "2024/25", "total", points));
        assertThat(codes(draft)).containsExactly("mark.doubtful", "unit.unknown");
        assertThat(codes(read(row("all-subjects-y9", "2024/25", "total", ".."))))
                .containsExactly("unit.unknown");
    }

    @ParameterizedTest
    @CsvSource({"2024/2025, 2024/25", "1999/2000, 1999/00", "2024/25, 2024/25"})
    void a_school_year_may_have_its_second_year_whole(String written, String period) {
        assertThat(read(row("all-subjects-y9", written, "total", "45"))
                        .observed()
                        .getFirst()
                        .period())
                .hasToString(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2011-12-01", "2011-12", "2000-01"})
    void a_date_that_was_a_school_year_is_refused_as_what_it_was(String date) {
        var draft = read(row("all-subjects-y9", date, "total", "45"));
        assertThat(draft.observed()).isEmpty();
        assertThat(Faults.sentence(draft.refused().getFirst())).contains(date, "kalkylprogrammet", "2011/12");
        assertThat(read(row("preschool-children", "2025-10-15", "total", "45")).observed())
                .hasSize(1);
    }

    @Test
    void the_same_group_in_other_letters_is_the_same_figure() {
        var draft = read(row("all-subjects-y9", "2024/25", "kon:flickor", "78,6")
                + row("all-subjects-y9", "2024/25", "kon:Flickor", "71,4"));
        assertThat(draft.observed()).hasSize(1);
        assertThat(draft.observed().getFirst().breakdown()).isEqualTo(Breakdown.GIRLS);
        assertThat(Drafts.shown(draft.refused())).containsExactly("figure.twice@3: 71,4 | 3 | 78,6 | 2");
    }

    @Test
    void a_word_that_no_other_figure_is_split_by_is_remarked_once() {
        var draft = read(row("all-subjects-y9", "2024/25", "kon:tjejer", "78,6")
                + row("merit-average-y9", "2024/25", "kon:tjejer", "231")
                + row("diploma-within-3-years", "2024", "program:ek25", "78,6"));
        assertThat(draft.observed()).hasSize(3);
        assertThat(draft.observed().getLast().breakdown()).hasToString("program:EK25");
        assertThat(codes(draft).stream().filter(c -> c.equals("breakdown.word")))
                .hasSize(1);
    }

    @Test
    void a_level_may_begin_with_a_capital() {
        assertThat(read(row("all-subjects-y9", "2024/25", "total", "45").replace("enhet", "Enhet"))
                        .observed())
                .hasSize(1);
    }

    @Test
    void a_sum_and_a_note_below_the_rows_are_one_remark_each() {
        var draft = read(row("all-subjects-y9", "2024/25", "total", "45") + ";;;;;;;;\nSumma;;;;;45;;89;\n"
                + "K\u00e4lla: eget system;;;;;;;;\n");
        assertThat(draft.observed()).hasSize(1);
        assertThat(draft.refused()).isEmpty();
        assertThat(Drafts.shown(draft.remarks()))
                .endsWith("row.aside@4: Summa 45 89", "row.aside@5: K\u00e4lla: eget system");
    }

    @Test
    void a_sheet_of_formats_formulas_and_merged_cells_is_read_as_it_looks() {
        var rows = Book.row(COLUMNS)
                + "<row r=\"2\">" + text("A", 2, "kommun") + "<c r=\"B2\" s=\"1\"><v>125</v></c>"
                + text("C", 2, "all-subjects-y9") + text("D", 2, "2024/25")
                + "<c r=\"F2\" s=\"2\"><v>0.688</v></c></row>"
                + "<row r=\"3\">" + text("C", 3, "all-subjects-y9") + text("D", 3, "2023/24")
                + "<c r=\"F3\" s=\"2\"><v>1</v></c></row>";
        var merged = "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/></mergeCells>";
        var draft = sheets(Book.plain().format("0000").format("0%").sheet("Tabell", rows, merged));
        assertThat(Drafts.shown(draft.refused())).isEmpty();
        assertThat(draft.observed()).extracting(o -> o.subject().code()).containsExactly("0125", "0125");
        assertThat(draft.observed()).extracting(TableValuesTest::number).containsExactly("68.8", "100");
        assertThat(draft.observed().getFirst().spot().cell()).isEqualTo("Tabell!F2");
    }

    @Test
    void the_same_figure_on_two_sheets_is_told_by_both_cells() {
        var row = Book.row("enhet", "99000101", "all-subjects-y9", "2024/25", "total", "68,8", "<c/>", "<c/>", "N");
        var draft = sheets(Book.plain()
                .sheet("Lind", Book.row(COLUMNS) + row)
                .sheet("Ek", Book.row(COLUMNS) + row.replace("68,8", "70,1")));
        assertThat(Drafts.shown(draft.refused())).containsExactly("figure.twice-at@2: 70,1 | Ek!F2 | 68,8 | Lind!F2");
        assertThat(Faults.sentence(draft.refused().getFirst())).contains("Lind!F2", "Ek!F2");
    }

    private static String text(String column, int line, String text) {
        return "<c r=\"" + column + line + "\" t=\"str\"><v>" + text + "</v></c>";
    }

    private static Draft sheets(Book book) {
        return Drafts.of(StyrkedjaTable.layouts(), Drafts.content(Opening.open("bok", book.bytes())), List.of());
    }

    private static String row(String indicator, String period, String breakdown, String value) {
        var whom = indicator.equals("net-cost-per-pupil") ? "kommun;9999" : "enhet;99000101";
        return String.join(";", whom, indicator, period, breakdown, value, "", "", "Nydala kommun") + "\n";
    }

    private static Draft read(String rows) {
        return Drafts.of(StyrkedjaTable.layouts(), HEADER + rows);
    }

    private static String value(Draft draft) {
        assertThat(Drafts.shown(draft.refused())).isEmpty();
        return number(draft.observed().getFirst());
    }

    private static String number(SourceFigure figure) {
        return ((Measurement.Known) figure.measurement()).quantity().value().toPlainString();
    }

    private static List<String> codes(Draft draft) {
        return draft.remarks().stream().map(f -> f.code()).toList();
    }
}
