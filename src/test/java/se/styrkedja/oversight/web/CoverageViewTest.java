package se.styrkedja.oversight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.styrkedja.organisation.UnitCount;
import se.styrkedja.oversight.Coverage;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

/// The chain counts all 37 units of Nydala, and the year wheel 34 of them.
class CoverageViewTest {
    private static final Coverage COVERAGE = new Coverage(new SchoolYear(2026), List.of());

    private final CoverageView view = new CoverageView(Messages.of("oversight"));

    @Test
    void a_count_that_the_year_wheel_does_not_share_says_which_kinds_of_units_it_is_of_and_which_the_wheel_has() {
        assertThat(view.lead(COVERAGE, new UnitCount(10, 24, 3)))
                .endsWith("Enheterna \u00e4r 10 skolor, 24 f\u00f6rskolor, och 3 enheter av annat slag. "
                        + "\u00c5rshjulets h\u00e4ndelser g\u00f6rs p\u00e5 skolor och f\u00f6rskolor.");
    }

    @Test
    void where_all_units_have_the_events_of_the_wheel_nothing_is_explained() {
        assertThat(view.lead(COVERAGE, new UnitCount(10, 24, 0))).doesNotContain("Enheterna", "rshjulet");
    }
}
