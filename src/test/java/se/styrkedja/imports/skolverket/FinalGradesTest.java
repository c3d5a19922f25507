package se.styrkedja.imports.skolverket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.styrkedja.house.Shared;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Drafts;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.indicators.Spot;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

class FinalGradesTest {
    @Test
    void the_real_export_has_1714_schools_and_every_mark_is_kept() {
        var data = Shared.data();
        assumeThat(data).isPresent();
        var path = data.orElseThrow().resolve("skolverket/slutbetyg-ak9-skolenhet-2024-25.csv");
        var draft = Drafts.of(SkolverketFiles.layouts(), path);
        assertThat(draft.refused()).isEmpty();
        assertThat(draft.facts()).hasSize(1714);
        assertThat(draft.observed()).hasSize(4 * 1714);
        assertThat(marks(draft, "pupils-y9")).isEqualTo(Map.of("..", 113L));
        assertThat(marks(draft, "all-subjects-y9")).isEqualTo(Map.of("..", 122L, ".", 64L));
        assertThat(marks(draft, "vocational-eligibility-y9")).isEqualTo(Map.of("~100", 354L, "..", 129L, ".", 34L));
        assertThat(marks(draft, "merit-average-y9")).isEqualTo(Map.of("..", 114L, ".", 18L));
        assertThat(draft.notes()).hasSize(3 + 28);
    }

    @Test
    void a_school_is_a_unit_with_four_figures_each_at_its_line_and_column() throws IOException {
        var draft = Drafts.of(SkolverketFiles.layouts(), nydala());
        assertThat(draft.facts().getFirst())
                .isEqualTo(new Fact.UnitSeen(
                        "99000001",
                        "Lindskolan",
                        "0999",
                        "Nydala",
                        "2120009999",
                        "Nydala kommun",
                        OrganiserKind.MUNICIPAL,
                        Set.of(SchoolForm.GR),
                        LocalDate.of(2025, 6, 30)));
        var merit = draft.observed().get(3);
        assertThat(merit.indicator()).isEqualTo(new IndicatorId("merit-average-y9"));
        assertThat(merit.period()).isEqualTo(new SchoolYear(2024));
        assertThat(merit.population()).isEqualTo(new Population.Counted(58));
        assertThat(merit.spot()).isEqualTo(Spot.inTable(7, "Genomsnittligt meritvärde (17 ämnen)", 11));
        assertThat(draft.observed().get(2).measurement()).isEqualTo(new Measurement.NearlyAll("~100"));
    }

    @Test
    void a_broken_row_says_what_was_expected_and_the_others_go_on() throws IOException {
        var draft = Drafts.of(SkolverketFiles.layouts(), nydala());
        assertThat(Drafts.shown(draft.refused()))
                .containsExactly(
                        "code.unreadable@10: 9900003",
                        "municipality-code.unreadable@11: 999",
                        "row.cells@12: 11 | 10",
                        "value.outside.percent@13: 101 | Elever i årskurs 9 som når betygskriterierna i alla ämnen",
                        "number.unreadable@13: 9o,0 | \"*\", \"-\", \".\", \"..\", \"~100\"",
                        "value.outside.merit_points@13: 341 | Genomsnittligt meritvärde i årskurs 9",
                        "figure.twice@14: 58 | 14 | 58 | 7",
                        "figure.twice@14: 81,0 | 14 | 81,0 | 7",
                        "figure.twice@14: ~100 | 14 | ~100 | 7",
                        "figure.twice@14: 213,4 | 14 | 231,4 | 7");
        assertThat(draft.observed()).hasSize(4 + 4 + 1);
        assertThat(draft.notes())
                .contains("Rapportbeskrivning och definitioner etc.", ";Fortsättning i kolumnen för koder.");
    }

    @Test
    void every_fault_has_its_sentence() throws IOException {
        var messages = Messages.of("imports");
        for (var fault : Drafts.of(SkolverketFiles.layouts(), nydala()).refused())
            assertThat(messages.text("fault." + fault.code(), fault.values().toArray(String[]::new)))
                    .contains(fault.values().getFirst());
    }

    @Test
    void a_column_that_stands_twice_is_read_from_neither() throws IOException {
        var text =
                nydala().replace("Andel (%) elever behöriga till yrkesprog.", "Genomsnittligt meritvärde (17 ämnen)");
        var draft = Drafts.of(SkolverketFiles.layouts(), text);
        assertThat(Drafts.shown(draft.refused())).contains("header.twice@6: Genomsnittligt meritvärde (17 ämnen)");
        assertThat(draft.observed()).noneMatch(o -> o.indicator().id().equals("merit-average-y9"));
    }

