package se.styrkedja.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.access.Node;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.testing.FilledTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.vocabulary.SchoolYear;

/// A goal for some of Nydala's units is tried by theirs.
class GoalsForSomeUnitsTest {
    private static final SchoolYear YEAR = new SchoolYear(2024);

    @TempDir
    private static Path files;

    private static FilledTown nydala;
    private static Gauging.Figures figures;

    @BeforeAll
    static void fill() {
        nydala = FilledTown.inhabited(files);
        var maja = Staffroom.of(nydala.house().house(), "Maja");
        figures = nydala.house().house().get(Gauging.class).figures(maja.scope(), maja.tenant());
    }

    @AfterAll
    static void close() {
        nydala.close();
    }

    @Test
    void the_absence_of_the_compulsory_schools_is_theirs_and_not_that_of_all() {
        assertThat(reading("absence-share", Set.of(Node.WHOLE), Set.of()).persons())
                .isEqualTo(4184);
        assertThat(reading("absence-share", Set.of(Node.WHOLE), Set.of(SchoolForm.GR)))
                .satisfies(some -> assertThat(some.shown()).isEqualTo("7,9\u00a0%"))
                .satisfies(some -> assertThat(some.persons()).isEqualTo(2833))
                .satisfies(some -> assertThat(some.whom()).startsWith("11 enheter tillsammans"));
    }

    @Test
    void a_measure_of_one_form_is_that_of_the_organiser_also_for_a_goal_for_that_form() {
        assertThat(reading("all-subjects-y9", Set.of(Node.WHOLE), Set.of(SchoolForm.GR)))
                .isEqualTo(reading("all-subjects-y9", Set.of(Node.WHOLE), Set.of()));
    }

    @Test
    void a_goal_for_one_school_is_tried_by_its_own_figure() {
        var lindskolan = new Node.Unit("00990200");

        assertThat(reading("absence-share", Set.of(lindskolan), Set.of()).shown())
                .isNotEqualTo(
                        reading("absence-share", Set.of(Node.WHOLE), Set.of()).shown());
    }

    private static Reading.Known reading(String indicator, Set<Node> nodes, Set<SchoolForm> forms) {
        var gauge = Gauging.gauge(
                nydala.house().house().get(Gauging.class).indicator(indicator).orElseThrow(),
                Gauge.Bound.AT_MOST,
                BigDecimal.TEN);
        var text = new GoalText("Fewer are away", Origin.BOARD, "", nodes, forms, List.of(gauge));
        return (Reading.Known) figures.reading(gauge, text, YEAR);
    }
}
