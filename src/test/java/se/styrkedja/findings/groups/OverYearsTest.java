package se.styrkedja.findings.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrkedja.analysis.comparison.ManyTests;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.vocabulary.IndicatorId;

class OverYearsTest {
    private static final List<Integer> UNKNOWN = List.of(90, 0, 90);

    /// R: `r <- c(-16, -15, -19); se <- sqrt(sum(85.8^2 / c(90, 90, 90))) / 3; 2 * pnorm(-abs(mean(r)) / se)`.
    @ParameterizedTest
    @CsvSource({"-16,-15,-19,90,-16.6666667,5.221621715,0.001413616", "-6,-5,-9,16,-6.6666667,12.38416327,0.59035481"})
    void the_mean_of_the_years_is_tested_as_r_does(
            double first, double second, double third, int pupils, double mean, double error, double p) {
        var over = of(List.of(first, second, third), List.of(pupils, pupils, pupils));

        assertThat(over.mean()).isEqualTo(mean, within(1e-6));
        assertThat(over.error()).isEqualTo(error, within(1e-6));
        assertThat(over.p()).isEqualTo(p, within(1e-7));
    }

    @ParameterizedTest
    @CsvSource({"salsa-merit-residual"})
    void without_the_number_of_pupils_of_every_year_nothing_is_tested(String id) {
        var residual = Indicators.builtIn().find(new IndicatorId(id)).orElseThrow();

        assertThat(OverYears.of(residual, List.of(-16.0, -15.0, -19.0), UNKNOWN))
                .isEmpty();
    }

    /// R: `z <- qnorm(1 - 0.04 / 2); z^2 / (1 + z^2)`.
    @ParameterizedTest
    @CsvSource({"0.04,0.80835145", "1,0", "0,1"})
    void what_is_left_when_chance_is_taken_off(double p, double left) {
        assertThat(ManyTests.remains(p)).isEqualTo(left, within(1e-7));
    }

    private static OverYears of(List<Double> values, List<Integer> pupils) {
        var residual = Indicators.builtIn()
                .find(new IndicatorId("salsa-merit-residual"))
                .orElseThrow();
        return OverYears.of(residual, values, pupils).orElseThrow();
    }
}
