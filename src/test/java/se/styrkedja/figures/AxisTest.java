package se.styrkedja.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AxisTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/figures/ticks.csv", delimiter = ';', useHeadersInDisplayName = true)
    void ticks_are_round_few_and_hold_the_data(
            String name,
            double low,
            double high,
            double floor,
            double ceiling,
            double leastSpan,
            int mostSteps,
            String expected,
            String why) {
        var axis = Axis.over(List.of(low, high), new Extent(floor, ceiling, leastSpan), mostSteps);

        assertThat(axis.ticks().stream().map(axis::label).collect(Collectors.joining(" ")))
                .as(why)
                .isEqualTo(expected);
        assertThat(axis.low()).isLessThanOrEqualTo(low);
        assertThat(axis.high()).isGreaterThanOrEqualTo(high);
    }
}
