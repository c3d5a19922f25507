package se.styrkedja.imports.skolverket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Drafts;
import se.styrkedja.organisation.Fact;
import se.styrkedja.web.Messages;

/// Nydala's exports as people keep them: one after another, on sheets, with other columns, of some
/// of the pupils.
class ExportPartsTest {
    private static final String PUBLISHER = "Statistik från Skolverket, https://www.skolverket.se\n\n";
    private static final String TITLE = "Grundskola - Slutbetyg årskurs 9, samtliga elever\n";
    private static final String UNIT = "Skola;Skol-enhetskod;Skolkommun;Kommun-kod;Typ av huvudman";
    private static final String FIGURES = "Antal elever;Genomsnittligt meritvärde (17 ämnen)\n";
    private static final String HEADER = UNIT + ";" + FIGURES;
    private static final String LIND = "Lindskolan;00990200;Nydala;0999;Kommunal;";
    private static final String ALM = "Almskolan;00990205;Nydala;0999;Kommunal;";

    @Test
    void an_export_after_another_has_its_own_year() {
        var one = preamble("2023/24") + HEADER + LIND + "50;220,0\n";
        var other = preamble("2024/25") + HEADER + ALM + "40;230,0\n";
        var draft = read(one + other);
        assertThat(draft.refused()).isEmpty();
        assertThat(told(draft))
                .containsExactly(
                        "00990200 pupils-y9 2023/24 total 50",
                        "00990200 merit-average-y9 2023/24 total 220,0",
                        "00990205 pupils-y9 2024/25 total 40",
                        "00990205 merit-average-y9 2024/25 total 230,0");
    }

    @Test
    void definitions_before_the_next_title_belong_to_the_export_above() {
        var one = preamble("2023/24") + HEADER + LIND + "50;220,0\n"
                + "Rapportbeskrivning och definitioner etc.\nSkolenhetskod;Skola\nAntal elever, exklusive nyinvandrade\n";
        var draft = read(one + preamble("2024/25") + HEADER + ALM + "40;230,0\n");
        assertThat(draft.refused()).isEmpty();
        assertThat(draft.observed()).hasSize(4);
    }

    @Test
    void a_header_that_comes_again_without_a_title_is_of_no_known_year() {
        var draft = read(preamble("2023/24") + HEADER + LIND + "50;220,0\n" + HEADER + ALM + "40;230,0\n");
        assertThat(Drafts.shown(draft.refused())).containsExactly("part.untitled@8: ");
        assertThat(told(draft)).hasSize(2).allMatch(figure -> figure.startsWith("00990200"));
    }

    @Test
    void a_title_after_rows_whose_header_is_damaged_takes_its_rows_with_it() {
        var damaged = HEADER.replace("Skol-enhetskod", "Kod");
        var draft = read(preamble("2023/24") + HEADER + LIND + "50;220,0\n" + preamble("2024/25") + damaged + ALM
                + "40;230,0\n");
        assertThat(draft.refused()).extracting(f -> f.code()).containsExactly("header.missing.unit-code");
        assertThat(told(draft)).hasSize(2).allMatch(figure -> figure.contains("2023/24"));
    }

