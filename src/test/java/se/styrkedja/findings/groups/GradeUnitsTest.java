package se.styrkedja.findings.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledgers;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

/// Of how many schools a grade's results are told, when a file has some of them.
class GradeUnitsTest {
    private static final Breakdown MATHEMATICS = Breakdown.TOTAL.with(Breakdown.Key.AMNE, "ma");
    private static final String SOME = """
            00990001 national-test-y6 2024/25 amne:ma 12.5 -
            | 00990001 national-test-y6 2023/24 amne:ma 12.0 -
            | 00990002 national-test-y6 2024/25 amne:ma 13.5 -
            | 00990002 national-test-y6 2023/24 amne:ma 12.0 -""";

    @Test
    void schools_that_the_file_leaves_out_count_when_the_register_gives_them_the_grade_unless_they_have_closed() {
        var ground = ground(SOME, seen(1, 4, 5, 6), seen(2, 6), seen(3, 6), seen(4, 5, 6), seen(5, 7, 8, 9));

        assertThat(concerned(ground)).isEqualTo(new Concerned(2, 4, 4));
        assertThat(compared(ground)).isEqualTo(new LikeForLike.AtMost(2, 4));
        assertThat(named(ground))
                .isEqualTo(
                        "Provbetyget (genomsnitt per skola, 2 av de 4 skolor som registret och filerna k\u00e4nner till)");
        assertThat(ground.ownThatCouldHave().values())
                .as("as it is said in words")
                .contains(4);
    }

    @Test
    void schools_that_nothing_is_said_of_may_have_it_and_then_it_is_not_said_of_how_many() {
        var ground = ground(SOME, seen(1, 6), seen(2), seen(3), seen(4));

        assertThat(concerned(ground)).isEqualTo(new Concerned(2, 2, 4));
        assertThat(compared(ground)).isEqualTo(new LikeForLike.Unknown(2));
        assertThat(named(ground)).isEqualTo("Provbetyget (genomsnitt per skola, 2 skolor)");
        assertThat(ground.ownThatCouldHave()).isEmpty();
    }

    /// A file of the schools with a value leaves out those without.
    @Test
    void a_mean_of_an_earlier_year_is_not_the_whole_s_when_later_years_show_the_grade_of_more_schools() {
        var ground = ground("""
                00990001 merit-average-y9 2023/24 total 210.0 -
                | 00990001 merit-average-y9 2024/25 total 212.0 -
                | 00990002 certified-teachers 2022/23 total 70.0 -
                | 00990003 certified-teachers 2022/23 total 70.0 -
                | 00990002 merit-average-y9 2024/25 total 220.0 -
                | 00990003 merit-average-y9 2024/25 total .. -""", seen(1), seen(2), seen(3));

        assertThat(isDrawn(ground, new SchoolYear(2023))).isFalse();
        assertThat(isDrawn(ground, new SchoolYear(2024))).isTrue();
    }

    @Test
    void a_school_that_a_later_year_tells_has_not_the_grade_does_not_count_in_a_year_that_is_silent() {
        var figures = """
                00990001 merit-average-y9 2023/24 total 210.0 -
                | 00990001 merit-average-y9 2024/25 total 212.0 -
                | 00990002 certified-teachers 2024/25 total 70.0 -
                | 00990003 certified-teachers 2024/25 total 80.0 -""";

        assertThat(isDrawn(ground(figures, seen(1), seen(2), seen(3)), new SchoolYear(2023)))
                .isTrue();
        var thatYear = ground(new SchoolYear(2023), figures, seen(1), seen(2), seen(3));
        assertThat(isDrawn(thatYear, new SchoolYear(2023)))
                .as("what is known later changes nothing of the year's own report")
                .isFalse();
        assertThat(thatYear.ownThatCouldHave(thatYear.indicator("merit-average-y9")))
                .isEmpty();
    }

    @Test
    void what_a_publisher_states_is_the_whole_s_whatever_the_schools_show() {
        var ground = ground("""
                M merit-average-y9 2024/25 total 215.0 -
                | 00990001 merit-average-y9 2024/25 total 212.0 50
                | 00990002 merit-average-y9 2024/25 total .. -""", seen(1), seen(2));
        var indicator = ground.indicator("merit-average-y9");

        assertThat(ground.mean(indicator, ground.own(), ground.year(), Breakdown.TOTAL, Figure.Weighting.PUPILS))
                .hasValueSatisfying(
                        published -> assertThat(ground.isOfMost(published)).isTrue());
        assertThat(isDrawn(ground, ground.year())).isFalse();
    }

    /// The published one has no weighting, and was taken over the same schools without weights.
    @Test
    void two_years_of_the_same_schools_are_weighed_alike_when_one_year_s_value_is_published() {
        var ground = ground("""
                M merit-average-y9 2024/25 total 215.0 -
                | 00990001 merit-average-y9 2024/25 total 200.0 90
                | 00990002 merit-average-y9 2024/25 total 240.0 30
                | 00990001 merit-average-y9 2023/24 total 200.0 90
                | 00990002 merit-average-y9 2023/24 total 240.0 30""", seen(1), seen(2));
        var indicator = ground.indicator("merit-average-y9");
        var own = GroupSeries.of(ground, indicator, Breakdown.TOTAL)
                .orElseThrow()
                .of(ground, ground.own(), Breakdown.TOTAL);

        var alike = LikeForLike.of(
                ground, indicator, own.lastEntry().getValue(), own.firstEntry().getValue(), Breakdown.TOTAL);

        assertThat(alike)
                .isInstanceOfSatisfying(
                        LikeForLike.Known.class,
                        known -> assertThat(LikeForLike.difference(known))
                                .hasValueSatisfying(moved -> assertThat(moved).isZero()));
    }

