package se.styrkedja.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

/// The worked examples of means, changes, gaps, ranks, percentiles and spread.
class ComparisonsTest {
    /// From which size Öppna jämförelser grundskola draws an arrow, in percentage points and in points of merit.
    private static final Steps SHARES = new Steps(new BigDecimal("3.0"), new BigDecimal("10.0"));

    private static final Steps MERIT = new Steps(new BigDecimal("5.0"), new BigDecimal("20.0"));

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/means.csv", delimiter = ';', useHeadersInDisplayName = true)
    void means(
            String name,
            @Nullable String units,
            String weighted,
            String unweighted,
            int persons,
            @Nullable String without,
            String why) {
        var means = Means.of(Rows.items(units).map(ComparisonsTest::part).toList());

        assertMean(means.weighted(), weighted, why);
        assertMean(means.unweighted(), unweighted, why);
        assertThat(means.persons()).as(why).isEqualTo(persons);
        assertThat(String.join(" ", means.withoutPersons())).as(why).isEqualTo(without == null ? "" : without);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/change.csv", delimiter = ';', useHeadersInDisplayName = true)
    void change(
            String name,
            @Nullable String first,
            @Nullable String second,
            @Nullable String third,
            String steps,
            String expected,
            String why) {
        var known = new TreeMap<Period, BigDecimal>();
        if (first != null) known.put(new SchoolYear(2022), new BigDecimal(first));
        if (second != null) known.put(new SchoolYear(2023), new BigDecimal(second));
        if (third != null) known.put(new SchoolYear(2024), new BigDecimal(third));

        var change = Change.latest(known, "merit".equals(steps) ? MERIT : SHARES);

        assertThat(
                        switch (change) {
                            case Change.Moved m -> "%s %s %s".formatted(m.from(), m.difference(), m.arrow());
                            case Change.NotEnough n -> "NotEnough " + n.known();
                        })
                .as(why)
                .isEqualTo(expected);
    }

    @Test
    void two_named_years_are_compared_only_when_both_are_known() {
        var known = new TreeMap<Period, BigDecimal>();
        known.put(new SchoolYear(2022), BigDecimal.TEN);

        assertThat(Change.between(known, new SchoolYear(2022), new SchoolYear(2024), SHARES))
                .isEqualTo(new Change.NotEnough(1));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/gap.csv", delimiter = ';', useHeadersInDisplayName = true)
    void gap(String name, String own, String other, String expected, String why) {
        var gap = Gap.of(mean(own), mean(other))
                .map(g -> "%s %s"
                        .formatted(g.low().compareTo(g.high()) == 0 ? g.low() : g.low() + ".." + g.high(), g.side()))
                .orElse("nothing");

        assertThat(gap).as(why).isEqualTo(expected);
    }

    @Test
    void girls_above_boys_is_a_gap_above_zero() {
        assertThat(Gap.ofGirlsToBoys(new BigDecimal("80.5"), new BigDecimal("72.5")))
                .isEqualTo(new Gap(new BigDecimal("8.0"), new BigDecimal("8.0")));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/rank.csv", delimiter = ';', useHeadersInDisplayName = true)
    void rank(String name, @Nullable String scores, String good, @Nullable String expected, String why) {
        var ranks = Rank.all(Rows.scores(scores), "high".equals(good)).stream()
                .map(r -> "%s %d/%d %s"
                        .formatted(
                                r.code(),
                                r.place(),
                                r.of(),
                                r.quartile().isPresent() ? r.quartile().getAsInt() : "-"))
                .collect(Collectors.joining("|"));

        assertThat(ranks).as(why).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void the_first_quarter_of_290_municipalities_is_72() {
        var all = IntStream.rangeClosed(1, 290)
                .mapToObj(i -> new Score("%04d".formatted(i), 1000 - i))
                .toList();

        var first = Rank.all(all, true).stream()
                .filter(r -> r.quartile().orElse(0) == 1)
                .toList();

        assertThat(first).hasSize(72);
        assertThat(first.getLast().place()).isEqualTo(72);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/percentiles.csv", delimiter = ';', useHeadersInDisplayName = true)
    void percentiles(String name, String values, String expected, String why) {
        switch (Percentiles.of(unnamed(values))) {
            case Percentiles.Known k ->
                assertThat(new double[] {k.p25(), k.median(), k.p75(), k.p90()})
                        .as(why)
                        .containsExactly(Rows.numbers(expected), within(1e-12));
            case Percentiles.NotEnough n ->
                assertThat("NotEnough " + n.n()).as(why).isEqualTo(expected);
        }
    }

    @Test
    void one_prioritised_school_of_three_lies_above_the_median() {
        var scores = Rows.scores("A 60|B 70|C 80|D 90|E 50");

        assertThat(Percentiles.marked(scores, Set.of("A", "B", "D", "hidden")))
                .contains(new Percentiles.Marked(70, 3, List.of("D"), 5));
        assertThat(Percentiles.marked(List.of(), Set.of("A"))).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/spread.csv", delimiter = ';', useHeadersInDisplayName = true)
    void spread(String name, String scores, String expected, String why) {
        assertThat(
                        switch (Spread.of(Rows.scores(scores))) {
                            case Spread.Known k ->
                                "%s %s %.0f %.0f"
                                        .formatted(
                                                k.least().code(),
                                                k.greatest().code(),
                                                k.range(),
                                                k.standardDeviation());
                            case Spread.NotEnough n -> "NotEnough " + n.n();
                        })
                .as(why)
                .isEqualTo(expected);
    }

    @Test
    void merged_units_share_one_mean_weighted_by_persons() {
        var parts = List.of(
                Part.of("A", new BigDecimal("230"), 40),
                Part.of("B", new BigDecimal("200"), 60),
                Part.of("C", new BigDecimal("250"), 50));

        var merged = Means.merged(parts, List.of("A", "B"), "AB");

        assertThat(merged).extracting(Part::code).containsExactly("C", "AB");
        assertThat(merged.getLast().low()).isEqualByComparingTo("212");
        assertThat(Means.of(merged).persons()).isEqualTo(Means.of(parts).persons());
        assertMean(Means.of(merged).weighted(), "224.6666666666667", "a merger moves no pupil");
        assertMean(Means.of(parts).weighted(), "224.6666666666667", "(40·230 + 60·200 + 50·250) / 150");
    }

    private static Part part(String[] item) {
        boolean weighed = !"-".equals(item[2]);
        int persons = weighed ? Integer.parseInt(item[2]) : 0;
        if ("~".equals(item[1]))
            return weighed ? Part.nearlyAll(item[0], persons) : Part.nearlyAllOfAtLeast(item[0], 10);
        var value = new BigDecimal(item[1]);
        return weighed ? Part.of(item[0], value, persons) : Part.unweighted(item[0], value);
    }

    private static void assertMean(Mean mean, String expected, String why) {
        var numbers = Arrays.stream(expected.replace("none ", "").split("\\.\\.", -1))
                .map(BigDecimal::new)
                .toList();
        switch (mean) {
            case Mean.Exact e -> assertThat(e.value()).as(why).isEqualByComparingTo(numbers.getFirst());
            case Mean.Between b -> {
                assertThat(b.low()).as(why).isCloseTo(numbers.getFirst(), within(new BigDecimal("1e-12")));
                assertThat(b.high()).as(why).isCloseTo(numbers.getLast(), within(new BigDecimal("1e-12")));
            }
            case Mean.NotEnough n -> assertThat("none " + n.units()).as(why).isEqualTo(expected);
        }
    }

    private static Mean mean(String text) {
        if ("none".equals(text)) return new Mean.NotEnough(0);
        var ends = text.split("\\.\\.", -1);
        if (ends.length == 1) return new Mean.Exact(new BigDecimal(text), 1);
        return new Mean.Between(new BigDecimal(ends[0]), new BigDecimal(ends[1]), 1);
    }

    private static List<Score> unnamed(String values) {
        return DoubleStream.of(Rows.numbers(values))
                .mapToObj(v -> new Score("unit", v))
                .toList();
    }
}
