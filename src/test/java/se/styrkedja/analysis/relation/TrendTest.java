package se.styrkedja.analysis.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.Rows;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Term;

/// Which way a series goes over the years.
class TrendTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/trend.csv", delimiter = ';', useHeadersInDisplayName = true)
    void trend(
            String name,
            String years,
            String slope,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String reading,
            String why) {
        var known = new TreeMap<Period, Double>();
        Rows.items(years).forEach(i -> known.put(new SchoolYear(Integer.parseInt(i[0])), Double.valueOf(i[1])));

        switch (Trend.of(known, certain(known))) {
            case Trend.Known k -> {
                assertThat(k.perYear()).as(why).isCloseTo(Double.parseDouble(slope), within(1e-9));
                assertThat(k.low()).as(why).isCloseTo(low, within(0.00005));
                assertThat(k.high()).as(why).isCloseTo(high, within(0.00005));
                assertThat(k.reading()).as(why).hasToString(reading);
            }
            case Trend.NotEnough n ->
                assertThat("NotEnough " + n.years()).as(why).isEqualTo(slope);
            case Trend.NotTestable n -> throw new AssertionError(n);
        }
    }

    /// R: `summary(lm(y ~ t))` against `sqrt(sum((t - mean(t))^2 * se^2)) / sum((t - mean(t))^2)`, with
    /// `se <- 100 * sqrt(1.67 * p * (1 - p) / n)`. Five shares of fifty pupils on a line may lie there
    /// by chance.
    @ParameterizedTest
    @CsvSource({"50, 4.883441, 0.31568124", "5000, 0.488344, 0.00014033"})
    void an_interval_is_never_narrower_than_what_the_number_of_pupils_gives(int pupils, double reach, double p) {
        var known = new TreeMap<Period, Double>();
        var errors = new HashMap<Period, Double>();
        double[] shares = {80, 77, 75, 72, 70};
        for (int i = 0; i < shares.length; i++) {
            var year = new SchoolYear(2020 + i);
            known.put(year, shares[i]);
            errors.put(year, Math.sqrt(1.67 * shares[i] * (100 - shares[i]) / pupils));
        }

        assertThat(Trend.of(known, errors)).isInstanceOfSatisfying(Trend.Known.class, trend -> {
            assertThat(trend.perYear()).isCloseTo(-2.5, within(1e-9));
            assertThat(trend.high() - trend.perYear()).isCloseTo(reach, within(1e-5));
            assertThat(trend.p()).isCloseTo(p, within(1e-7));
        });
        assertThat(Trend.of(known, certain(known))).isInstanceOfSatisfying(Trend.Known.class, trend -> {
            assertThat(trend.high() - trend.perYear()).isCloseTo(0.318245, within(1e-5));
            assertThat(trend.reading()).isEqualTo(Difference.Reading.BEYOND_CHANCE);
        });
    }

    @Test
    void where_it_is_not_known_what_chance_gives_each_year_nothing_is_tested() {
        var known = new TreeMap<Period, Double>();
        for (int i = 0; i < 5; i++) known.put(new SchoolYear(2020 + i), 80.0 - 2 * i);
        var errors = new HashMap<>(certain(known));
        errors.remove(new SchoolYear(2022));

        assertThat(Trend.of(known, errors)).isEqualTo(new Trend.NotTestable(5));
    }

    /// Values that chance has no part in.
    private static Map<Period, Double> certain(SortedMap<Period, Double> known) {
        return known.keySet().stream().collect(Collectors.toMap(period -> period, period -> 0.0));
    }

    @Test
    void two_terms_make_a_year() {
        var known = new TreeMap<Period, Double>();
        known.put(new Term(2024, true), 5.0);
        known.put(new Term(2024, false), 5.2);
        known.put(new Term(2025, true), 5.1);
        known.put(new Term(2025, false), 5.6);

        assertThat(((Trend.Known) Trend.of(known, certain(known))).perYear()).isCloseTo(0.34, within(1e-9));
    }

    @Test
    void a_school_year_and_a_calendar_year_are_not_one_series() {
        var known = new TreeMap<Period, Double>();
        known.put(new SchoolYear(2024), 5.0);
        known.put(new CalendarYear(2024), 5.2);

        assertThatThrownBy(() -> Trend.of(known, certain(known))).isInstanceOf(IllegalArgumentException.class);
    }
}
