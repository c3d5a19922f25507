package se.styrkedja.imports.planned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.styrkedja.house.Shared;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Trees;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Measurement.Known;
import se.styrkedja.vocabulary.SchoolYear;

class SalsaTest {
    private final Draft nydala = Trees.read(PlannedLayouts.all(), Trees.sample("planned/salsa-alla.json"));

    @Test
    void a_residual_is_stored_as_published_though_actual_minus_expected_differs() {
        assertThat(number(one(nydala, "salsa-merit-actual"))).isEqualByComparingTo("231");
        assertThat(number(one(nydala, "salsa-merit-expected"))).isEqualByComparingTo("224");
        assertThat(number(all(nydala, "salsa-merit-residual").getFirst())).isEqualByComparingTo("6");
    }

    @Test
    void the_period_stands_once_for_all_and_each_figure_knows_its_line() {
        var education = one(nydala, "salsa-parents-education");
        assertThat(education.period()).isEqualTo(new SchoolYear(2024));
        assertThat(education.raw()).isEqualTo("2,35");
        assertThat(education.spot().line()).isEqualTo(13);
        assertThat(education.spot().pointer())
                .isEqualTo("/body/compulsorySchoolUnitSalsaMetricList/0/salsaParentsEducation/value");
    }

    @Test
    void a_mark_is_kept_and_a_null_is_only_told_of() {
        assertThat(all(nydala, "salsa-merit-residual").getLast().measurement()).isEqualTo(new Measurement.TooFew(".."));
        assertThat(all(nydala, "salsa-boys")).isEmpty();
        assertThat(nydala.notes())
                .singleElement()
                .asString()
                .contains("salsaBoysQuota")
                .contains("1");
    }

    @Test
    void what_is_wrong_is_a_fault_and_the_other_schools_go_on() {
        assertThat(nydala.refused())
                .extracting(Fault::code)
                .containsExactly("planned.unit-code", "planned.number", "planned.does-not-fit", "planned.value-type");
        assertThat(nydala.refused().getFirst().values()).containsExactly("9000002");
        assertThat(nydala.refused().getFirst().place().line()).isEqualTo(17);
    }

    @Test
    void a_school_without_salsa_is_a_remark_and_no_fault() {
        var draft = read("""
                {"status":"OK","message":"Success","body":{"compulsorySchoolUnitSalsaMetricList":[null]}}""");
        assertThat(draft.refused()).isEmpty();
        assertThat(draft.remarks()).extracting(Fault::code).containsExactly("planned.salsa-none");
    }

    @Test
    void figures_that_cannot_be_placed_in_time_are_refused() {
        var draft = read("""
                {"compulsorySchoolUnitSalsaMetricList":[{"schoolUnitCode":"90000001",
                "salsaAverageCalculated":{"value":"224","valueType":"EXISTS"}}]}""");
        assertThat(draft.observed()).isEmpty();
        assertThat(draft.refused()).extracting(Fault::code).containsExactly("planned.period-missing");
    }

    @Test
    void an_answer_that_is_a_refusal_is_a_fault() {
        assertThat(read("{\"status\":\"NOT_FOUND\",\"message\":\"No unit\"}").refused())
                .extracting(Fault::code)
                .containsExactly("planned.status");
        assertThat(read("{\"status\":\"OK\",\"message\":\"Success\",\"body\":null}")
                        .refused())
                .extracting(Fault::code)
                .containsExactly("planned.body-missing");
    }

    @Test
    void the_whole_country_is_read_as_published() {
        assumeThat(Shared.data()).isPresent();
        var file = Shared.data().orElseThrow().resolve("skolverket/planned-educations-v4/salsa-alla-2024-25.json");
        var draft = Trees.read(PlannedLayouts.all(), Trees.ofFile(file));
        var residuals = all(draft, "salsa-merit-residual").stream()
                .map(SalsaTest::number)
                .toList();
        assertThat(draft.refused()).isEmpty();
        assertThat(residuals).hasSize(1487);
        assertThat(residuals.stream()
                        .mapToDouble(BigDecimal::doubleValue)
                        .average()
                        .orElseThrow())
                .isBetween(0.045, 0.055);
        assertThat(residuals.stream().filter(r -> r.signum() > 0)).hasSize(698);
        assertThat(residuals.stream().filter(r -> r.signum() < 0)).hasSize(758);
        assertThat(residuals.stream().filter(r -> r.signum() == 0)).hasSize(31);
        assertThat(Register.of(draft.facts()).units()).hasSize(1487);
    }

    private static Draft read(String json) {
        return Trees.read(PlannedLayouts.all(), Trees.of("svar.json", json));
    }

    private static SourceFigure one(Draft draft, String indicator) {
        return all(draft, indicator).getFirst();
    }

    private static List<SourceFigure> all(Draft draft, String indicator) {
        return draft.observed().stream()
                .filter(o -> o.indicator().id().equals(indicator))
                .toList();
    }

    private static BigDecimal number(SourceFigure observed) {
        return observed.measurement() instanceof Known(var quantity) ? quantity.value() : BigDecimal.valueOf(9999);
    }
}
