package se.styrkedja.imports.kolada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.styrkedja.house.Shared;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Incoming;
import se.styrkedja.imports.Receipt;
import se.styrkedja.imports.Trees;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Observations;
import se.styrkedja.organisation.Fact;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Subject;

/// Kolada's key figures that the house has no indicator for, of Nydala.
class OwnMeasuresTest {
    private static final Path SAMPLES = Path.of("src/test/resources/imports/kolada");
    private static final IndicatorId AFTER_SCHOOL = new IndicatorId("kolada-n13801");
    private static final IndicatorId DEVIATION = new IndicatorId("kolada-n15045");
    private static final IndicatorId ENDED = new IndicatorId("kolada-n13804");

    private TestHouse nydala;

    @BeforeEach
    void open() {
        nydala = TestHouse.empty();
    }

    @AfterEach
    void close() {
        nydala.close();
    }

    @Test
    void a_key_figure_of_education_is_a_measure_as_kolada_defines_it_and_no_way_is_good() {
        var pupils = measure(AFTER_SCHOOL);
        assertThat(pupils.title()).isEqualTo("Påhittade elever i fritidshem, hemkommun, antal");
        assertThat(pupils.definition()).isEqualTo("Antal elever som är inskrivna. Avser 15 oktober.");
        assertThat(pupils.schoolForm()).isEqualTo("fth");
        assertThat(pupils.sourceIds()).containsExactly("N13801");
        assertThat(defined().defined())
                .allSatisfy(one -> assertThat(one.direction()).isEqualTo(Indicator.Direction.NEITHER));
    }

    @Test
    void what_is_ours_already_or_of_other_work_than_education_is_not_defined_anew() {
        assertThat(defined().defined())
                .extracting(one -> one.id().id())
                .containsExactly("kolada-n13801", "kolada-n15045", "kolada-n15504", "kolada-n15485", "kolada-n13804");
        assertThat(defined().refused()).extracting(Fault::code).containsExactly("kolada.kpi");
    }

    @Test
    void a_number_is_of_what_the_title_says_and_millions_are_no_kronor() {
        assertThat(defined().defined())
                .extracting(Indicator::scale)
                .containsExactly(Scale.HEADCOUNT, Scale.NUMBER, Scale.MERIT_POINTS, Scale.PERCENT, Scale.NUMBER);
    }

    @Test
    void one_that_has_ended_says_so() {
        assertThat(measure(ENDED).pitfalls()).contains("slutat");
        assertThat(measure(AFTER_SCHOOL).pitfalls()).contains("2026-04-11").doesNotContain("slutat");
    }

    @Test
    void results_are_of_the_school_year_that_ends_in_the_spring_and_costs_of_the_year() {
        assertThat(figures().observed())
                .extracting(o -> o.indicator() + " " + o.subject().code() + " " + o.period() + " " + o.breakdown() + " "
                        + o.raw())
                .containsExactly(
                        "kolada-n13801 9901 2024 total 812",
                        "kolada-n13801 0000 2024 total 450120",
                        "kolada-n15045 9901 2024 total -12.4",
                        "kolada-n15504 9901 2023/24 total 229.9",
                        "kolada-n15485 9901 2023/24 kon:flickor 91.2",
                        "kolada-n15485 9901 2023/24 kon:pojkar Missing",
                        "kolada-n15485 G175923 2023/24 total 88.4");
        assertThat(figures().notes())
                .singleElement()
                .satisfies(note -> assertThat(note).contains("N13899").contains("definition"));
    }

    @Test
    void pages_that_stand_in_one_list_are_one_answer_and_a_missing_one_is_told() {
        assertThat(figures().remarks()).isEmpty();
        var torn = Trees.read(KoladaLayouts.all(), Trees.of("lista.json", """
                        [{"values":[{"kpi":"N15505","municipality":"9901","period":2024,"values":[]}],"next_url":"sida 2"},
                         {"values":[{"kpi":"N15419","municipality":"9901","period":2024,"values":[]}],"previous_url":null}]
                        """));
        assertThat(torn.remarks()).extracting(Fault::code).containsExactly("kolada.more-pages");
    }

