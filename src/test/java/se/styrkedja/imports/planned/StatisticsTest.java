package se.styrkedja.imports.planned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.styrkedja.house.Shared;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Trees;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.Subject;

class StatisticsTest {
    private final Draft compulsory = sample("statistik-gr.json");
    private final Draft upperSecondary = sample("statistik-gy.json");

    @Test
    void every_value_type_is_a_kind_of_measurement_and_keeps_its_mark() {
        assertThat(all(compulsory, "certified-teachers").getFirst().measurement())
                .isEqualTo(new Measurement.NotApplicable("*"));
        assertThat(all(compulsory, "national-test-y9"))
                .extracting(SourceFigure::measurement)
                .containsExactly(new Measurement.TooFew(".."), new Measurement.Missing("."));
        assertThat(all(compulsory, "vocational-eligibility-y9").getFirst().measurement())
                .isEqualTo(new Measurement.NearlyAll("~100"));
        assertThat(all(compulsory, "certified-teachers").getLast().measurement())
                .isEqualTo(new Measurement.Known(Scale.PERCENT.quantity(new java.math.BigDecimal("81.5"))));
    }

    @Test
    void a_rounded_number_of_pupils_keeps_the_word_that_says_so() {
        var pupils = all(compulsory, "pupils-total").getFirst();
        assertThat(pupils.raw()).isEqualTo("cirka 610");
        assertThat(pupils.spot().line()).isEqualTo(11);
        assertThat(pupils.spot().column()).isEqualTo("totalNumberOfPupils");
    }

    @Test
    void a_null_without_a_period_is_told_and_a_null_that_should_be_there_is_a_fault() {
        assertThat(compulsory.notes()).singleElement().asString().contains("6thGrade");
        assertThat(compulsory.refused())
                .extracting(Fault::code)
                .containsExactly("planned.period", "planned.value-null");
        assertThat(compulsory.remarks()).extracting(Fault::code).containsExactly("planned.field-unknown");
    }

    @Test
    void a_subject_is_a_breakdown_and_a_programme_with_its_course_too() {
        assertThat(all(compulsory, "national-test-y9").getFirst().breakdown()).hasToString("amne:sve");
        assertThat(all(upperSecondary, "national-test-upper-secondary"))
                .extracting(o -> o.breakdown() + " " + o.period())
                .containsExactly(
                        "program:EK25+amne:ma+kurs:matematik-2b VT25", "program:EK25+amne:ma+kurs:matematik-3b HT24");
        assertThat(all(upperSecondary, "admission-points-lowest").getFirst().period())
                .hasToString("2025");
    }

    @Test
    void a_diploma_within_three_years_is_about_the_year_when_the_three_years_end() {
        assertThat(all(upperSecondary, "diploma-within-3-years").getFirst().period())
                .hasToString("2023/24");
    }

    @Test
    void staff_that_is_repeated_for_each_programme_is_taken_once() {
        assertThat(all(upperSecondary, "upper-secondary-pupils-per-teacher"))
                .singleElement()
                .extracting(o -> o.breakdown().toString())
                .isEqualTo("total");
    }

    @Test
    void a_programme_of_another_unit_or_without_a_code_is_refused() {
        assertThat(upperSecondary.refused())
                .extracting(Fault::code)
                .containsExactly("planned.program", "planned.other-unit");
    }

    @Test
    void national_values_are_about_the_country() {
        assertThat(sample("riket-gr.json").observed())
                .singleElement()
                .extracting(SourceFigure::subject)
                .isEqualTo(Subject.COUNTRY);
    }

    @Test
    void staff_figures_that_do_not_say_their_school_form_are_refused() {
        var draft = Trees.read(PlannedLayouts.all(), Trees.of("svar.json", """
                        {"status":"OK","message":"","body":{"schoolUnit":"90000001","certifiedTeachersQuota":[]}}"""));
        assertThat(draft.refused()).extracting(Fault::code).containsExactly("planned.form");
    }

    @Test
    void every_value_of_the_nine_real_files_is_a_figure_or_a_null_that_is_told() throws IOException {
        assumeThat(Shared.data()).isPresent();
        var kinds = new TreeMap<String, Long>();
        var folder = Shared.data().orElseThrow().resolve("skolverket/planned-educations-v4/statistics-gr");
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var draft = Trees.read(PlannedLayouts.all(), Trees.ofFile(file));
                assertThat(draft.refused()).as(file.toString()).isEmpty();
                assertThat(draft.remarks()).as(file.toString()).isEmpty();
                draft.observed()
                        .forEach(o -> kinds.merge(o.measurement().getClass().getSimpleName(), 1L, Long::sum));
                kinds.merge("null", (long) draft.notes().size(), Long::sum);
            }
        }
        assertThat(kinds)
                .isEqualTo(Map.of(
                        "Known",
                        496L,
                        "Missing",
                        40L,
                        "TooFew",
                        28L,
                        "NearlyAll",
                        33L,
                        "NotApplicable",
                        15L,
                        "null",
                        4L));
    }

    private static Draft sample(String name) {
        return Trees.read(PlannedLayouts.all(), Trees.sample("planned/" + name));
    }

    private static List<SourceFigure> all(Draft draft, String indicator) {
        return draft.observed().stream()
                .filter(o -> o.indicator().id().equals(indicator))
                .toList();
    }
}
