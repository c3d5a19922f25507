package se.styrkedja.indicators.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.styrkedja.figures.Role;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledgers;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Subject;

class LinesTest {
    private static final Subject UNIT = Subject.unit("00990200");

    /// What the chart, the table and the sentences of the page are all made of.
    @Test
    void a_chart_sets_a_school_beside_the_country_only_where_that_is_like_it() {
        assertThat(roles("diploma-within-3-years", "total")).containsExactly(Role.OWN);
        assertThat(roles("diploma-within-3-years", "program:EK25")).containsExactly(Role.OWN, Role.COUNTRY);
        assertThat(roles("absence-share", "total")).containsExactly(Role.OWN);
        assertThat(roles("survey-safety", "svarande:elev-ak8")).containsExactly(Role.OWN, Role.COUNTRY);
        assertThat(roles("all-subjects-y9", "total")).containsExactly(Role.OWN, Role.COUNTRY);
    }

    @Test
    void a_municipality_stands_beside_the_country_in_what_every_form_has() {
        var municipality = Subject.municipality("9901");
        for (var indicator : List.of("absence-share", "diploma-within-3-years"))
            assertThat(roles(municipality, "M", indicator, "total")).containsExactly(Role.OWN, Role.COUNTRY);
    }

    private static List<Role> roles(String indicator, String breakdown) {
        return roles(UNIT, "U", indicator, breakdown);
    }

    private static List<Role> roles(Subject about, String who, String indicator, String breakdown) {
        var figures = "%3$s %1$s 2024/25 %2$s 7.0 48|R %1$s 2024/25 %2$s 8.0 9000".formatted(indicator, breakdown, who);
        return Lines.of(
                        Ledgers.of(figures),
                        Indicators.builtIn().find(new IndicatorId(indicator)).orElseThrow(),
                        about,
                        Breakdown.parse(breakdown).orElseThrow(),
                        Register.of(List.of()))
                .all()
                .stream()
                .map(Lines.Line::role)
                .toList();
    }
}
