package se.styrkedja.imports.planned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import se.styrkedja.house.Shared;
import se.styrkedja.imports.Draft;
import se.styrkedja.imports.Trees;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Measurement;

class SurveyTest {

    @Test
    void pupils_answers_are_about_their_year_group_and_count_who_answered() {
        var pupils = sample("enkat-elever.json");
        assertThat(pupils.observed())
                .extracting(o -> o.indicator() + " " + o.breakdown() + " " + o.period() + " " + o.raw())
                .containsExactly(
                        "survey-satisfaction svarande:elev-ak5 VT26 7,6",
                        "survey-safety svarande:elev-ak5 VT26 -",
                        "survey-response-rate svarande:elev-ak5 VT26 90%");
        assertThat(pupils.observed())
                .extracting(SourceFigure::population)
                .containsExactly(new Population.Counted(45), new Population.Counted(45), new Population.Counted(50));
        assertThat(pupils.observed().get(1).measurement()).isEqualTo(new Measurement.TooFew("-"));
        assertThat(pupils.refused())
                .extracting(Fault::code)
                .containsExactly("planned.does-not-fit", "planned.respondents");
    }

    @Test
    void guardians_answers_stand_alone_and_flat() {
        assertThat(sample("enkat-vardnadshavare.json").observed())
                .extracting(o -> o.indicator() + " " + o.breakdown() + " " + o.raw())
                .containsExactly(
                        "survey-satisfaction svarande:vardnadshavare 7,6",
                        "survey-safety svarande:vardnadshavare 8,2",
                        "survey-stimulation svarande:vardnadshavare 7,0");
    }

    @Test
    void the_real_nested_answers_are_read_without_a_fault() {
        assumeThat(Shared.data()).isPresent();
        var folder = Shared.data().orElseThrow().resolve("skolverket/enkat");
        var pupils =
                Trees.read(PlannedLayouts.all(), Trees.ofFile(folder.resolve("survey-sample-nested-pupilsgr.json")));
        assertThat(pupils.refused()).isEmpty();
        assertThat(pupils.observed()).hasSize(12);
        var upperSecondary =
                Trees.read(PlannedLayouts.all(), Trees.ofFile(folder.resolve("survey-sample-nested-pupilsgy.json")));
        assertThat(upperSecondary.observed())
                .hasSize(6)
                .allSatisfy(o -> assertThat(o.breakdown()).hasToString("svarande:elev-gy2"));
    }

    private static Draft sample(String name) {
        return Trees.read(PlannedLayouts.all(), Trees.sample("planned/" + name));
    }
}
