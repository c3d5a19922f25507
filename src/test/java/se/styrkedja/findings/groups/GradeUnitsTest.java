package se.styrkedja.findings.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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

        assertThat(concerned(ground)).isEqualTo(new Concerned(2, 4));
        assertThat(compared(ground)).isEqualTo(new LikeForLike.Unknown(2, 4));
        assertThat(named(ground))
                .isEqualTo(
                        "Provbetyget (genomsnitt per skola, 2 av de 4 skolor som registret och filerna k\u00e4nner till)");
    }

    @Test
    void schools_that_nothing_is_said_of_may_have_it_and_then_it_is_not_known_how_many_do() {
        var ground = ground(SOME, seen(1, 6), seen(2), seen(3), seen(4));

        assertThat(concerned(ground)).isEqualTo(new Concerned(2, 4));
        assertThat(compared(ground)).isEqualTo(new LikeForLike.Unknown(2, 4));
        assertThat(named(ground))
                .isEqualTo(
                        "Provbetyget (genomsnitt per skola, 2 av de 4 skolor som registret och filerna k\u00e4nner till)");
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
        var register = Register.of(List.of(seen));
        return FigureContext.of(
                Ledgers.of(figures),
                register,
                Indicators.builtIn(),
                ComparisonGroup.municipality(register, "9901"),
                new SchoolYear(2024));
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