    @Test
    void each_sheet_is_read_by_its_own_lines_and_one_of_notes_is_told() {
        var draft = Drafts.of(
                SkolverketFiles.layouts(),
                workbook(List.of(
                        sheet("Mina ord", "Att tänka på\nhej"),
                        sheet("2023-24", preamble("2023/24") + HEADER + LIND + "50;220,0"),
                        sheet("Utan titel", HEADER + ALM + "40;230,0"))),
                List.of());
        assertThat(Drafts.shown(draft.remarks())).containsExactly("sheet.unread@1: Mina ord");
        assertThat(draft.refused()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("part.untitled");
            assertThat(fault.place().column()).isEqualTo("Utan titel!A1");
        });
        assertThat(told(draft)).hasSize(2).allMatch(figure -> figure.contains("2023/24"));
    }

    @Test
    void what_stands_before_and_beside_does_not_move_the_columns() {
        var text = "sep=;\n\nPärm\n;" + PUBLISHER + ";" + TITLE + ";Valt läsår:;2024/25\n\n;"
                + "Huvudman;Genomsnittligt meritvärde (17 ämnen);Antal elever;Skol-enhetskod;Skola\n"
                + ";Nydala;220,0;50;00990200;Lindskolan\n";
        var draft = read(text);
        assertThat(draft.refused()).isEmpty();
        assertThat(told(draft))
                .containsExactly(
                        "00990200 pupils-y9 2024/25 total 50", "00990200 merit-average-y9 2024/25 total 220,0");
    }

    @Test
    void a_column_that_nobody_reads_is_told() {
        var draft = read(preamble("2024/25") + UNIT + ";Rektor;" + FIGURES + LIND + "E. Ek;50;220,0\n");
        assertThat(draft.observed()).hasSize(2);
        assertThat(Drafts.shown(draft.remarks())).containsExactly("column.unread@6: Rektor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utan nyinvandrade och elever med okänd bakgrund",
                "uppdelat per nyinvandrade och exklusive nyinvandrade",
                "uppdelat per svensk och utländsk bakgrund",
                "samtliga elever, exkl. nyinvandrade",
                "elever i små grupper"
            })
    void a_title_of_other_pupils_stops_the_reading_and_is_named(String restriction) {
        var title = TITLE.replace("samtliga elever", restriction);
        var draft = read(PUBLISHER + title + "Valt läsår: 2024/25\n\n" + HEADER + LIND + "50;220,0\n");
        assertThat(draft.observed()).isEmpty();
        assertThat(draft.refused()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("export.restricted");
            assertThat(restriction).contains(fault.values().getFirst());
        });
    }

    @Test
    void a_line_of_the_preamble_that_restricts_is_never_passed_over() {
        var rows = HEADER + LIND + "50;220,0\n";
        var without = read(PUBLISHER + TITLE + "Valt läsår: 2024/25\nUrval: exklusive nyinvandrade\n\n" + rows);
        assertThat(Drafts.shown(without.refused())).containsExactly("export.restricted@0: exklusive nyinvandrade");
        var girls = read(PUBLISHER + TITLE + "Valt läsår: 2024/25 Endast flickor\n\n" + rows);
        assertThat(told(girls)).hasSize(2).allMatch(figure -> figure.contains("kon:flickor"));
        var own = read(PUBLISHER + TITLE + "Valt läsår: 2024/25 Endast kommunal huvudman\n\n" + rows);
        assertThat(told(own)).hasSize(2).allMatch(figure -> figure.contains("2024/25 total"));
        assertThat(own.notes()).contains("Valt läsår: 2024/25 Endast kommunal huvudman");
        var saved = read(PUBLISHER + TITLE + "Valt läsår: 2024/25\nSparad den 3 mars\n\n" + rows);
        assertThat(saved.observed()).hasSize(2);
    }

    @Test
    void rows_for_each_gender_are_breakdowns() {
        var header = UNIT + ";Kön;" + FIGURES;
        var draft = read(byGender() + header + LIND + "Samtliga;50;220,0\n" + LIND + "Flickor;24;230,0\n" + LIND
                + "Pojkar;26;210,0\n");
        assertThat(draft.refused()).isEmpty();
        assertThat(told(draft))
                .containsExactly(
                        "00990200 pupils-y9 2024/25 total 50",
                        "00990200 merit-average-y9 2024/25 total 220,0",
                        "00990200 pupils-y9 2024/25 kon:flickor 24",
                        "00990200 merit-average-y9 2024/25 kon:flickor 230,0",
                        "00990200 pupils-y9 2024/25 kon:pojkar 26",
                        "00990200 merit-average-y9 2024/25 kon:pojkar 210,0");
        assertThat(draft.facts()).hasSize(1);
        var unknown = read(byGender() + header + LIND + "x;50;220,0\n");
        assertThat(Drafts.shown(unknown.refused())).containsExactly("group.unreadable@7: x");
        assertThat(unknown.observed()).isEmpty();
    }

    @Test
    void an_export_by_gender_without_a_column_for_it_stops() {
        var draft = read(byGender() + HEADER + LIND + "50;220,0\n");
        assertThat(Drafts.shown(draft.refused())).containsExactly("export.restricted@0: uppdelat per kön");
    }

    @Test
    void groups_above_the_columns_are_breakdowns_also_when_their_cells_were_merged() {
        var figures = FIGURES.strip() + ";";
        var header = UNIT + ";" + figures + figures + "\n";
        var row = LIND + "24;230,0;26;210,0\n";
        var expected = new String[] {
            "00990200 pupils-y9 2024/25 kon:flickor 24",
            "00990200 merit-average-y9 2024/25 kon:flickor 230,0",
            "00990200 pupils-y9 2024/25 kon:pojkar 26",
            "00990200 merit-average-y9 2024/25 kon:pojkar 210,0"
        };
        assertThat(told(read(byGender() + ";;;;;Flickor;Flickor;Pojkar;Pojkar\n" + header + row)))
                .containsExactly(expected);
        assertThat(told(read(byGender() + ";;;;;Flickor;;Pojkar;\n" + header + row)))
                .containsExactly(expected);
    }

    @Test
    void of_two_groups_the_one_of_all_pupils_is_read_and_the_other_told() {
        var figures = FIGURES.strip() + ";";
        var header = UNIT + ";" + figures + figures + "\n";
        var groups = ";;;;;Inklusive okänd bakgrund;;Exklusive okänd bakgrund;\n";
        var draft = read(preamble("2015/16") + groups + header + LIND + "50;220,0;44;228,0\n");
        assertThat(told(draft))
                .containsExactly(
                        "00990200 pupils-y9 2015/16 total 50", "00990200 merit-average-y9 2015/16 total 220,0");
        assertThat(Drafts.shown(draft.remarks())).containsExactly("group.left-out@7: Exklusive okänd bakgrund");
        var only = read(preamble("2015/16") + ";;;;;Exklusive okänd bakgrund;;\n" + HEADER + LIND + "44;228,0\n");
        assertThat(Drafts.shown(only.refused())).containsExactly("export.restricted@0: Exklusive okänd bakgrund");
    }

    @Test
    void a_column_that_splits_the_rows_stops_the_reading_and_is_named() {
        for (var column : List.of("Bakgrund", "Läsår", "Elevgrupp", "Föräldrarnas utbildning")) {
            var draft = read(preamble("2024/25") + UNIT + ";" + column + ";" + FIGURES + LIND + "a;50;220,0\n");
            assertThat(Drafts.shown(draft.refused())).containsExactly("column.splits@6: " + column);
            assertThat(draft.observed()).isEmpty();
        }
        var unknown =
                read(preamble("2024/25") + UNIT + ";Sort;" + FIGURES + LIND + "a;50;220,0\n" + LIND + "b;20;200,0\n");
        assertThat(Drafts.shown(unknown.refused())).containsExactly("column.splits@6: Sort");
        assertThat(unknown.observed()).isEmpty();
    }

    @Test
    void rows_that_stand_there_again_whole_are_one_and_a_sum_is_a_remark() {
        var draft = read(preamble("2024/25") + HEADER + LIND + "50;220,0\n" + LIND + "50;220,0\n"
                + "Summa;;;;;50;220,0\nKälla: Skolverket\n");
        assertThat(draft.refused()).isEmpty();
        assertThat(draft.observed()).hasSize(2);
        assertThat(Drafts.shown(draft.remarks()))
                .containsExactly("row.again@8: ", "row.aside@9: Summa 50 220,0", "row.aside@10: Källa: Skolverket");
    }

    @Test
    void municipality_codes_get_their_zero_again_when_the_whole_column_lost_it() {
        var draft = read(preamble("2024/25") + HEADER + LIND.replace("0999", "999") + "50;220,0\n"
                + ALM.replace("0999", "999") + "40;230,0\n");
        assertThat(draft.refused()).isEmpty();
        assertThat(draft.facts())
                .allMatch(f -> ((Fact.UnitSeen) f).municipalityCode().equals("0999"));
        assertThat(Drafts.shown(draft.remarks())).containsExactly("municipality-code.zero@7: 999 | 0999");
    }

    @Test
    void a_register_of_several_sheets_says_each_form_by_its_own_columns() {
        var unit = "HUVUDMANNATYP;ORGANISATIONSNR;KOMMUN;KOMMUNNAMN;SKOLENHETSKOD;NAMN;";
        var row = "Kommunal;2120009999;0999;Nydala;";
        var draft = Drafts.of(
                SkolverketFiles.layouts(),
                workbook(List.of(
                        sheet("Grundskola", unit + "FKLASS;ÅR 1\n" + row + "00990200;Lindskolan;J;J"),
                        sheet("Anpassad grundskola", unit + "ÅR 1;ÅR 2\n" + row + "00990211;Alskolan;J;J"),
                        sheet("Anpassad gymnasieskola", unit + "NATIONELLT PROGRAM;ÅR 1\n" + row + "00990302;Ek;J;J"),
                        sheet("Övrigt", unit + "FAX\n" + row + "00990303;Bok;1"))),
                List.of());
        assertThat(draft.facts())
                .extracting(f -> ((Fact.UnitSeen) f).code() + " "
                        + ((Fact.UnitSeen) f)
                                .forms().stream().map(Enum::name).sorted().toList())
                .containsExactly("00990200 [FSK, GR]", "00990211 [GRAN]", "00990302 [GYAN]");
        assertThat(draft.refused()).extracting(f -> f.code()).containsExactly("register.form");
    }

    @Test
    void every_reason_has_its_sentence() {
        var messages = Messages.of("imports");
        for (var code : List.of(
                "part.untitled",
                "school-year.several",
                "export.restricted",
                "column.splits",
                "group.left-out",
                "group.unreadable",
                "register.form",
                "municipality-code.zero",
                "row.aside",
                "row.again",
                "column.unread",
                "sheet.unread",
                "organisation.header"))
            assertThat(messages.text("fault." + code, "Nydala", "0999")).isNotBlank();
    }

    private static String preamble(String year) {
        return PUBLISHER + TITLE + "Valt läsår: " + year + "\n\n";
    }

    private static String byGender() {
        return preamble("2024/25").replace("samtliga elever", "uppdelat per kön");
    }

    private static Draft read(String text) {
        return Drafts.of(SkolverketFiles.layouts(), text);
    }

    private static List<Content.Row> sheet(String name, String text) {
        var rows = new ArrayList<Content.Row>();
        for (var line : text.split("\n", -1))
            rows.add(new Content.Row(rows.size() + 1L, Arrays.asList(line.split(";", -1)), name));
        return rows;
    }

    private static Content workbook(List<List<Content.Row>> sheets) {
        return new Content.Table(
                "nydala.xlsx", sheets.stream().flatMap(List::stream).toList());
    }

    /// `unit indicator period breakdown text`, one for each.
    private static List<String> told(Draft draft) {
        return draft.observed().stream()
                .map(o -> String.join(
                        " ",
                        o.subject().code(),
                        o.indicator().id(),
                        o.period().toString(),
                        o.breakdown().toString(),
                        o.raw()))
                .collect(Collectors.toList());
    }
}