    @Test
    void an_answer_of_another_kind_in_a_list_is_told_and_not_read() {
        var draft = Trees.read(KoladaLayouts.all(), Trees.of("lista.json", """
                        [{"values":[{"kpi":"N15505","municipality":"9901","period":2024,
                                     "values":[{"gender":"T","value":224.9}]}]},
                         {"values":[{"id":"9901","title":"Nydala","type":"K"}]}]
                        """));
        assertThat(draft.observed()).hasSize(1);
        assertThat(draft.refused()).extracting(Fault::code).containsExactly("kolada.other-answer");
    }

    @Test
    void a_long_table_gives_the_same_figures_under_the_names_its_columns_have() {
        var english = table("""
                kpi,municipality_id,municipality,year,gender,count,value
                N15505,9901,Nydala,2024,T,1,224.9
                N13801,9901,Nydala,2024,T,1,812
                """);
        var swedish = table("""
                Nyckeltal;Kommunkod;Kommun;År;Kön;Värde
                N15505 Meritvärde;9901;Nydala;2024;Totalt;224,9
                N13801;9901;Nydala;2024;;812
                """);
        assertThat(english.observed())
                .extracting(o -> o.indicator() + " " + o.subject().code() + " " + o.period() + " " + o.breakdown() + " "
                        + o.measurement())
                .isEqualTo(swedish.observed().stream()
                        .map(o -> o.indicator() + " " + o.subject().code() + " " + o.period() + " " + o.breakdown()
                                + " " + o.measurement())
                        .toList())
                .hasSize(2);
        assertThat(english.refused()).isEmpty();
        assertThat(swedish.refused()).isEmpty();
        assertThat(swedish.remarks()).isEmpty();
    }

    @Test
    void in_a_long_table_what_cannot_be_read_is_told_at_its_row_and_an_empty_value_is_no_zero() {
        var draft = table("""
                kpi;municipality;period;gender;value
                N15505;Nydala;2024;T;224,9
                N15505;9901;VT24;T;224,9
                N15505;9901;2024;X;224,9
                N15505;9901;2024;T;NA
                N15505;9901;2024;K;många
                ;9901;2024;K;1
                N15505;9901;2024;M;220,1
                """);
        assertThat(draft.refused())
                .extracting(f -> f.code() + "@" + f.place().line())
                .containsExactlyInAnyOrder(
                        "kolada.municipality@2",
                        "kolada.period@3",
                        "kolada.gender@4",
                        "number.unreadable@6",
                        "kolada.kpi@7");
        assertThat(draft.observed()).hasSize(1);
        assertThat(draft.notes())
                .singleElement()
                .satisfies(note -> assertThat(note).startsWith("N15505: 1"));
    }

    @Test
    void a_long_table_of_units_finds_them_by_the_mapping_alone() {
        var draft = Trees.read(
                KoladaLayouts.all(),
                Trees.of("lang.csv", """
                        kpi;ou;period;gender;value
                        U15416;V15E990100101;2024;T;-9
                        U15416;V15E990100102;2024;T;-3
                        """),
                Indicators.builtIn(),
                new Fact.UnitAlsoCalled("kolada", "V15E990100101", "90000001"));
        assertThat(draft.observed())
                .singleElement()
                .satisfies(o -> assertThat(o.subject()).isEqualTo(Subject.unit("90000001")));
        assertThat(draft.remarks()).extracting(Fault::code).containsExactly("kolada.units-unknown");
    }

    @Test
    void a_measure_is_met_on_pages_once_there_are_figures_of_it() {
        var indicators = nydala.house().get(Indicators.class);
        int before = indicators.all().size();
        nydala.publish(SAMPLES.resolve("kpi-utbildning.json"));
        assertThat(indicators.all()).hasSize(before);
        assertThat(indicators.find(AFTER_SCHOOL)).isPresent();

        assertThat(nydala.publish(SAMPLES.resolve("data-utbildning.json"))).isInstanceOf(Receipt.Accepted.class);
        assertThat(indicators.all())
                .extracting(one -> one.id().id())
                .endsWith("kolada-n13801", "kolada-n15045", "kolada-n15504", "kolada-n15485")
                .hasSize(before + 4);
        assertThat(deviation()).isEqualTo("-12.4");
    }

