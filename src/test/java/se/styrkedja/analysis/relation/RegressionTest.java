package se.styrkedja.analysis.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.styrkedja.analysis.Rows;

/// Least squares, held to R and to leaving each unit out in earnest.
class RegressionTest {
    private static final Offset<Double> SHOWN = within(0.00005);

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/regression.csv", delimiter = ';', useHeadersInDisplayName = true)
    void regression(
            String name,
            String units,
            String intercept,
            @Nullable Double slope,
            @Nullable Double error,
            @Nullable Double r2,
            @Nullable Double adjusted,
            @Nullable Double sigma,
            String why) {
        switch (Regression.of(List.of("x"), cases(units))) {
            case Regression.NotEnough n ->
                assertThat("NotEnough %d %d".formatted(n.n(), n.needed()))
                        .as(why)
                        .isEqualTo(intercept);
            case Regression.Undetermined u ->
                assertThat("Undetermined " + u.n()).as(why).isEqualTo(intercept);
            case Regression.Fit fit ->
                assertThat(new double[] {
                            fit.intercept().estimate(),
                            fit.slopes().getFirst().estimate(),
                            fit.slopes().getFirst().standardError(),
                            fit.rSquared(),
                            fit.adjustedRSquared(),
                            fit.sigma()
                        })
                        .as(why)
                        .containsExactly(numbers(Double.valueOf(intercept), slope, error, r2, adjusted, sigma), SHOWN);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/left-out.csv", delimiter = ';', useHeadersInDisplayName = true)
    void left_out(
            String name,
            String units,
            String code,
            double expected,
            double leverage,
            double residual,
            double low,
            double high,
            String outside,
            String why) {
        var unit = fit(units).cases().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow();

        assertThat(new double[] {
                    unit.expected(),
                    unit.leverage(),
                    unit.leftOut().residual(),
                    unit.leftOut().low(),
                    unit.leftOut().high()
                })
                .as(why)
                .containsExactly(new double[] {expected, leverage, residual, low, high}, SHOWN);
        assertThat(unit.leftOut().outside(unit.outcome())).as(why).isEqualTo("yes".equals(outside));
    }

    @Test
    void r_gives_the_same_t_and_p_for_anscombes_first_set() {
        var fit = fit("A 10 8.04|B 8 6.95|C 13 7.58|D 9 8.81|E 11 8.33|F 14 9.96|G 6 7.24|H 4 4.26|I 12 10.84"
                + "|J 7 4.82|K 5 5.68");

        assertThat(fit.intercept().t()).isCloseTo(2.667, within(0.0005));
        assertThat(fit.intercept().p()).isCloseTo(0.02573, within(0.000005));
        assertThat(fit.slopes().getFirst().t()).isCloseTo(4.241, within(0.0005));
        assertThat(fit.slopes().getFirst().p()).isCloseTo(0.00217, within(0.000005));
        assertThat(fit.degreesOfFreedom()).isEqualTo(9);
        assertThat(fit.cases().stream().mapToDouble(Regression.Fitted::leverage).sum())
                .isCloseTo(2, within(1e-9));
    }

    @Test
    void leaving_a_unit_out_is_the_same_as_fitting_the_others() {
        var all = two();
        var fit = (Regression.Fit) Regression.of(List.of("x", "z"), all);

        for (var left : fit.cases()) {
            var others = all.stream().filter(c -> !c.code().equals(left.code())).toList();
            var without = (Regression.Fit) Regression.of(List.of("x", "z"), others);
            var own = all.stream()
                    .filter(c -> c.code().equals(left.code()))
                    .findFirst()
                    .orElseThrow();
            assertThat(left.leftOut().residual())
                    .isCloseTo(own.outcome() - without.expected(own.predictors()), within(1e-9));
            assertThat((left.leftOut().low() + left.leftOut().high()) / 2)
                    .isCloseTo(without.expected(own.predictors()), within(1e-9));
        }
    }

    @Test
    void a_share_written_as_per_cent_changes_the_slope_and_nothing_else() {
        var shares = (Regression.Fit) Regression.of(List.of("x", "z"), two());
        var percent = (Regression.Fit) Regression.of(
                List.of("x", "z"),
                two().stream()
                        .map(c -> new Regression.Case(
                                c.code(),
                                c.outcome(),
                                List.of(
                                        c.predictors().getFirst(),
                                        100 * c.predictors().getLast())))
                        .toList());

        assertThat(percent.slopes().getLast().estimate() * 100)
                .isCloseTo(shares.slopes().getLast().estimate(), within(1e-9));
        assertThat(percent.rSquared()).isCloseTo(shares.rSquared(), within(1e-12));
        assertThat(percent.sigma()).isCloseTo(shares.sigma(), within(1e-9));
    }

    @Test
    void two_names_for_the_same_figure_have_no_answer() {
        var doubled = two().stream()
                .map(c -> new Regression.Case(
                        c.code(),
                        c.outcome(),
                        List.of(
                                c.predictors().getFirst(),
                                100 - 3 * c.predictors().getFirst())))
                .toList();

        assertThat(Regression.of(List.of("girls", "boys"), doubled)).isEqualTo(new Regression.Undetermined(8));
    }

    @Test
    void a_unit_without_all_figures_is_refused() {
        assertThatThrownBy(() -> Regression.of(List.of("x", "z"), cases("A 1 1|B 2 3|C 3 2|D 4 4|E 5 6")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fit("A 1 1|B 2 3|C 3 2|D 4 4").expected(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Regression.Case> two() {
        var y = new double[] {221, 230, 214, 247, 252, 208, 239, 226};
        var x = new double[] {2.1, 2.3, 2.0, 2.6, 2.7, 1.9, 2.4, 2.3};
        var z = new double[] {0.49, 0.52, 0.55, 0.47, 0.51, 0.53, 0.46, 0.58};
        return IntStream.range(0, y.length)
                .mapToObj(i -> new Regression.Case("S" + i, y[i], List.of(x[i], z[i])))
                .toList();
    }

    private static Regression.Fit fit(String units) {
        return (Regression.Fit) Regression.of(List.of("x"), cases(units));
    }

    private static List<Regression.Case> cases(String units) {
        return Rows.items(units)
                .map(i -> new Regression.Case(i[0], Double.parseDouble(i[2]), List.of(Double.valueOf(i[1]))))
                .toList();
    }

    private static double[] numbers(@Nullable Double... numbers) {
        return Arrays.stream(numbers).mapToDouble(n -> n == null ? 0 : n).toArray();
    }
}
