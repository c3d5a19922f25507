package se.styrkedja.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// When a sentence may say "more", "less" or "has risen". Numbers are R's.
class VerdictTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/analysis/difference-overdispersed.csv",
            delimiter = ';',
            useHeadersInDisplayName = true)
    void schools_move_more_than_pupils_by_lot(
            String first, String second, double factor, double points, double low, double high, double p, String why) {
        var tested = tested(first, second, factor);

        assertThat(tested.points()).as(why).isCloseTo(points, within(1e-8));
        assertThat(tested.low()).as(why).isCloseTo(low, within(1e-5));
        assertThat(tested.high()).as(why).isCloseTo(high, within(1e-5));
        assertThat(tested.p()).as(why).isCloseTo(p, within(1e-8));
        assertThat(tested.p() <= 0.05)
                .as("p and interval say the same: " + why)
                .isEqualTo(tested.reading() == Difference.Reading.BEYOND_CHANCE);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/difference-means.csv", delimiter = ';', useHeadersInDisplayName = true)
    void means_with_a_known_spread(
            String first, String second, double spread, double points, double low, double high, double p, String why) {
        var tested = (Difference.Tested) Difference.ofMeans(mean(first, spread), mean(second, spread));

        assertThat(tested.points()).as(why).isCloseTo(points, within(1e-8));
        assertThat(tested.low()).as(why).isCloseTo(low, within(1e-7));
        assertThat(tested.high()).as(why).isCloseTo(high, within(1e-7));
        assertThat(tested.p()).as(why).isCloseTo(p, within(1e-8));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/analysis/verdict.csv", delimiter = ';', useHeadersInDisplayName = true)
    void only_what_chance_does_not_give_is_supported(
            String name,
            Verdict.Direction said,
            String first,
            String second,
            double factor,
            String expected,
            String why) {
        assertThat(words(Verdict.of(said, tested(first, second, factor))))
                .as(why)
                .isEqualTo(expected);
    }

    /// R: `2 * pnorm(-abs((33 / 48 - 0.75) / sqrt(0.75 * 0.25 * 1.67 / 48)))`, which without the factor is
    /// `prop.test(33, 48, 0.75, correct = FALSE)$p.value`.
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            33;   48;   75; 1.67; NotTestable CHANCE;  0.4390353317; six points short among 48 may be chance
            330;  480;  75; 1.67; Contradicted SHARES; 0.0144033286; and is not among 480
            3408; 4800; 75; 1.67; Contradicted SHARES; 0.0000007328; nor four points among 4 800
            33;   48;   75; 1;    NotTestable CHANCE;  0.3173105079; as if each pupil were drawn on its own
            450;  480;  75; 1.67; Supported SHARES;    0;            nearly all are past it
            47;   48;   100; 1.67; Contradicted SHARES; 0;           all is all
            48;   48;   100; 1.67; Supported SHARES;    0;           and there is no more than all
            36;   48;   75;  1.67; NotTestable CHANCE;  1;           at the target is on neither side of it
            """)
    void a_target_is_passed_or_missed_when_chance_does_not_decide_it(
            int reached, int of, double target, double factor, String expected, double p, String why) {
        var verdict = Verdict.of(Verdict.Direction.MORE, Share.of(reached, of), target, new Overdispersion(factor));

        assertThat(words(verdict)).as(why).isEqualTo(expected);
        if (verdict instanceof Verdict.Contradicted(Verdict.Basis basis))
            assertThat(basis.p()).as(why).isCloseTo(p, within(1e-8));
    }

    @Test
    void a_target_of_what_is_not_known_of_how_many_is_not_tested() {
        assertThat(Verdict.of(
                        Verdict.Direction.MORE,
                        new Sample.Bare(80, Difference.Lack.PERSONS_UNKNOWN),
                        75,
                        Overdispersion.NONE))
                .isEqualTo(new Verdict.NotTestable(Verdict.Reason.NO_N));
    }

    /// Chance has no part in a count: 400 pupils are at least 400, and 399 are not.
    @Test
    void a_count_that_is_the_target_has_reached_it() {
        for (var said : Verdict.Direction.values())
            assertThat(words(Verdict.of(said, new Sample.Count(400, 0), 400, Overdispersion.NONE)))
                    .isEqualTo("Supported COUNTS");
        assertThat(words(Verdict.of(Verdict.Direction.MORE, new Sample.Count(399, 0), 400, Overdispersion.NONE)))
                .isEqualTo("Contradicted COUNTS");
        assertThat(Verdict.of(Verdict.Direction.MORE, new Sample.Count(400, 5), 400, Overdispersion.NONE))
                .isEqualTo(new Verdict.NotTestable(Verdict.Reason.ROUNDED));
    }

    @Test
    void without_numbers_of_persons_nothing_is_said() {
        assertThat(Verdict.of(Verdict.Direction.MORE, Difference.ofShares(95.0, 40.0)))
                .isEqualTo(new Verdict.NotTestable(Verdict.Reason.NO_N));
        assertThat(Verdict.of(Verdict.Direction.MORE, Difference.ofMeans(280, 190)))
                .isEqualTo(new Verdict.NotTestable(Verdict.Reason.NO_SPREAD));
    }

    /// 412 pupils are more than 398, and nobody has drawn them. `cirka 210` is 205 to 215.
    @Test
    void a_count_is_a_count() {
        var more = Difference.between(new Sample.Count(412, 0), new Sample.Count(398, 0), Overdispersion.NONE);
        var rounded = Difference.between(new Sample.Count(210, 5), new Sample.Count(200, 5), Overdispersion.NONE);
        var beyond = Difference.between(new Sample.Count(230, 5), new Sample.Count(200, 5), Overdispersion.NONE);

        assertThat(words(Verdict.of(Verdict.Direction.MORE, more))).isEqualTo("Supported COUNTS");
        assertThat(words(Verdict.of(Verdict.Direction.LESS, more))).isEqualTo("Contradicted COUNTS");
        assertThat(Verdict.of(Verdict.Direction.MORE, rounded))
                .isEqualTo(new Verdict.NotTestable(Verdict.Reason.ROUNDED));
        assertThat(words(Verdict.of(Verdict.Direction.MORE, beyond))).isEqualTo("Supported COUNTS");
        assertThat(Sample.rest(new Sample.Count(412, 0), new Sample.Count(98, 0)))
                .isEqualTo(new Sample.Count(314, 0));
    }

    /// Ten pupils of a class of twelve, where the school has 60 and 30 of them reached it: 10 of 12 against 20 of
    /// 48.
    @Test
    void a_part_is_held_against_the_rest_of_its_whole() {
        assertThat(Difference.within(Share.of(10, 12), Share.of(30, 60), Overdispersion.NONE))
                .isEqualTo(Difference.ofShares(Share.of(10, 12), Share.of(20, 48)));
        assertThat(Difference.within(Share.of(10, 12), Share.of(10, 12), Overdispersion.NONE))
                .isInstanceOf(Difference.NotTestable.class);
        var rest = (Difference.Tested) Difference.within(
                new Sample.Average(230, 50, 85.8), new Sample.Average(220, 200, 85.8), Overdispersion.NONE);
        assertThat(rest.second().number()).isCloseTo(216.667, within(0.001));
    }

    /// Both rose; that the one rose by more is another question, and a harder one.
    @Test
    void that_one_rose_by_more_than_another_takes_more_than_that_both_rose() {
        var own = tested("400 500", "330 480", 1);
        var other = tested("380 500", "340 490", 1);

        assertThat(Verdict.of(Verdict.Direction.MORE, own).isSupported()).isTrue();
        assertThat(Verdict.of(Verdict.Direction.MORE, other).isSupported()).isTrue();
        assertThat(Verdict.of(Verdict.Direction.MORE, Difference.ofChanges(own, other)))
                .isEqualTo(new Verdict.NotTestable(Verdict.Reason.CHANCE));
        assertThat(Verdict.of(Verdict.Direction.MORE, Difference.ofChanges(own, tested("330 480", "400 500", 1)))
                        .isSupported())
                .isTrue();
    }

    @Test
    void one_of_many_tests_needs_the_corrected_p() {
        var fallen = tested("330 480", "400 500", 1.67);

        assertThat(Verdict.of(Verdict.Direction.LESS, fallen).isSupported()).isTrue();
        assertThat(Verdict.of(Verdict.Direction.LESS, fallen, 0.06))
                .isEqualTo(new Verdict.NotTestable(Verdict.Reason.CHANCE));
    }

    @Test
    void a_verdict_says_its_level_and_method() {
        var verdict = Verdict.of(Verdict.Direction.LESS, tested("330 480", "400 500", 1));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Supported.class, supported -> {
            assertThat(supported.basis().level()).isEqualTo(0.95);
            assertThat(supported.basis().p()).isCloseTo(0.000055, within(1e-6));
        });
    }

    /// Forty invented schools, drawn in R with a variance above the binomial one.
    @Test
    void the_factor_is_estimated_from_how_schools_move() {
        var schools = lines("/analysis/overdispersion.csv")
                .map(line -> line.split(";"))
                .map(cells -> new Overdispersion.Years(ofShare(cells[0]), ofShare(cells[1])))
                .toList();

        assertThat(Overdispersion.estimated(schools).orElseThrow().factor()).isCloseTo(1.3353701313, within(1e-8));
        assertThat(Overdispersion.estimated(schools.subList(0, 29))).isEmpty();
        assertThatThrownBy(() -> new Overdispersion(0.9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void schools_where_all_or_nobody_reached_it_say_nothing_of_the_factor() {
        var all = new Overdispersion.Years(Share.of(20, 20), Share.of(22, 22));

        assertThat(Overdispersion.estimated(Collections.nCopies(50, all))).isEmpty();
    }

    private static Stream<String> lines(String resource) {
        try (var in = VerdictTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Supported yes -> "Supported " + yes.basis().method();
            case Verdict.NotTestable no -> "NotTestable " + no.reason();
            case Verdict.Contradicted against ->
                "Contradicted " + against.basis().method();
        };
    }

    private static Difference.Tested tested(String first, String second, double factor) {
        return (Difference.Tested) Difference.ofShares(ofShare(first), ofShare(second), new Overdispersion(factor));
    }

    private static Share ofShare(String cell) {
        var numbers = Rows.numbers(cell);
        return Share.of((int) numbers[0], (int) numbers[1]);
    }

    private static Sample.Average mean(String cell, double spread) {
        var numbers = Rows.numbers(cell);
        return new Sample.Average(numbers[0], (int) numbers[1], spread);
    }
}
