package se.styrkedja.imports.skolverket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.styrkedja.house.Shared;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Drafts;
import se.styrkedja.imports.Layout;
import se.styrkedja.imports.opening.Opening;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.SchoolForm;

class SalsaFilesTest {
    private static final List<Layout> LAYOUTS = SkolverketFiles.layouts();
    private static final String SCREEN = """
            "År";"Kommun";"Skolenhet";"Huvud- man";"Föräldrarnas genomsnittliga utbildningsnivå";"Andel (%) nyinvandrade";"Andel (%) födda utomlands";"Andel (%) med utländsk bakgrund";"Andel (%) pojkar";"Faktiskt värde (F)";"Modell- beräknat värde (B)";"Residual (R=F-B)";"Faktiskt värde (F)";"Modell- beräknat värde (B)";"Residual (R=F-B)";
            """;

    @Test
    void each_of_the_96_real_rows_finds_its_school_among_the_names_of_the_export() {
        var data = shared();
        var known = Drafts.of(LAYOUTS, data.resolve("skolverket/slutbetyg-ak9-skolenhet-2024-25.csv"));
        var path = data.resolve("skolverket/salsa-siris-2025-skane-8-kommuner.csv");
        var draft = Drafts.of(LAYOUTS, Drafts.content(Opening.open("salsa.csv", path)), known.facts());
        assertThat(draft.refused()).isEmpty();
        assertThat(draft.remarks()).isEmpty();
        assertThat(draft.observed().stream().map(o -> o.subject()).distinct()).hasSize(96);
        assertThat(draft.observed().stream().map(o -> o.period().toString()).distinct())
                .containsExactly("2024/25");
        assertThat(draft.observed()).hasSize(96 * 9);
    }

    @Test
    void the_first_triple_is_all_subjects_and_the_second_the_merit_value() {
        var draft = screen(
                "\"2025\";\"Nydala\";\"lindskolan\";\"Kom.\";\"2,4\";\"3\";\"\";\"\";\"51\";\"80\";\"78\";\"1\";\"231\";\"225\";\"6\"");
        assertThat(draft.observed()).allMatch(o -> o.subject().code().equals("99000001"));
        assertThat(draft.observed().stream().map(o -> o.indicator() + " " + o.raw()))
                .containsExactly(
                        "salsa-parents-education 2,4",
                        "salsa-newly-arrived 3",
                        "salsa-boys 51",
                        "salsa-all-subjects-actual 80",
                        "salsa-all-subjects-expected 78",
                        "salsa-all-subjects-residual 1",
                        "salsa-merit-actual 231",
                        "salsa-merit-expected 225",
                        "salsa-merit-residual 6");
    }

    @Test
    void a_name_that_two_schools_bear_is_for_a_person_to_settle() {
        var draft = screen(
                "\"2025\";\"Nydala\";\"Parkskolan\";\"Kom.\";\"2,4\";\"3\";\"\";\"\";\"51\";\"80\";\"78\";\"1\";\"231\";\"225\";\"6\"");
        assertThat(draft.observed()).isEmpty();
        assertThat(Drafts.shown(draft.remarks()))
                .containsExactly("unit.several@2: Parkskolan | Nydala | Parkskolan 99000002, Parkskolan 99000003");
    }

    @Test
    void a_name_that_no_school_bears_is_listed_with_what_is_near() {
        var draft = screen(
                "\"2025\";\"Nydala\";\"Parkskolan norra\";\"Kom.\";\"2,4\";\"3\";\"\";\"\";\"51\";\"80\";\"78\";\"1\";\"231\";\"225\";\"6\"");
        assertThat(Drafts.shown(draft.remarks()))
                .containsExactly(
                        "unit.none-but@2: Parkskolan norra | Nydala | Parkskolan 99000002, Parkskolan 99000003");
    }

    @Test
    void the_former_export_joins_its_two_header_rows() {
        var draft = Drafts.of(LAYOUTS, shared().resolve("exempel/layout/siris-95-salsa-2018-19.csv"));
        assertThat(draft.refused()).isEmpty();
        assertThat(draft.observed()).hasSize(9);
        assertThat(draft.observed().stream()
                        .filter(o -> o.indicator().id().equals("salsa-merit-residual"))
                        .map(o -> o.raw() + " " + o.spot().columnIndex() + " "
                                + o.spot().column() + " " + o.period()))
                .containsExactly("23 16 Residual (R=F-B) 2018/19");
    }

    @Test
    void the_former_export_of_grades_is_read_with_its_trailing_separator() {
        var draft = Drafts.of(LAYOUTS, shared().resolve("exempel/layout/siris-139-slutbetyg-ak9-2018-19.csv"));
        assertThat(draft.refused()).isEmpty();
        assertThat(draft.observed().stream().map(o -> o.raw())).containsExactly("25", "96,0", "~100", "274,2");
    }

    @Test
    void the_screen_export_of_older_years_has_other_background_variables() {
        var path = shared().resolve("exempel/layout/siris-salsa-skarmexport-2010-2020-utdrag.csv");
        var draft = Drafts.of(LAYOUTS, path);
        assertThat(draft.refused()).isEmpty();
        assertThat(draft.remarks()).hasSize(8);
    }

    @Test
    void the_registers_name_units_and_organisers_without_a_day() {
        var register = shared().resolve("skolenhetsregistret");
        assertThat(facts(register, "grundskola")).isEqualTo(4894);
        assertThat(facts(register, "grundsarskola")).isEqualTo(738);
        assertThat(facts(register, "gymnasieskola")).isEqualTo(1330);
        assertThat(facts(register, "huvudman")).isEqualTo(1132);
    }

    private static int facts(Path register, String which) {
        var draft = Drafts.of(LAYOUTS, register.resolve(which + "-2020-06-01.csv"));
        assertThat(Drafts.shown(draft.refused())).isEmpty();
        return draft.facts().size();
    }

    private static Draft screen(String row) {
        return Drafts.of(
                LAYOUTS,
                Drafts.content(SCREEN + row + "\n"),
                List.of(
                        unit("99000001", "Lindskolan"),
                        unit("99000002", "Parkskolan"),
                        unit("99000003", "Parkskolan")));
    }

    private static Fact unit(String code, String name) {
        return new Fact.UnitSeen(
                code,
                name,
                "9999",
                "Nydala",
                "2120009999",
                "Nydala kommun",
                OrganiserKind.MUNICIPAL,
                Set.of(SchoolForm.GR),
                LocalDate.of(2025, 6, 30));
    }

    private static Path shared() {
        assumeThat(Shared.data()).isPresent();
        return Shared.data().orElseThrow();
    }
}
