package se.styrkedja.analysis.salsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.styrkedja.analysis.Rows;
import se.styrkedja.analysis.Score;
import se.styrkedja.analysis.relation.Regression;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

/// What a school's background leads one to expect, and what is left.
class SalsaTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/salsa-model.csv", delimiter = ';', useHeadersInDisplayName = true)
    void salsa_model(
            String name,
            double education,
            double boys,
            double newly,
            double expected,
            double actual,
            int residual,
            String why) {
        var model = SalsaModel.ofMerit(new SchoolYear(2015)).orElseThrow();

        double modelled = model.expected(new Salsa.Background(education, boys, newly));

        assertThat(modelled).as(why).isCloseTo(expected, within(0.0001));
        assertThat(Math.round(actual - modelled)).as(why).isEqualTo(residual);
    }

    @Test
    void an_equation_is_for_its_own_year_only() {
        assertThat(SalsaModel.ofMerit(new SchoolYear(2016))).isEmpty();
    }

    @Test
    void a_share_of_48_is_a_per_cent_and_is_refused() {
        assertThatThrownBy(() -> new Salsa.Background(2.3, 48, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Salsa.Background(4, 0.48, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Salsa.Background(2.3, 0.48, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_published_equation_comes_back_when_it_is_estimated_again() {
        var model = SalsaModel.ofMerit(new SchoolYear(2015)).orElseThrow();
        var schools = List.of(
                        new Salsa.Background(2.1, 0.50, 0.10),
                        new Salsa.Background(2.3, 0.45, 0.02),
                        new Salsa.Background(2.6, 0.55, 0.00),
                        new Salsa.Background(1.9, 0.52, 0.20),
                        new Salsa.Background(2.4, 0.48, 0.05),
                        new Salsa.Background(2.2, 0.58, 0.03))
                .stream()
                .map(b -> new Salsa.School("S" + b.education(), b, model.expected(b)))
                .toList();

        var fit = (Regression.Fit) Salsa.reestimate(schools);

        assertThat(fit.intercept().estimate()).isCloseTo(93.567, within(1e-6));
        assertThat(fit.slopes().stream().map(Regression.Coefficient::name))
                .containsExactly("education", "boys", "newly-arrived");
        assertThat(fit.slopes().getLast().estimate()).isCloseTo(-83.641, within(1e-6));
        var published = List.of(
                new Score("S2.1", schools.getFirst().outcome() - 1),
                new Score("S2.3", schools.get(1).outcome() + 3));
        var comparison = Salsa.compare(fit, published).orElseThrow();
        assertThat(comparison.n()).isEqualTo(2);
        assertThat(comparison.mean()).isCloseTo(-1, within(1e-6));
        assertThat(comparison.largest().code()).isEqualTo("S2.3");
        assertThat(Salsa.compare(fit, List.of(new Score("other", 1)))).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/residuals.csv", delimiter = ';', useHeadersInDisplayName = true)
    void residuals(
            String name,
            String units,
            String mean,
            @Nullable Double deviation,
            @Nullable Integer above,
            @Nullable Integer below,
            @Nullable Integer on,
            String why) {
        switch (Residuals.of(Rows.scores(units))) {
            case Residuals.NotEnough n ->
                assertThat("NotEnough " + n.n()).as(why).isEqualTo(mean);
            case Residuals.Known k -> {
                assertThat(k.mean()).as(why).isCloseTo(Double.parseDouble(mean), within(1e-9));
                assertThat(k.standardDeviation()).as(why).isCloseTo(deviation, within(0.0005));
                assertThat(List.of(k.above(), k.below(), k.on())).as(why).isEqualTo(Arrays.asList(above, below, on));
            }
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/residuals-over-years.csv", delimiter = ';', useHeadersInDisplayName = true)
    void residuals_over_years(String name, String units, int least, String expected, String why) {
        Map<String, SortedMap<Period, Double>> residuals = new TreeMap<>();
        Rows.items(units)
                .forEach(i -> residuals
                        .computeIfAbsent(i[0], c -> new TreeMap<>())
                        .put(new SchoolYear(Integer.parseInt(i[1])), Double.valueOf(i[2])));

        assertThat(Residuals.overYears(residuals, least).stream()
                        .map(o -> "%s %s %d %d %d".formatted(o.code(), o.mean(), o.years(), o.above(), o.below()))
                        .collect(Collectors.joining("|")))
                .as(why)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/grouping.csv", delimiter = ';', useHeadersInDisplayName = true)
    void grouping(
            String name,
            @Nullable String expected,
            String highest,
            @Nullable Integer lowest,
            String groups,
            String why) {
        var units = Rows.scores(expected);

        var grouping =
                lowest == null ? Grouping.thirds(units) : Grouping.ends(units, Integer.parseInt(highest), lowest);

        assertThat(String.join(" ", grouping.highest())
                        + "/" + String.join(" ", grouping.middle())
                        + "/" + String.join(" ", grouping.lowest()))
                .as(why)
                .isEqualTo(groups);
    }

    @Test
    void two_ends_cannot_hold_more_units_than_there_are() {
        assertThatThrownBy(() -> Grouping.ends(Rows.scores("A 1|B 2"), 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/quadrant.csv", delimiter = ';', useHeadersInDisplayName = true)
    void quadrant(String name, double first, double second, Quadrant expected, String why) {
        assertThat(Quadrant.of(first, second)).as(why).isEqualTo(expected);
    }
}
