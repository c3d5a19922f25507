package se.styrkedja.indicators.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.styrkedja.figures.Role;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledgers;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.Subject;

class LinesTest {
    private static final Subject UNIT = Subject.unit("00990200");
    private static final Register NOBODY = Register.of(List.of());
    private static final Register NYDALA = Register.of(List.of(new Fact.UnitSeen(
            UNIT.code(),
            "Lindskolan",
            "9901",
            "Nydala",
            "2120009901",
            "Nydala kommun",
            OrganiserKind.MUNICIPAL,
            Set.of(SchoolForm.GR),
            LocalDate.of(2024, 10, 1))));

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

    /// Lindskolan answered in spring 2025: the schools that did in spring 2026 were *Nydala kommun*, and its own turn
    /// *andra skolor*.
    @Test
    void whose_turn_it_is_goes_by_whom_the_page_is_about() {
        var years = Stream.of("M VT23", "M VT24", "M VT25", "M VT26", "R VT25", "R VT26")
                .map(figure -> figure.replace(" ", " survey-safety ") + " svarande:elev-ak8 7.0 48")
                .collect(Collectors.joining("|"));

        assertThat(drawn(
                        UNIT,
                        "U survey-safety VT23 svarande:elev-ak8 6.0 40|U survey-safety VT25 svarande:elev-ak8 6.1 40|"
                                + years))
                .containsExactly(
                        "OWN [VT23, VT25]",
                        "OTHER [VT24, VT26]",
                        "COMPARISON [VT23, VT25]",
                        "OTHER [VT26]",
                        "COUNTRY [VT25]");
        assertThat(drawn(UNIT, "U survey-safety VT26 svarande:elev-ak8 6.0 40|" + years))
                .containsExactly(
                        "OWN [VT26]",
                        "COMPARISON [VT24, VT26]",
                        "OTHER [VT23, VT25]",
                        "COUNTRY [VT26]",
                        "OTHER [VT25]");
        assertThat(drawn(
                        UNIT,
                        "U survey-safety VT25 svarande:elev-ak8 6.0 40|U survey-safety VT26 svarande:elev-ak8 6.0 40|"
                                + years))
                .containsExactly(
                        "OWN [VT25, VT26]",
                        "COMPARISON [VT24, VT26]",
                        "COMPARISON [VT23, VT25]",
                        "COUNTRY [VT26]",
                        "COUNTRY [VT25]");
        assertThat(drawn(Subject.municipality("9901"), years))
                .containsExactly("OWN [VT24, VT26]", "OTHER [VT23, VT25]", "COUNTRY [VT26]", "OTHER [VT25]");
    }

    /// The country's line ended in a number of 2025/26 beside a heading that compared those of 2024/25.
    @Test
    void a_chart_ends_with_the_latest_year_of_the_one_it_is_about() {
        var lines = lines(
                UNIT,
                "all-subjects-y9",
                Breakdown.TOTAL,
                "U all-subjects-y9 2023/24 total 70.0 48|U all-subjects-y9 2024/25 total 71.0 48|"
                        + "R all-subjects-y9 2024/25 total 74.1 9000|R all-subjects-y9 2025/26 total 74.4 9000",
                NOBODY);
        assertThat(lines.periods()).extracting(Period::toString).containsExactly("2023/24", "2024/25", "2025/26");
        assertThat(lines.upToOwn()).extracting(Period::toString).containsExactly("2023/24", "2024/25");
    }

    /// The others went on to spring 2026, so that the numbers of the heading stood beside no line.
    @Test
    void a_chart_of_what_schools_answer_by_turns_ends_with_the_schools_own_turn() {
        var lines = lines(
                UNIT,
                "survey-safety",
                Breakdown.parse("svarande:elev-ak8").orElseThrow(),
                Stream.of("U VT23", "U VT25", "M VT24", "M VT25", "M VT26", "R VT25", "R VT26")
                        .map(figure -> figure.replace(" ", " survey-safety ") + " svarande:elev-ak8 7.0 48")
                        .collect(Collectors.joining("|")),
                NYDALA);
        var safety = Indicators.builtIn().find(new IndicatorId("survey-safety")).orElseThrow();

        assertThat(new IndicatorChart(safety, lines, new Names(NYDALA), new Wording())
                        .drawn("Trygghet", "index")
                        .wide())
                .contains("VT25", "andra skolor")
                .doesNotContain("VT26");
        assertThat(lines.ofOtherSchools()).extracting(Period::toString).containsExactly("VT24", "VT26");
    }

    private static List<String> drawn(Subject about, String figures) {
        var lines = lines(
                about, "survey-safety", Breakdown.parse("svarande:elev-ak8").orElseThrow(), figures, NYDALA);
        return lines.all().stream()
                .flatMap(line -> lines.turns(line).stream())
                .map(turn -> turn.role() + " " + turn.byPeriod().keySet())
                .toList();
    }

    private static List<List<String>> turns(Subject about, String who, String indicator) {
        var figures = IntStream.rangeClosed(22, 26)
                .mapToObj(year -> "%s %s VT%d total 7.0 48".formatted(who, indicator, year))
                .collect(Collectors.joining("|"));
        var lines = lines(about, indicator, Breakdown.TOTAL, figures, NOBODY);
        return lines.turns(lines.of(Role.OWN).orElseThrow()).stream()
                .map(turn ->
                        turn.byPeriod().keySet().stream().map(Period::toString).toList())
                .toList();
    }

    private static List<Role> roles(String indicator, String breakdown) {
        return roles(UNIT, "U", indicator, breakdown);
    }

    private static List<Role> roles(Subject about, String who, String indicator, String breakdown) {
        var figures = "%3$s %1$s 2024/25 %2$s 7.0 48|R %1$s 2024/25 %2$s 8.0 9000".formatted(indicator, breakdown, who);
        return lines(about, indicator, Breakdown.parse(breakdown).orElseThrow(), figures, NOBODY).all().stream()
                .map(Lines.Line::role)
                .toList();
    }

    private static Lines lines(
            Subject about, String indicator, Breakdown breakdown, String figures, Register register) {
        return Lines.of(
                Ledgers.of(figures),
                Indicators.builtIn().find(new IndicatorId(indicator)).orElseThrow(),
                about,
                breakdown,
                register);
    }
}