    @Test
    void both_files_at_once_are_read_in_whatever_order_they_come() {
        var receipts = nydala.publish(List.of(
                Incoming.of(SAMPLES.resolve("data-utbildning.json")),
                Incoming.of(SAMPLES.resolve("kpi-utbildning.json"))));
        assertThat(receipts).allSatisfy(r -> assertThat(r).isInstanceOf(Receipt.Accepted.class));
        assertThat(deviation()).isEqualTo("-12.4");
    }

    @Test
    void another_process_with_the_same_database_knows_them_too() {
        var beside = Indicators.of(nydala.pool());
        assertThat(beside.find(DEVIATION)).isEmpty();
        nydala.publish(SAMPLES.resolve("kpi-utbildning.json"));
        nydala.publish(SAMPLES.resolve("data-utbildning.json"));
        assertThat(beside.find(DEVIATION))
                .isEqualTo(nydala.house().get(Indicators.class).find(DEVIATION));
        assertThat(beside.all()).contains(beside.find(DEVIATION).orElseThrow());
    }

    @Test
    @Timeout(60)
    void all_figures_are_read_by_a_process_that_has_not_met_their_measures() {
        var beside = Indicators.of(nydala.pool());
        var figures = new Observations(nydala.pool(), beside);
        assertThat(beside.find(DEVIATION)).isEmpty();
        nydala.publish(SAMPLES.resolve("kpi-utbildning.json"));
        nydala.publish(SAMPLES.resolve("data-utbildning.json"));
        assertThat(figures.all(nydala.published()).of(Subject.municipality("9901")))
                .hasSize(5);
    }

    @Test
    void an_organiser_changes_no_words_that_others_read() {
        nydala.moveIn();
        nydala.publish(SAMPLES.resolve("kpi-utbildning.json"));
        var forged = SAMPLES.resolve("kpi-andra-ord.json");
        nydala.takeIn(TestHouse.NYDALA, List.of(Incoming.of(forged)));
        assertThat(nydala.house()
                        .get(Indicators.class)
                        .find(AFTER_SCHOOL)
                        .orElseThrow()
                        .title())
                .startsWith("Påhittade elever i fritidshem");
    }

    @Test
    void the_real_catalogue_defines_every_key_figure_of_education_that_is_not_ours() {
        assumeThat(Shared.data()).isPresent();
        var real = Trees.read(
                KoladaLayouts.all(), Trees.ofFile(Shared.data().orElseThrow().resolve("kolada/v3-kpi-skola.json")));
        var ours = Kpi.all().stream()
                .filter(k -> k.schools() != Kpi.Schools.OTHERS)
                .count();
        assertThat(real.defined()).hasSize((int) (1272 - 5 - ours));
        assertThat(real.refused()).isEmpty();
        assertThat(real.defined()).allSatisfy(one -> assertThat(one.title()).isNotBlank());
    }

    private String deviation() {
        return nydala.house()
                .get(Observations.class)
                .ofIndicators(nydala.published(), List.of(DEVIATION))
                .of(Subject.municipality("9901"))
                .getFirst()
                .observed()
                .raw();
    }

    private static Indicator measure(IndicatorId id) {
        return defined().indicators().find(id).orElseThrow();
    }

    private static Draft defined() {
        return Trees.read(KoladaLayouts.all(), Trees.sample("kolada/kpi-utbildning.json"));
    }

    private static Draft figures() {
        return Trees.read(
                KoladaLayouts.all(),
                Trees.sample("kolada/data-utbildning.json"),
                defined().indicators());
    }

    private static Draft table(String text) {
        Content content = Trees.of("lang.csv", text);
        return Trees.read(KoladaLayouts.all(), content, defined().indicators());
    }
}
