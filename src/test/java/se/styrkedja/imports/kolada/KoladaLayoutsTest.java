package se.styrkedja.imports.kolada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.styrkedja.house.Shared;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Trees;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.SchoolYear;

class KoladaLayoutsTest {
    private static final Fact LINDSKOLAN = new Fact.UnitAlsoCalled("kolada", "V15E990100101", "90000001");

    @Test
    void a_year_of_grades_is_the_spring_and_a_year_of_staff_the_autumn() {
        assertThat(sample("data.json").observed())
                .extracting(o -> o.indicator() + " " + o.subject().code() + " " + o.period() + " " + o.breakdown() + " "
                        + o.raw())
                .containsExactly(
                        "merit-average-y9 9901 2023/24 total 224.9",
                        "merit-average-y9 9901 2023/24 kon:flickor 0",
                        "merit-average-y9 G175923 2023/24 total 228.1",
                        "net-cost-per-pupil 9901 2024 total 131204.0",
                        "pupils-per-teacher 9901 2024/25 total 12.1");
    }

    @Test
    void schools_that_only_lie_in_the_municipality_and_the_country_of_municipal_schools_are_told_of_and_left() {
        assertThat(sample("data.json").notes())
                .hasSize(2)
                .anySatisfy(note -> assertThat(note).startsWith("N15504: 1"))
                .anySatisfy(note -> assertThat(note).startsWith("N15505: 1"));
    }

    @Test
    void what_is_wrong_is_a_fault_and_the_other_rows_go_on() {
        assertThat(sample("data.json").refused())
                .extracting(Fault::code)
                .containsExactlyInAnyOrder(
                        "kolada.object-expected",
                        "kolada.does-not-fit",
                        "kolada.number",
                        "kolada.gender",
                        "kolada.municipality",
                        "kolada.period",
                        "kolada.list-expected");
    }

    @Test
    void version_2_has_the_same_rows() {
        assertThat(sample("v2-data.json").observed()).hasSize(1);
        assertThat(sample("v2-data.json").remarks()).isEmpty();
    }

    @Test
    void a_unit_is_found_by_the_mapping_alone_and_what_kolada_took_back_is_dropped() {
        var draft = Trees.read(KoladaLayouts.all(), Trees.sample("kolada/oudata.json"), LINDSKOLAN);
        assertThat(draft.observed())
                .extracting(o -> o.indicator() + " " + o.subject().code() + " " + o.breakdown() + " " + o.raw())
                .containsExactly(
                        "salsa-merit-residual 90000001 total -9.0",
                        "merit-average-y9 90000001 total 231.4",
                        "merit-average-y9 90000001 kon:flickor 240.5",
                        "merit-average-y9 90000001 kon:pojkar Missing");
        assertThat(draft.observed().getLast().measurement()).isEqualTo(new Measurement.Missing("Missing"));
        assertThat(draft.observed().getFirst().spot().line()).isEqualTo(8);
        assertThat(draft.remarks())
                .extracting(Fault::code)
                .containsExactly("kolada.units-unknown", "kolada.more-pages");
        assertThat(draft.remarks().getFirst().values()).containsExactly("1", "V15E90000002");
        assertThat(draft.refused()).isEmpty();
    }

    @Test
    void municipalities_are_named_and_regions_and_the_country_are_none() {
        var draft = sample("municipality.json");
        assertThat(draft.facts()).containsExactly(new Fact.MunicipalityNamed("9901", "Nydala"));
        assertThat(draft.refused())
                .extracting(Fault::code)
                .containsExactly("kolada.municipality", "kolada.municipality-type");
    }

    @Test
    void a_group_is_its_municipalities() {
        var draft = sample("municipality_groups.json");
        assertThat(draft.facts())
                .singleElement()
                .isEqualTo(new Fact.GroupFormed(
                        "G990001", "Liknande kommuner grundskola, Nydala, 2024", java.util.List.of("9902", "9903")));
        assertThat(draft.refused()).hasSize(1);
    }

    @Test
    void a_key_figure_of_ours_that_has_ended_is_a_remark() {
        assertThat(sample("kpi.json").remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.values().getFirst()).isEqualTo("N15505"));
    }

    @Test
    void an_empty_answer_is_a_remark() {
        var draft = Trees.read(KoladaLayouts.all(), Trees.of("svar.json", "{\"values\":[],\"next_url\":null}"));
        assertThat(draft.remarks()).extracting(Fault::code).containsExactly("kolada.empty");
    }

    @Test
    void the_real_salsa_of_1330_units_is_of_2023_24() throws IOException {
        assumeThat(Shared.data()).isPresent();
        var known = mapping();
        for (var kpi : new String[] {"U15415", "U15416"}) {
            var draft = Trees.read(KoladaLayouts.all(), real("v3-oudata-" + kpi + "-2024.json"), known);
            assertThat(draft.observed())
                    .hasSize(1330)
                    .allSatisfy(o -> assertThat(o.period()).isEqualTo(new SchoolYear(2023)));
            assertThat(draft.refused()).isEmpty();
            assertThat(draft.remarks()).isEmpty();
        }
    }

    @Test
    void the_real_lists_are_read_without_a_fault() throws IOException {
        assumeThat(Shared.data()).isPresent();
        var municipalities = Trees.read(KoladaLayouts.all(), real("v3-municipality.json"));
        var groups = Trees.read(KoladaLayouts.all(), real("v3-municipality_groups-liknande.json"));
        var units = Trees.read(KoladaLayouts.all(), real("v3-ou-rekonstruerad.json"), mapping());
        assertThat(municipalities.facts()).hasSize(290);
        assertThat(Register.of(groups.facts()).groups()).hasSize(36);
        assertThat(units.facts()).isNotEmpty();
        assertThat(municipalities.refused()).isEmpty();
        assertThat(groups.refused()).isEmpty();
        assertThat(units.refused()).isEmpty();
    }

    @Test
    void every_key_figure_that_our_indicators_name_is_in_the_real_catalogue_and_goes_on() {
        assumeThat(Shared.data()).isPresent();
        assertThat(Trees.read(KoladaLayouts.all(), real("v3-kpi-skola.json")).remarks())
                .isEmpty();
    }

    private static Draft sample(String name) {
        return Trees.read(KoladaLayouts.all(), Trees.sample("kolada/" + name));
    }

    private static se.styrkedja.imports.Content real(String name) {
        return Trees.ofFile(folder().resolve(name));
    }

    private static Path folder() {
        return Shared.data().orElseThrow().resolve("kolada");
    }

    private static Fact[] mapping() throws IOException {
        return Files.readAllLines(folder().resolve("ou-skolenhetskod.csv")).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(cells -> new Fact.UnitAlsoCalled("kolada", cells[0], cells[1]))
                .toArray(Fact[]::new);
    }
}
