package se.styrkedja.imports.styrkedja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrkedja.house.Shared;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Drafts;
import se.styrkedja.imports.opening.Opening;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.web.Faults;
import se.styrkedja.web.Messages;

class StyrkedjaTableTest {
    private static final String HEADER = "niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla\n";

    @ParameterizedTest
    @CsvSource({
        "grundskola-ak9-tidsserier.csv, 18138",
        "grundskola-api-tre-lan.csv, 58231",
        "gymnasieskola-program.csv, 17198",
        "skolenkaten-grundskola.csv, 15230"
    })
    void a_real_table_is_read_whole_and_survives_being_written(String file, int rows) throws IOException {
        assumeThat(Shared.data()).isPresent();
        var path = Shared.data().orElseThrow().resolve("styrkedja-tabell").resolve(file);
        var draft = Drafts.of(StyrkedjaTable.layouts(), path);
        assertThat(Drafts.shown(draft.refused())).isEmpty();
        assertThat(draft.observed()).hasSize(rows);
        var out = new ByteArrayOutputStream();
        StyrkedjaTable.writeCsv(draft.observed(), out);
        assertThat(Drafts.essence(again(out).observed())).isEqualTo(Drafts.essence(draft.observed()));
        var workbook = new ByteArrayOutputStream();
        var some = draft.observed().subList(0, 2000);
        StyrkedjaTable.writeXlsx(some, workbook);
        assertThat(Drafts.essence(again(workbook).observed())).isEqualTo(Drafts.essence(some));
    }

