package se.styrkedja.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.styrkedja.vocabulary.Period;
import se.styrkedja.vocabulary.SchoolYear;

/// Cohorts, claims and mergers: what figures say over years and what is said of them.
class StoriesTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/cohorts.csv", delimiter = ';', useHeadersInDisplayName = true)
    void cohorts(
            String name,
            @Nullable String own,
            @Nullable String other,
            @Nullable String behind,
            @Nullable String missing,
            @Nullable String steps,
            String why) {
        var cohorts = Cohorts.of(cells(own), cells(other));

        assertThat(cohorts.compared().stream()
                        .map(c -> written(c.cell()) + " " + c.behind())
                        .collect(Collectors.joining("|")))
                .as(why)
                .isEqualTo(orEmpty(behind));
        assertThat(cohorts.notComparable().stream().map(StoriesTest::written).collect(Collectors.joining("|")))
                .as(why)
                .isEqualTo(orEmpty(missing));
        assertThat(cohorts.steps().stream()
                        .map(s -> "%s-%s %s %s".formatted(written(s.from()), written(s.to()), s.own(), s.other()))
                        .collect(Collectors.joining("|")))
                .as(why)
                .isEqualTo(orEmpty(steps));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/claim.csv", delimiter = ';', useHeadersInDisplayName = true)
    void claim(
            String name,
            String kind,
            @Nullable String own,
            @Nullable String other,
            int from,
            int to,
            String verdict,
            @Nullable String missing,
            String why) {
        var mine = new Claim.Side("own", series(own), Overdispersion.NONE);
        var theirs = new Claim.Side("other", series(other), Overdispersion.NONE);

        var claim = claimed(kind, mine, theirs, new SchoolYear(from), new SchoolYear(to));

        assertThat(
                        switch (claim.verdict()) {
                            case Verdict.Supported yes -> "Supported";
                            case Verdict.NotTestable no -> "NotTestable " + no.reason();
                            case Verdict.Contradicted against -> "Contradicted";
                        })
                .as(why)
                .isEqualTo(verdict);
        assertThat(claim.missing().stream()
                        .map(l -> l.code() + " " + l.period())
                        .collect(Collectors.joining(" ")))
                .as(why)
                .isEqualTo(orEmpty(missing));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/segregation.csv", delimiter = ';', useHeadersInDisplayName = true)
    void segregation(String name, String units, String expected, String why) {
        switch (Segregation.of(compositions(units))) {
            case Segregation.Known k ->
                assertThat(k.index()).as(why).isCloseTo(Double.parseDouble(expected), within(1e-12));
            case Segregation.NotEnough n ->
                assertThat("NotEnough " + n.units()).as(why).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/merger.csv", delimiter = ';', useHeadersInDisplayName = true)
    void merger(
            String name,
            String units,
            String results,
            String codes,
            double before,
            double after,
            double weightedBefore,
            double weightedAfter,
            double unweightedBefore,
            double unweightedAfter,
            String why) {
        var parts = Rows.items(results)
                .map(i -> Part.of(i[0], new BigDecimal(i[1]), Integer.parseInt(i[2])))
                .toList();

        var merger = Merger.of(compositions(units), parts, List.of(codes.split(" ", -1)), "merged");

        assertThat(index(merger.before())).as(why).isCloseTo(before, within(1e-9));
        assertThat(index(merger.after())).as(why).isCloseTo(after, within(1e-9));
        assertThat(value(merger.meansBefore().weighted())).as(why).isCloseTo(weightedBefore, within(1e-6));
        assertThat(value(merger.meansAfter().weighted())).as(why).isCloseTo(weightedAfter, within(1e-6));
        assertThat(value(merger.meansBefore().unweighted())).as(why).isCloseTo(unweightedBefore, within(1e-6));
        assertThat(value(merger.meansAfter().unweighted())).as(why).isCloseTo(unweightedAfter, within(1e-6));
    }

    @Test
    void a_unit_that_is_not_there_cannot_merge() {
        assertThatThrownBy(() -> Segregation.merged(compositions("A 1 2|B 2 3"), List.of("A", "C"), "AC"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Means.merged(List.of(), List.of("A"), "A"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Claim claimed(String kind, Claim.Side own, Claim.Side other, Period from, Period to) {
        return switch (kind) {
            case "rose" -> Claim.rose(own, from, to);
            case "fell" -> Claim.fell(own, from, to);
            case "allRose" -> Claim.allRose(List.of(own, other), from, to);
            case "roseMore" -> Claim.roseMore(own, other, from, to);
            case "isAbove" -> Claim.isAbove(own, other, from);
            default -> throw new AssertionError(kind);
        };
    }

    private static Map<Cohorts.Cell, BigDecimal> cells(@Nullable String cell) {
        var cells = new TreeMap<Cohorts.Cell, BigDecimal>();
        Rows.items(cell)
                .forEach(i -> cells.put(
                        new Cohorts.Cell(
                                new SchoolYear(Integer.parseInt(i[0].substring(0, 4))),
                                Integer.parseInt(i[0].substring(5))),
                        new BigDecimal(i[1])));
        return cells;
    }

    private static String written(Cohorts.Cell cell) {
        return cell.cohort().startYear() + "/" + cell.years();
    }

    private static SortedMap<Period, Sample> series(@Nullable String cell) {
        var series = new TreeMap<Period, Sample>();
        Rows.items(cell)
                .forEach(i -> series.put(
                        new SchoolYear(Integer.parseInt(i[0])),
                        i.length == 3
                                ? Share.of(Integer.parseInt(i[1]), Integer.parseInt(i[2]))
                                : new Sample.Bare(Double.parseDouble(i[1]), Difference.Lack.PERSONS_UNKNOWN)));
        return series;
    }

    private static List<Segregation.Composition> compositions(String cell) {
        return Rows.items(cell)
                .map(i -> new Segregation.Composition(i[0], Integer.parseInt(i[1]), Integer.parseInt(i[2])))
                .toList();
    }

    private static double index(Segregation segregation) {
        return switch (segregation) {
            case Segregation.Known k -> k.index();
            case Segregation.NotEnough n -> throw new AssertionError(n);
        };
    }

    private static double value(Mean mean) {
        return switch (mean) {
            case Mean.Exact e -> e.value().doubleValue();
            case Mean.Between b -> throw new AssertionError(b);
            case Mean.NotEnough n -> throw new AssertionError(n);
        };
    }

    private static String orEmpty(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
