package se.styrkedja.imports.pxweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.styrkedja.house.Shared;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Trees;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Subject;

/// Nydala's figures in Skolverket's tables of the quality system and of municipalities.
class PxWebTest {
    private static final String PUPILS = "Elever: Antal elever";
    private static final String SAFETY =
            "Delm\u00e5l 2: Elevers upplevelse av trygghet i \u00e5rskurs 8 (medelv\u00e4rde)";

    @Test
    void a_year_is_the_autumn_that_the_school_year_begins_in_and_a_level_whom_its_code_says() {
        assertThat(stat().observed())
                .filteredOn(o -> o.indicator().id().equals("all-subjects-y9"))
                .extracting(o -> whose(o.subject()) + " " + o.period() + " " + o.raw())
                .containsExactly(
                        "country 0000 2023/24 71.2",
                        "country 0000 2024/25 71.9",
                        "organiser 2120009901 2023/24 70.0",
                        "organiser 2120009901 2024/25 70.2",
                        "unit 99000001 2023/24 ...",
                        "unit 99000001 2024/25 66.5",
                        "unit 99000002 2023/24 ..",
                        "unit 99000002 2024/25 .");
    }

    @Test
    void a_measure_that_is_none_of_ours_is_one_of_its_own_and_no_way_is_good() {
        assertThat(stat().defined()).extracting(Indicator::title).containsExactly(PUPILS, SAFETY);
        assertThat(stat().defined()).extracting(Indicator::scale).containsExactly(Scale.HEADCOUNT, Scale.SURVEY_INDEX);
        assertThat(stat().defined())
                .allSatisfy(one -> assertThat(one.direction()).isEqualTo(Indicator.Direction.NEITHER))
                .allSatisfy(one -> assertThat(one.schoolForm()).isEqualTo("gr"));
    }

    @Test
    void a_mark_means_what_it_means_in_that_table() {
        assertThat(stat().observed())
                .filteredOn(o -> !(o.measurement() instanceof Measurement.Known))
                .extracting(o -> o.measurement())
                .containsExactly(
                        new Measurement.Missing("."),
                        new Measurement.TooFew("..."),
                        new Measurement.TooFew(".."),
                        new Measurement.Missing("."),
                        new Measurement.TooFew("-"),
                        new Measurement.Missing("."));
    }

    @Test
    void a_value_that_the_measure_cannot_have_is_refused_and_the_others_go_on() {
        assertThat(stat().refused()).extracting(Fault::code).containsExactly("pxweb.does-not-fit");
        assertThat(stat().observed()).hasSize(23);
    }

    @Test
    void values_that_are_not_as_many_as_the_dimensions_say_are_not_laid_out_at_a_guess() {
        var text = """
                {"label":"Underlag f\u00f6r analys f\u00f6r grundskola efter m\u00e5tt","id":["variable","level","time"],"size":[1,1,2],
                 "dimension":{"variable":{"category":{"label":{"7":"Antal"}}},
                              "level":{"category":{"label":{"00":"RIKET: TOTALT"}}},
                              "time":{"category":{"index":{"2023":0,"2024":1},"label":{"2023":"2023/24"}}}},
                 "value":[%s]}
                """;
        assertThat(of(text.formatted("1")).refused()).extracting(Fault::code).containsExactly("pxweb.cells");
        assertThat(of(text.formatted("1,2")).observed())
                .extracting(o -> o.period().toString())
                .containsExactly("2023/24", "2024/25");
    }

    @Test
    void an_answer_that_tells_measures_by_number_is_read_once_the_table_has_said_what_they_are() {
        var described = Trees.read(PxWebLayouts.all(), Trees.sample("pxweb/metadata.json"));
        var content = Trees.sample("pxweb/svar.json");
        var read = Trees.read(PxWebLayouts.all(), content, described.indicators());
        assertThat(read.observed()).extracting(o -> o.raw()).containsExactly("412", "-");
        assertThat(read.observed()).extracting(o -> o.indicator()).containsExactlyElementsOf(ids(stat()));
        assertThat(read.refused()).extracting(Fault::code).containsExactly("pxweb.numbers");
        assertThat(read.refused().getFirst().values()).containsExactly("99");
        assertThat(Trees.read(PxWebLayouts.all(), content).observed()).isEmpty();
    }

