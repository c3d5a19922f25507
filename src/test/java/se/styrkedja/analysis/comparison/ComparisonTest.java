package se.styrkedja.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.styrkedja.analysis.Rows;
import se.styrkedja.analysis.Segregation;

/// Many units, or many tests, side by side. Numbers are R's.
class ComparisonTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/many-tests.csv", delimiter = ';', useHeadersInDisplayName = true)
    void p_values_are_corrected_as_r_does(String p, String fdr, String family, String why) {
        var values = Arrays.stream(Rows.numbers(p)).boxed().toList();

        close(ManyTests.byFalseDiscoveryRate(values), fdr, why, within(1e-8));
        close(ManyTests.byFamily(values), family, why, within(1e-8));
    }

    /// R: `qnorm(c(0.5125, 0.9875)) * sqrt(2)`: the range of two is the size of a difference.
    @Test
    void two_units_lie_as_far_apart_by_chance_as_a_difference_of_two_does() {
        var range = RangeByChance.of(List.of(1.0, 1.0));

        assertThat(range.low()).isCloseTo(0.0443, within(0.02));
        assertThat(range.high()).isCloseTo(3.170, within(0.15));
        assertThat(RangeByChance.of(List.of(1.0, 1.0, 1.0, 1.0)).low()).isGreaterThan(range.low());
    }

    @Test
    void a_range_is_beyond_chance_only_above_the_most_that_chance_seldom_gives() {
        var range = new RangeByChance(1.0, 4.0);

        assertThat(range.isExceededBy(2.0)).isFalse();
        assertThat(range.isExceededBy(4.0)).isFalse();
        assertThat(range.isExceededBy(4.1)).isTrue();
    }

    /// A mean that is only known as an interval, since a unit behind it is `~100`, gives two.
    @Test
    void of_two_ranges_that_chance_may_give_both_are_held() {
        var one = new RangeByChance(1.0, 4.0);

        assertThat(one.or(new RangeByChance(0.5, 3.0))).isEqualTo(new RangeByChance(0.5, 4.0));
        assertThat(one.or(new RangeByChance(2.0, 5.0))).isEqualTo(new RangeByChance(1.0, 5.0));
    }

    /// R: `q <- prop.test(c(33, 40, 60), c(48, 50, 80))$statistic / 1.67`, `pchisq(q, 2, lower.tail = FALSE)`, and for
    /// the means `sum(w * (m - sum(w * m) / sum(w))^2)` with `w <- n / 85.8^2`.
    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/homogeneity.csv", delimiter = ';', useHeadersInDisplayName = true)
    void units_are_tested_all_together(
            String name, String units, double factor, double spread, double squares, double p, String why) {
        var rows = Rows.items(units).toList();
        double persons =
                rows.stream().mapToDouble(r -> Double.parseDouble(r[1])).sum();
        double reached =
                rows.stream().mapToDouble(r -> Double.parseDouble(r[0])).sum();
        double common = reached / persons;

        var tested = Homogeneity.of(rows.stream()
                .map(r -> {
                    double n = Double.parseDouble(r[1]);
                    return spread > 0
                            ? new Homogeneity.Unit(Double.parseDouble(r[0]), spread / Math.sqrt(n))
                            : new Homogeneity.Unit(
                                    100 * Double.parseDouble(r[0]) / n,
                                    100 * Math.sqrt(factor * common * (1 - common) / n));
                })
                .toList());

        assertThat(tested.squares()).as(why).isCloseTo(squares, within(1e-6));
        assertThat(tested.freedom()).isEqualTo(rows.size() - 1);
        assertThat(tested.p()).as(why).isCloseTo(p, within(1e-8));
    }

    /// R: `qnorm(0.975) * sqrt(sum(1.857 * s^2 + 8.484^2)) / 4` with `s <- 85.8 / sqrt(c(60, 80, 100, 45))`.
    @Test
    void the_mean_of_schools_varies_as_the_schools_of_the_country_do() {
        var funnel = new Funnel(0, 1.857, 8.484 * 8.484);
        var errors = Stream.of(60, 80, 100, 45).map(n -> 85.8 / Math.sqrt(n)).toList();
        var oneYear = errors.stream().map(List::of).toList();

        assertThat(funnel.limitsOfMean(oneYear, 0.95).high()).isCloseTo(16.45037664, within(1e-7));
        assertThat(funnel.limitsOfMean(List.of(oneYear.getFirst()), 0.95))
                .isEqualTo(funnel.limits(errors.getFirst(), 0.95));
    }

    /// R, over three years: `qnorm(0.975) * sqrt(sum(8.484^2 + 0.857 * s^2 + s^2 / 3)) / 4`, s as
    /// above. All of it
    /// divided by three would be 12.7, as if a school began anew each year.
    @Test
    void years_take_out_chance_and_nothing_of_what_lasts() {
        var funnel = new Funnel(0, 1.857, 8.484 * 8.484);
        var threeYears = Stream.of(60, 80, 100, 45)
                .map(n -> Collections.nCopies(3, 85.8 / Math.sqrt(n)))
                .toList();

        assertThat(funnel.limitsOfMean(threeYears, 0.95).high()).isCloseTo(14.08118454, within(1e-7));
        assertThat(funnel.pOfMean(14.08118454, threeYears)).isCloseTo(0.05, within(1e-8));
        assertThat(funnel.lasting(List.of(8.0)) + 8 * 8).isCloseTo(funnel.variance(List.of(8.0)), within(1e-9));
    }

    @Test
    void a_p_is_between_zero_and_one() {
        assertThat(ManyTests.byFalseDiscoveryRate(List.of())).isEmpty();
        assertThatThrownBy(() -> ManyTests.byFamily(List.of(1.2))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/places.csv", delimiter = ';', useHeadersInDisplayName = true)
    void places_as_published(String name, String values, String good, String expected, String why) {
        var members = Rows.items(values).map(ComparisonTest::value).toList();

        assertThat(Places.asPublished(members, "high".equals(good)).stream()
                        .map(p -> "%s %d-%d %s %s"
                                .formatted(p.code(), p.best(), p.worst(), text(p.quarter()), text(p.half())))
                        .collect(Collectors.joining("|")))
                .as(why)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/places-with-chance.csv", delimiter = ';', useHeadersInDisplayName = true)
    void places_with_chance(String name, String values, String expected, String why) {
        var members = Rows.items(values)
                .map(i -> new Places.Estimate(
                        Places.Value.exact(i[0], Double.parseDouble(i[1])), Double.parseDouble(i[2])))
                .toList();

        assertThat(members.stream()
                        .map(m -> Places.withChance(m.value().code(), members, true))
                        .map(p -> "%s %d-%d".formatted(p.code(), p.best(), p.worst()))
                        .collect(Collectors.joining("|")))
                .as(why)
                .isEqualTo(expected);
    }

    @Test
    void the_first_quarter_of_290_is_72_places_and_all_of_them_must_lie_in_it() {
        assertThat(new Places("0180", 60, 72, 290).quarter()).hasValue(1);
        assertThat(new Places("0180", 60, 73, 290).quarter()).isEmpty();
        assertThat(new Places("1382", 149, 153, 290).half()).hasValue(2);
        assertThat(new Places("1382", 92, 153, 290).half()).isEmpty();
        assertThat(new Places("1382", 92, 92, 290).isSettled()).isTrue();
    }

    @Test
    void places_over_more_than_half_of_the_list_say_nothing() {
        assertThat(new Places("2081", 46, 290, 290).isTelling()).isFalse();
        assertThat(new Places("0180", 5, 64, 290).isTelling()).isTrue();
        assertThat(new Places("1382", 1, 145, 290).isTelling()).isTrue();
        assertThat(new Places("1382", 1, 146, 290).isTelling()).isFalse();
    }

    @Test
    void without_uncertainty_the_two_ways_agree() {
        var members = Rows.scores("A 80|B 70|C 90|D 70|E 10").stream()
                .map(s -> new Places.Estimate(Places.Value.exact(s.code(), s.value()), 0))
                .toList();

        assertThat(members.stream()
                        .map(m -> Places.withChance(m.value().code(), members, true))
                        .map(Places::best)
                        .toList())
                .isEqualTo(Places.asPublished(
                                members.stream().map(Places.Estimate::value).toList(), true)
                        .stream()
                        .map(Places::best)
                        .toList());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/funnel.csv", delimiter = ';', useHeadersInDisplayName = true)
    void funnel(
            String name,
            double target,
            String units,
            double overdispersion,
            double between,
            String low,
            String high,
            String p,
            String why) {
        var all = Rows.items(units)
                .map(i -> new Funnel.Unit(i[0], Double.parseDouble(i[1]), Double.parseDouble(i[2])))
                .toList();
        var funnel = Funnel.around(target, all);
        var limits = all.stream().map(u -> funnel.limits(u.error(), 0.95)).toList();

        assertThat(funnel.overdispersion()).as(why).isCloseTo(overdispersion, within(1e-8));
        assertThat(funnel.between()).as(why).isCloseTo(between, within(1e-7));
        close(limits.stream().map(Funnel.Limits::low).toList(), low, why, within(1e-7));
        close(limits.stream().map(Funnel.Limits::high).toList(), high, why, within(1e-7));
        close(funnel.p(all), p, why, within(1e-8));
    }

    @Test
    void a_small_school_has_wider_limits_than_a_large_one() {
        var funnel = Funnel.around(0, List.of());

        assertThat(funnel.limits(85.8 / Math.sqrt(16), 0.95).high()).isCloseTo(42.04, within(0.01));
        assertThat(funnel.limits(85.8 / Math.sqrt(160), 0.95).high()).isCloseTo(13.29, within(0.01));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/shrinkage.csv", delimiter = ';', useHeadersInDisplayName = true)
    void shrinkage(String name, String units, double mean, double variance, String drawn, String high, String why) {
        var shrinkage = Shrinkage.of(Rows.items(units)
                .map(i -> new Shrinkage.Unit(i[0], Double.parseDouble(i[1]), Double.parseDouble(i[2]), variance))
                .toList());

        assertThat(shrinkage.mean()).as(why).isCloseTo(mean, within(1e-8));
        close(shrinkage.units().stream().map(Shrinkage.Shrunken::drawn).toList(), drawn, why, within(1e-7));
        close(shrinkage.units().stream().map(Shrinkage.Shrunken::high).toList(), high, why, within(1e-7));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/random-placing.csv", delimiter = ';', useHeadersInDisplayName = true)
    void random_placing(
            String units, double index, double expected, double low, double high, double corrected, String why) {
        var all = Rows.items(units)
                .map(i -> new Segregation.Composition(i[0], Integer.parseInt(i[1]), Integer.parseInt(i[2])))
                .toList();
        var placing = RandomPlacing.of(all);

        assertThat(placing.index()).as(why).isCloseTo(index, within(1e-8));
        assertThat(placing.expected()).as(why).isCloseTo(expected, within(1e-8));
        assertThat(placing.corrected()).as(why).isCloseTo(corrected, within(1e-8));
        assertThat(placing.low()).as("drawn, and in steps").isCloseTo(low, within(0.03));
        assertThat(placing.high()).as("drawn, and in steps").isCloseTo(high, within(0.03));
        assertThat(placing).as("the same units, the same answer").isEqualTo(RandomPlacing.of(all));
    }

    @Test
    void where_a_group_is_empty_there_is_no_index_to_correct() {
        assertThatThrownBy(() -> RandomPlacing.of(List.of(new Segregation.Composition("A", 0, 20))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void close(List<Double> found, String expected, String why, Offset<Double> offset) {
        var numbers = Rows.numbers(expected);
        assertThat(found).as(why).hasSize(numbers.length);
        IntStream.range(0, numbers.length)
                .forEach(i -> assertThat(found.get(i)).as("%d: %s", i, why).isCloseTo(numbers[i], offset));
    }

    private static Places.Value value(String[] item) {
        return new Places.Value(item[0], Double.parseDouble(item[1]), Double.parseDouble(item[2]));
    }

    private static String text(OptionalInt part) {
        return part.isPresent() ? Integer.toString(part.getAsInt()) : "-";
    }
}