    @Test
    void a_workbook_is_written_in_a_folder_that_no_other_account_of_the_machine_can_have_taken() throws IOException {
        StyrkedjaTable.writeXlsx(List.of(), new ByteArrayOutputStream());
        var kept = TempFile.createTempFile("table", ".xml").toPath();
        Files.delete(kept);
        assertThat(Files.getPosixFilePermissions(kept.getParent()))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE);
    }

    @Test
    void a_row_is_a_figure_with_its_line_and_column() {
        var draft = read("enhet;99000001;merit-average-y9;2024/25;total;231,40;;58;Nydala kommun");
        var one = draft.observed().getFirst();
        assertThat(one.measurement().toString()).contains("231.40");
        assertThat(one.population()).isEqualTo(new Population.Counted(58));
        assertThat(one.raw()).isEqualTo("231,40");
        assertThat(one.spot().line()).isEqualTo(2);
        assertThat(one.spot().column()).isEqualTo("varde");
        assertThat(one.spot().columnIndex()).isEqualTo(6);
        assertThat(Drafts.shown(draft.remarks())).containsExactly("unit.unknown@2: 99000001");
    }

    @Test
    void a_mark_is_kept_as_a_mark() {
        var draft = read("enhet;99000001;all-subjects-y9;2024/25;kon:pojkar;;~100;;Nydala kommun");
        assertThat(draft.observed().getFirst().measurement()).isEqualTo(new Measurement.NearlyAll("~100"));
        assertThat(draft.observed().getFirst().population()).isEqualTo(Population.NOT_STATED);
        assertThat(draft.observed().getFirst().spot().column()).isEqualTo("markering");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            skola;99000001;merit-average-y9;2024/25;total;231,4;;;N|level.unreadable
            enhet;9900001;merit-average-y9;2024/25;total;231,4;;;N|code.unreadable.unit
            kommun;125;merit-average-y9;2024/25;total;231,4;;;N|code.unreadable.municipality
            enhet;99000001;merit;2024/25;total;231,4;;;N|indicator.unknown
            enhet;99000001;merit-average-y9;2024/26;total;231,4;;;N|period.unreadable
            enhet;99000001;merit-average-y9;2024/25;alla;231,4;;;N|breakdown.unreadable
            enhet;99000001;merit-average-y9;2024/25;total;;;;N|value.missing
            enhet;99000001;merit-average-y9;2024/25;total;231,4;..;;N|value.and-mark
            enhet;99000001;merit-average-y9;2024/25;total;;#;;N|mark.unknown
            enhet;99000001;merit-average-y9;2024/25;total;341;;;N|value.outside.merit_points
            enhet;99000001;all-subjects-y9;2024/25;total;101;;;N|value.outside.percent
            enhet;99000001;all-subjects-y9;2024/25;total;9o,1;;;N|number.unreadable
            enhet;99000001;all-subjects-y9;2024/25;total;90,1;;fem;N|population.unreadable
            enhet;99000001;all-subjects-y9;2024/25|row.cells
            enhet;99000001;all-subjects-y9;2024/25;total;90,1;;;N;extra|row.cells
            """)
    void a_row_that_cannot_be_read_says_why_and_the_next_goes_on(String row, String code) {
        var draft = read(row + "\nenhet;99000002;merit-average-y9;2024/25;total;231,4;;;N");
        assertThat(draft.refused()).hasSize(1);
        assertThat(draft.refused().getFirst().code()).isEqualTo(code);
        assertThat(draft.refused().getFirst().place().line()).isEqualTo(2);
        assertThat(draft.observed()).hasSize(1);
    }

    @Test
    void two_rows_for_the_same_figure_cannot_both_be_right() {
        var row = "enhet;99000001;merit-average-y9;2024/25;total;231,4;;;N\n";
        var draft = read(row + row.replace("231,4", "213,4"));
        assertThat(draft.observed()).hasSize(1);
        assertThat(Drafts.shown(draft.refused())).containsExactly("figure.twice@3: 213,4 | 3 | 231,4 | 2");
    }

    @Test
    void a_sum_and_a_source_are_one_remark_each_and_a_row_again_is_one() {
        var row = "enhet;99000001;merit-average-y9;2024/25;total;231,4;;58;N\n";
        var draft = read(row + ";;;;;;;;\n" + row + "Summa;;;;;231,4;;58;\nK\u00e4lla: eget system;;;;;;;;\n");
        assertThat(draft.refused()).isEmpty();
        assertThat(draft.observed()).hasSize(1);
        assertThat(draft.remarks())
                .extracting(fault -> fault.code())
                .containsExactly("unit.unknown", "row.again", "row.aside", "row.aside");
    }

    @Test
    void a_header_that_stands_again_is_one_remark_and_its_rows_are_read() {
        var row = "enhet;99000001;merit-average-y9;2024/25;total;231,4;;;N\n";
        var draft = read(row + HEADER + row.replace("2024/25", "2023/24"));
        assertThat(draft.refused()).isEmpty();
        assertThat(Drafts.shown(draft.remarks())).contains("row.header-again@3: ");
        assertThat(draft.observed()).hasSize(2);
    }

    @Test
    void a_period_far_ahead_of_the_day_of_reading_is_refused() {
        var draft = new Draft(Indicators.builtIn(), Register.of(List.of()), LocalDate.of(2026, 1, 15));
        var rows = Stream.of("2098/99", "2028/29", "2027/28", "2026/27", "2025")
                .map("enhet;99000001;merit-average-y9;%s;total;231,4;;;N\n"::formatted)
                .collect(Collectors.joining());
        StyrkedjaTable.layouts().getFirst().read(Drafts.content(HEADER + rows), draft);
        assertThat(Drafts.shown(draft.refused())).containsExactly("period.ahead@2: 2098/99", "period.ahead@3: 2028/29");
        assertThat(draft.observed()).hasSize(3);
    }

    @Test
    void a_unit_that_no_register_knows_is_remarked_where_something_was_taken() {
        var refused = read("enhet;99000001;merit-average-y9;2024/25;total;341;;;N");
        assertThat(refused.remarks()).isEmpty();
        var later = read("enhet;99000001;merit-average-y9;2024/25;total;341;;;N\n"
                + "enhet;99000001;merit-average-y9;2023/24;total;231,4;;;N");
        assertThat(Drafts.shown(later.remarks())).containsExactly("unit.unknown@3: 99000001");
        assertThat(Faults.sentence(later.remarks().getFirst())).startsWith("Anm\u00e4rkning: uppgifterna \u00e4r med");
    }

    @Test
    void the_marks_are_quoted_in_a_sentence() {
        var fault = read("enhet;99000001;merit-average-y9;2024/25;total;;;;N")
                .refused()
                .getFirst();
        assertThat(Faults.sentence(fault)).contains("\"-\", \".\", \"..\"").doesNotContain("\u2026", "...");
    }

    @Test
    void a_header_with_a_column_missing_names_it() {
        var draft = Drafts.of(
                StyrkedjaTable.layouts(), "niva;kod;indikator;period\nenhet;99000001;merit-average-y9;2024/25");
        assertThat(Drafts.shown(draft.refused()))
                .containsExactly("header.missing@1: varde | niva;kod;indikator;period");
    }

    @Test
    void text_that_a_spreadsheet_would_run_is_written_harmless_and_read_back_as_it_was() throws IOException {
        var source = "=HYPERLINK(\"http://nydala.example\";\"x\")";
        var cell = "\"'" + source.replace("\"", "\"\"") + '"';
        var draft = read("enhet;99000001;salsa-merit-residual;2024/25;total;-5;;;" + cell);
        assertThat(draft.observed().getFirst().source()).isEqualTo(source);
        var marked = read("enhet;99000001;merit-average-y9;2024/25;total;;-;;@nydala");
        for (var each : List.of(draft, marked)) {
            var csv = new ByteArrayOutputStream();
            StyrkedjaTable.writeCsv(each.observed(), csv);
            assertThat(csv.toString(StandardCharsets.UTF_8)).doesNotContainPattern(";\"?[=@-][^0-9]");
            assertThat(Drafts.essence(again(csv).observed())).isEqualTo(Drafts.essence(each.observed()));
            var xlsx = new ByteArrayOutputStream();
            StyrkedjaTable.writeXlsx(each.observed(), xlsx);
            assertThat(Drafts.essence(again(xlsx).observed())).isEqualTo(Drafts.essence(each.observed()));
        }
    }

    @Test
    void a_mark_that_means_something_else_in_a_table_is_written_as_the_table_says_it() throws IOException {
        var one = read("enhet;99000001;survey-safety;VT25;total;;..;;N")
                .observed()
                .getFirst();
        var hidden = new SourceFigure(
                one.indicator(),
                one.subject(),
                one.period(),
                one.breakdown(),
                new Measurement.TooFew("-"),
                "-",
                one.population(),
                one.source(),
                one.spot());
        var csv = new ByteArrayOutputStream();
        StyrkedjaTable.writeCsv(List.of(hidden), csv);
        assertThat(again(csv).observed().getFirst().measurement()).isEqualTo(new Measurement.TooFew(".."));
    }

    @Test
    void the_template_reads_back_as_an_empty_table_and_its_examples_are_right() throws IOException {
        var out = new ByteArrayOutputStream();
        StyrkedjaTable.writeTemplate(Indicators.builtIn(), out);
        var draft = again(out);
        assertThat(draft.observed()).isEmpty();
        assertThat(draft.refused()).isEmpty();
        var messages = Messages.of("imports");
        for (int i = 1; i <= 6; i++)
            assertThat(read(messages.text("template.example." + i)).observed()).hasSize(1);
    }

    private static Draft read(String rows) {
        return Drafts.of(StyrkedjaTable.layouts(), HEADER + rows);
    }

    private static Draft again(ByteArrayOutputStream out) {
        return Drafts.of(StyrkedjaTable.layouts(), Drafts.content(Opening.open("igen", out.toByteArray())), List.of());
    }
}