    @Test
    void a_file_without_its_year_or_its_unit_codes_is_refused_whole() throws IOException {
        var noYear = Drafts.of(SkolverketFiles.layouts(), nydala().replace("Valt läsår: 2024/25", ""));
        assertThat(Drafts.shown(noYear.refused())).containsExactly("school-year.missing@0: ");
        var municipalities =
                Drafts.of(SkolverketFiles.layouts(), nydala().replace("Skola;Skol-enhetskod", "Kommun;Län"));
        assertThat(Drafts.shown(municipalities.refused())).containsExactly("grain.municipality@0: ");
    }

    @Test
    void a_header_that_is_not_skolverkets_is_named_with_its_columns() throws IOException {
        var header = nydala().lines()
                .filter(line -> line.startsWith("Skola;"))
                .findFirst()
                .orElseThrow();
        var other = Drafts.of(SkolverketFiles.layouts(), nydala().replace(header, "Kod;Kommunkod;Skola;Medel"));
        assertThat(Drafts.shown(other.refused()))
                .containsExactly("header.missing.unit-code@6: Kod, Kommunkod, Skola, Medel");
        var defined = nydala().replace(header, "Kod;Medel") + "Kommunkod;Kommunens kod.\nSkolenhetskod;Skolans kod.\n";
        assertThat(Drafts.shown(Drafts.of(SkolverketFiles.layouts(), defined).refused()))
                .containsExactly("header.missing.unit-code@6: Kod, Medel");
        var withoutResults =
                Drafts.of(SkolverketFiles.layouts(), nydala().replace(header, "Skola;Skolenhetskod;Medel"));
        assertThat(withoutResults.refused()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("header.missing.figures");
            assertThat(fault.values().getFirst()).isEqualTo("Skola, Skolenhetskod, Medel");
            assertThat(fault.values().getLast()).contains("Genomsnittligt meritvärde i årskurs 9");
        });
    }

    @Test
    void a_file_that_ends_before_its_definitions_may_be_cut_off() throws IOException {
        assertThat(Drafts.of(SkolverketFiles.layouts(), nydala()).remarks()).isEmpty();
        var whole = nydala();
        var cut = Drafts.of(SkolverketFiles.layouts(), whole.substring(0, whole.indexOf(";;;;;;;;;;\nRapportbesk")));
        assertThat(Drafts.shown(cut.remarks())).containsExactly("file.cut-off@14: 14");
        var within = Drafts.of(SkolverketFiles.layouts(), whole.substring(0, whole.indexOf(";80,0;90,0;210,0")));
        assertThat(Drafts.shown(within.refused())).contains("row.cells@10: 11 | 8");
        assertThat(Drafts.shown(within.remarks())).containsExactly("file.cut-off@10: 10");
    }

    @Test
    void a_year_far_ahead_is_refused_whole() throws IOException {
        var draft = new Draft(Indicators.builtIn(), Register.of(List.of()), LocalDate.of(2025, 9, 1));
        SkolverketFiles.layouts().getFirst().read(Drafts.content(nydala().replace("2024/25", "2098/99")), draft);
        assertThat(Drafts.shown(draft.refused())).containsExactly("school-year.ahead@0: 2098/99");
        assertThat(draft.observed()).isEmpty();
    }

    @Test
    void a_name_that_is_a_formula_is_kept_and_remarked() throws IOException {
        var draft =
                Drafts.of(SkolverketFiles.layouts(), nydala().replace("Lindskolan;99000001", "=HYPERLINK(1);99000001"));
        assertThat(((Fact.UnitSeen) draft.facts().getFirst()).name()).isEqualTo("=HYPERLINK(1)");
        assertThat(Drafts.shown(draft.remarks())).contains("name.formula@7: =HYPERLINK(1)");
    }

    private static String nydala() throws IOException {
        try (var sample = FinalGradesTest.class.getResourceAsStream("/imports/slutbetyg-nydala.csv")) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Long> marks(Draft draft, String indicator) {
        return draft.observed().stream()
                .filter(o -> o.indicator().id().equals(indicator))
                .filter(o -> !(o.measurement() instanceof Measurement.Known))
                .collect(Collectors.groupingBy(SourceFigure::raw, TreeMap::new, Collectors.counting()));
    }
}