    @Test
    void a_table_laid_out_in_rows_and_columns_is_read_by_what_its_texts_say() {
        var draft = Trees.read(PxWebLayouts.all(), Trees.sample("pxweb/jamforelsetal.csv"));
        assertThat(draft.observed())
                .extracting(o -> whose(o.subject()) + " " + o.period() + " " + o.raw() + " "
                        + draft.indicators().find(o.indicator()).orElseThrow().title())
                .containsExactly(
                        "municipality 9901 2023/24 3 Skolenheter, antal",
                        "municipality 9901 2024/25 4 Skolenheter, antal",
                        "municipality 9901 2023/24 2,5 Elever, andel (%) folkbokf\u00f6rda i kommunen i annan kommuns grundskola",
                        "municipality 9901 2024/25 .. Elever, andel (%) folkbokf\u00f6rda i kommunen i annan kommuns grundskola",
                        "country 0000 2023/24 4700 Skolenheter, antal",
                        "country 0000 2024/25 4650 Skolenheter, antal");
        assertThat(draft.notes()).anySatisfy(note -> assertThat(note).contains("Storst\u00e4der"));
        assertThat(draft.refused())
                .extracting(f -> f.code() + "@" + f.place().line())
                .containsExactly("pxweb.place@8", "pxweb.place@8");
    }

    @Test
    void schools_above_the_columns_stand_over_all_years_below_them() {
        var draft = of("""
                Underlag f\u00f6r analys f\u00f6r grundskola efter m\u00e5tt, huvudman och l\u00e4s\u00e5r

                ;RIKET: TOTALT;;NYDALA KOMMUN (2120009901): LINDSKOLAN (99000001);
                ;2023/24;2024/25;2023/24;2024/25
                Elever: Antal elever;10;11;12;\u2026
                Delm\u00e5l 2: Elevers upplevelse av trygghet i \u00e5rskurs 8 (medelv\u00e4rde)*;7,1;7,2;-;7,4

                TECKENF\u00d6RKLARINGAR (.) Uppgiften saknas
                """);
        assertThat(draft.refused()).isEmpty();
        assertThat(draft.observed())
                .extracting(o -> o.subject().code() + " " + o.period() + " " + o.raw())
                .containsExactly(
                        "0000 2023/24 10",
                        "0000 2024/25 11",
                        "99000001 2023/24 12",
                        "99000001 2024/25 \u2026",
                        "0000 2023/24 7,1",
                        "0000 2024/25 7,2",
                        "99000001 2023/24 -",
                        "99000001 2024/25 7,4");
        assertThat(draft.observed().getLast().indicator()).isEqualTo(ids(stat()).getLast());
    }

    @Test
    void the_real_answer_is_read_and_its_marks_are_kept() {
        assumeThat(Shared.data()).isPresent();
        var folder = Shared.data().orElseThrow().resolve("pxweb");
        var draft =
                Trees.read(PxWebLayouts.all(), Trees.ofFile(folder.resolve("ufa-grundskola-svar-fjallskolan.json")));
        assertThat(draft.observed()).hasSize(6);
        assertThat(draft.observed().getFirst().period()).hasToString("2022/23");
        assertThat(draft.refused()).isEmpty();
        for (var name : List.of("ufa-grundskola-metadata-utdrag.json", "kjt-grundskola-metadata-utdrag.json"))
            assertThat(Trees.read(PxWebLayouts.all(), Trees.ofFile(folder.resolve(name)))
                            .refused())
                    .isEmpty();
    }

    private static List<IndicatorId> ids(Draft draft) {
        return draft.defined().stream().map(Indicator::id).toList();
    }

    private static String whose(Subject subject) {
        return subject.level().english() + " " + subject.code();
    }

    private static Draft stat() {
        return Trees.read(PxWebLayouts.all(), Trees.sample("pxweb/underlag.json"));
    }

    private static Draft of(String text) {
        return Trees.read(PxWebLayouts.all(), Trees.of("tabell", text));
    }
}
