package se.styrkedja.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.styrkedja.indicators.Ledgers;

/// What is said of a unit is tested among all units of its organiser, wherever it is told.
class AmongAllUnitsTest {
    private static final String FALL =
            "00990201 all-subjects-y9 2023/24 total 80.0 500|00990201 all-subjects-y9 2024/25 total 70.0 500";
    private static final String SHARP =
            "00990202 all-subjects-y9 2023/24 total 80.0 500|00990202 all-subjects-y9 2024/25 total 50.0 500";

    /// Of thirty units one shows so much by chance.
    @Test
    void what_would_be_more_than_chance_at_one_unit_may_be_chance_among_all() {
        assertThat(of("00990201", FALL)).extracting(Finding::backing).containsExactly(Backing.SUPPORTED);
        assertThat(of("00990201", FALL + "|" + still(30)))
                .extracting(Finding::backing)
                .containsExactly(Backing.ASKED);
    }

    @Test
    void a_finding_says_what_it_was_tested_among() {
        assertThat(of("00990202", SHARP).getFirst().reason())
                .endsWith("Pr\u00f6vat bland alla huvudmannens enheters tal.");
    }

    /// What the organiser alone has of its own is not read by everybody, and what is published has one verdict.
    @Test
    void what_is_published_is_tested_without_what_not_everybody_may_read() {
        var published = FALL + "|" + still(5);
        var own = still(40).replace("009905", "009906");

        assertThat(UnitsOfNydala.of("00990201", Ledgers.of(published, own), Set.of()))
                .extracting(Finding::backing)
                .isEqualTo(
                        of("00990201", published).stream().map(Finding::backing).toList());
        assertThat(of("00990201", published + "|" + own)).isNotEqualTo(of("00990201", published));
    }

    @Test
    void of_what_is_more_than_chance_the_heaviest_stands_first_although_another_is_surer() {
        var matters = of("00990201", FALL).getFirst();
        var surer = of(
                        "00990202",
                        "00990202 vocational-eligibility-y9 2023/24 total 80.0 5000"
                                + "|00990202 vocational-eligibility-y9 2024/25 total 75.0 5000")
                .getFirst();

        assertThat(surer.weight()).isLessThan(matters.weight());
        assertThat(Stream.of(matters, surer).sorted(Finding.byEvidence())).containsExactly(matters, surer);
    }

    /// A gap of -10 to +17 stood before a change of -3 to +13 percentage points, since all tested together came out
    /// alike and results weigh more.
    @Test
    void of_what_may_be_chance_the_surest_by_itself_stands_first() {
        assertThat(of(
                        "00990201",
                        "00990201 all-subjects-y9 2023/24 total 80.0 60|00990201 all-subjects-y9 2024/25 total 76.0 60"
                                + "|00990201 vocational-eligibility-y9 2023/24 total 80.0 60"
                                + "|00990201 vocational-eligibility-y9 2024/25 total 72.0 60"))
                .extracting(f -> f.indicator().id())
                .containsExactly("vocational-eligibility-y9", "all-subjects-y9");
    }

    @Test
    void of_what_nobody_can_test_the_heaviest_stands_first_and_what_few_stand_behind_last() {
        var heavy = untested("U survey-safety 2023/24 total 7.0 300|U survey-safety 2024/25 total 6.0 300");
        var light = untested("U survey-recommend 2023/24 total 7.0 300|U survey-recommend 2024/25 total 6.0 300");
        var few = untested("U survey-safety 2023/24 total 9.0 12|U survey-safety 2024/25 total 2.0 12");

        assertThat(few.weight()).isGreaterThan(heavy.weight());
        assertThat(Stream.of(few, light, heavy).sorted(Finding.byEvidence())).containsExactly(heavy, light, few);
    }

    private static Finding untested(String figures) {
        return of("00990201", figures.replace("U ", "00990201 ")).getFirst();
    }

    /// An absence that nobody can test stood before a gap that was nearly sure.
    @Test
    void what_is_tested_stands_before_what_nobody_can_test_however_heavy() {
        var told = of(
                "00990201",
                "00990201 absence-share 2023/24 total 8.0 -"
                        + "|00990201 absence-share 2024/25 total 40.0 -"
                        + "|00990201 vocational-eligibility-y9 2023/24 total 80.0 60"
                        + "|00990201 vocational-eligibility-y9 2024/25 total 70.0 60");

        assertThat(told)
                .extracting(Finding::sureness)
                .containsExactly(Chance.Sureness.COULD_BE, Chance.Sureness.UNTESTED);
        assertThat(told.getFirst().weight()).isLessThan(told.getLast().weight());
    }

    @Test
    void no_way_is_told_of_the_national_tests_over_years() {
        assertThat(of("00990201", trend("merit-average-y9")))
                .extracting(Finding::kind)
                .contains(Finding.Kind.TREND);
        assertThat(of("00990201", trend("national-test-average-y9")))
                .extracting(Finding::kind)
                .doesNotContain(Finding.Kind.TREND);
    }

    private static String trend(String indicator) {
        return IntStream.range(0, 5)
                .mapToObj(i -> "00990201 %s %d/%d total %s 9000".formatted(indicator, 2020 + i, 21 + i, 2 * i + 8))
                .collect(Collectors.joining("|"));
    }

    private static String still(int units) {
        return others(units, "80.0");
    }

    private static String others(int units, String latest) {
        return IntStream.range(0, units)
                .mapToObj(i ->
                        "009905%02d all-subjects-y9 2023/24 total 80.0 500|009905%02d all-subjects-y9 2024/25 total %s 500"
                                .formatted(i, i, latest))
                .collect(Collectors.joining("|"));
    }

    private static List<Finding> of(String unit, String figures) {
        return UnitsOfNydala.of(unit, figures);
    }
}
