package se.styrkedja.analysis.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrkedja.analysis.Rows;

/// What goes together, and what a single unit does to it.
class CorrelationTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/correlation.csv", delimiter = ';', useHeadersInDisplayName = true)
    void correlation(
            String name,
            Correlation.Method method,
            String pairs,
            String expected,
            @Nullable Double r,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double p,
            String why) {
        switch (Correlation.of(method, pairs(pairs))) {
            case Correlation.NotEnough n ->
                assertThat("NotEnough " + n.n()).as(why).isEqualTo(expected);
            case Correlation.Constant c ->
                assertThat("Constant " + c.n()).as(why).isEqualTo(expected);
            case Correlation.Known k -> {
                assertThat(k.strength()).as(why).hasToString(expected);
                assertThat(k.r()).as(why).isCloseTo(r, within(0.00005));
                assertThat(k.low()).as(why).isCloseTo(low, within(0.00005));
                assertThat(k.high()).as(why).isCloseTo(high, within(0.00005));
                assertThat(k.p()).as(why).isCloseTo(p, within(0.00005));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, VERY_WEAK",
        "0.19, VERY_WEAK",
        "-0.2, WEAK",
        "0.39, WEAK",
        "0.4, MODERATE",
        "-0.6, STRONG",
        "0.8, VERY_STRONG"
    })
    void words_for_strength_have_fixed_limits(double r, Correlation.Strength expected) {
        assertThat(Correlation.Strength.of(r)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/influence.csv", delimiter = ';', useHeadersInDisplayName = true)
    void influence(String name, Correlation.Method method, String pairs, double limit, String expected, String why) {
        assertThat(
                        switch (Influence.of(method, pairs(pairs), limit)) {
                            case Influence.Carried c ->
                                "%s %s %s %s".formatted(c.code(), c.reason(), r(c.whole()), r(c.without()));
                            case Influence.Steady s ->
                                "steady %s %s"
                                        .formatted(
                                                s.furthest().code(),
                                                two(s.furthest().value()));
                            case Influence.NotEnough n -> "NotEnough " + n.n();
                        })
                .as(why)
                .isEqualTo(expected);
    }

    @Test
    void every_unit_is_left_out_once() {
        assertThat(Influence.withoutEach(Correlation.Method.PEARSON, pairs("A 1 2|B 2 3|C 3 5|D 4 4|E 5 6")))
                .extracting(Influence.Without::code)
                .containsExactly("A", "B", "C", "D", "E");
    }

    private static List<Correlation.Pair> pairs(String cell) {
        return Rows.items(cell)
                .map(i -> new Correlation.Pair(i[0], Double.parseDouble(i[1]), Double.parseDouble(i[2])))
                .toList();
    }

    private static String r(Correlation correlation) {
        return correlation instanceof Correlation.Known k ? two(k.r()) : "-";
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
