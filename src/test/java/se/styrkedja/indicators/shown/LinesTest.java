package se.styrkedja.indicators.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.styrkedja.figures.Role;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledgers;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
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

    /// Skolenk\u00e4ten comes to each school every other year: one line was drawn through all years.
    @Test
    void what_schools_answer_by_turns_is_no_one_line_of_a_whole_and_one_of_a_school() {
        for (var indicator : List.of("survey-safety", "pupils-safe-y5")) {
            assertThat(turns(Subject.municipality("9901"), "M", indicator))
                    .containsExactly(List.of("VT22", "VT24", "VT26"), List.of("VT23", "VT25"));
            assertThat(turns(UNIT, "U", indicator)).containsExactly(List.of("VT22", "VT23", "VT24", "VT25", "VT26"));
        }
    }

    private static List<List<String>> turns(Subject about, String who, String indicator) {
        var figures = IntStream.rangeClosed(22, 26)
                .mapToObj(year -> "%s %s VT%d total 7.0 48".formatted(who, indicator, year))
                .collect(Collectors.joining("|"));
        return Lines.of(
                        Ledgers.of(figures),
                        Indicators.builtIn().find(new IndicatorId(indicator)).orElseThrow(),
                        about,
                        Breakdown.TOTAL,
                        Register.of(List.of()))
                .of(Role.OWN)
                .orElseThrow()
                .turns()
                .stream()
                .map(turn ->
                        turn.byPeriod().keySet().stream().map(Period::toString).toList())
                .toList();
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