    @Test
    void the_girls_of_the_schools_that_have_both_are_told_of_how_many_schools_in_figures_as_in_words() {
        var ground = ground("""
                00990001 merit-average-y9 2024/25 kon:flickor 220.0 20
                | 00990002 merit-average-y9 2024/25 kon:flickor 230.0 20
                | 00990003 merit-average-y9 2024/25 kon:flickor 240.0 20
                | 00990001 merit-average-y9 2024/25 kon:pojkar 210.0 20
                | 00990002 merit-average-y9 2024/25 kon:pojkar 212.0 20
                | 00990003 merit-average-y9 2024/25 kon:pojkar .. -
                | 00990001 merit-average-y9 2023/24 kon:flickor 220.0 20
                | 00990001 merit-average-y9 2023/24 kon:pojkar 210.0 20""", seen(1, 9), seen(2, 9), seen(3, 9));
        var girls = GenderPair.of(ground, ground.indicator("merit-average-y9"))
                .getLast()
                .girls();

        assertThat(ground.named("Meritv\u00e4rdet", girls)).contains("2 av ", "3 ");
        assertThat(ground.ownThatCouldHave()).containsEntry(girls.id(), 3);
    }

    private static boolean isDrawn(FigureContext ground, Period period) {
        var indicator = ground.indicator("merit-average-y9");
        return ground.isOfMost(ground.mean(indicator, ground.own(), period, Breakdown.TOTAL, Figure.Weighting.UNITS)
                .orElseThrow());
    }

    @Test
    void one_that_is_left_open_stops_no_comparison_that_holds_with_it() {
        var ground = ground(SOME, seen(1, 6), seen(2), seen(3));

        assertThat(compared(ground)).isInstanceOf(LikeForLike.Known.class);
    }

    @Test
    void a_school_with_other_figures_of_the_year_and_none_of_the_grade_has_not_the_grade() {
        var ground = ground(SOME + "| 00990003 certified-teachers 2024/25 total 70.0 -", seen(1), seen(2), seen(3));

        assertThat(concerned(ground)).isEqualTo(Concerned.known(2));
        assertThat(named(ground)).isEqualTo("Provbetyget (genomsnitt per skola)");
    }

    /// Three chapters said that three of five schools are too few to say anything of the municipality, and two findings
    /// of
    /// the same three were counted as of the whole.
    @Test
    void how_schools_lie_together_beside_salsa_is_told_of_two_thirds_of_those_that_have_the_grade() {
        var two = """
                00990001 salsa-merit-residual 2024/25 total 5 -
                | 00990002 salsa-merit-residual 2024/25 total 7 -
                | 00990001 merit-average-y9 2024/25 total 212.0 -
                | 00990002 merit-average-y9 2024/25 total 220.0 -
                | 00990003 merit-average-y9 2024/25 total 220.0 -""";

        assertThat(together(ground(two, seen(1), seen(2), seen(3)))).isPresent();
        assertThat(together(ground(
                        two + "| 00990004 merit-average-y9 2024/25 total .. -", seen(1), seen(2), seen(3), seen(4))))
                .isEmpty();
    }

    private static Optional<Figure> together(FigureContext ground) {
        return BesideExpected.of(ground, ground.indicator("salsa-merit-residual"))
                .mean(ground);
    }

    private static Concerned concerned(FigureContext ground) {
        return ground.averages()
                .concerned(ground.indicator("national-test-y6"), ground.own(), ground.year(), MATHEMATICS);
    }

    private static LikeForLike compared(FigureContext ground) {
        return LikeForLike.of(
                ground,
                ground.indicator("national-test-y6"),
                mean(ground, ground.year()),
                mean(ground, ground.year().previous()),
                MATHEMATICS);
    }

    private static String named(FigureContext ground) {
        return ground.named("Provbetyget", mean(ground, ground.year()));
    }

    private static Figure mean(FigureContext ground, Period period) {
        return ground.mean(
                        ground.indicator("national-test-y6"), ground.own(), period, MATHEMATICS, Figure.Weighting.UNITS)
                .orElseThrow();
    }

    private static FigureContext ground(String figures, Fact... seen) {
        return ground(new SchoolYear(2024), figures, seen);
    }

    private static FigureContext ground(SchoolYear year, String figures, Fact... seen) {
        var register = Register.of(List.of(seen));
        return FigureContext.of(
                Ledgers.of(figures),
                register,
                Indicators.builtIn(),
                ComparisonGroup.municipality(register, "9901"),
                year);
    }

    private static Fact seen(int number, Integer... grades) {
        return new Fact.UnitSeen(
                "0099000" + number,
                "Skola " + number,
                "9901",
                "Nydala",
                "2120009901",
                "Nydala kommun",
                OrganiserKind.MUNICIPAL,
                Set.of(SchoolForm.GR),
                Set.of(grades),
                LocalDate.of(2024, 10, 1));
    }
}
