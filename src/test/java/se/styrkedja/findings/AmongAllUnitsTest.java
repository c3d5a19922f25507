package se.styrkedja.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledgers;
import se.styrkedja.vocabulary.Subject;

/// What is said of single units where all units of an organiser are told of together.
class AmongAllUnitsTest {
    private static final Findings FINDINGS = new Findings(Indicators.builtIn());
    private static final String FALL =
            "00990201 all-subjects-y9 2023/24 total 80.0 500|00990201 all-subjects-y9 2024/25 total 70.0 500";
    private static final String SHARP =
            "00990202 all-subjects-y9 2023/24 total 80.0 500|00990202 all-subjects-y9 2024/25 total 50.0 500";

    /// Of thirty units one shows so much by chance.
    @Test
    void what_is_more_than_chance_among_the_figures_of_one_unit_may_be_chance_among_those_of_all() {
        var figures = FALL + "|" + still(30);

        assertThat(alone(figures, "00990201")).extracting(Finding::backing).containsExactly(Backing.SUPPORTED);
        assertThat(together(figures, "00990201")).extracting(Finding::backing).containsExactly(Backing.ASKED);
    }

    /// Where many others are sure the limit for all is wider than that for the few figures of one.
    @Test
    void nothing_is_surer_among_all_units_than_among_the_figures_of_its_own() {
        var unsure = "00990201 vocational-eligibility-y9 2023/24 total 80.0 500"
                + "|00990201 vocational-eligibility-y9 2024/25 total 74.7 500"
                + "|00990201 all-subjects-y9 2023/24 total 80.0 500|00990201 all-subjects-y9 2024/25 total 80.0 500";
        var figures = unsure + "|" + fallen(30);

        assertThat(alone(figures, "00990201")).extracting(Finding::backing).containsExactly(Backing.ASKED);
        assertThat(together(figures, "00990201")).extracting(Finding::backing).containsExactly(Backing.ASKED);
    }

    @Test
    void a_finding_says_what_it_was_tested_among() {
        assertThat(alone(SHARP, "00990202").getFirst().reason()).endsWith("Pr\u00f6vat bland enhetens egna tal.");
        assertThat(together(SHARP, "00990202").getFirst().reason()).endsWith("Pr\u00f6vat bland alla enheters tal.");
    }

    @Test
    void the_surest_of_units_stands_first_although_another_matters_more() {
        var matters = alone(FALL, "00990201").getFirst();
        var surer = alone(
                        "00990202 vocational-eligibility-y9 2023/24 total 80.0 5000"
                                + "|00990202 vocational-eligibility-y9 2024/25 total 75.0 5000",
                        "00990202")
                .getFirst();

        assertThat(surer.weight()).isLessThan(matters.weight());
        assertThat(Stream.of(matters, surer).sorted(Finding.byEvidence())).containsExactly(surer, matters);
    }

    @Test
    void no_way_is_told_of_the_national_tests_over_years() {
        assertThat(alone(trend("merit-average-y9"), "00990201"))
                .extracting(Finding::kind)
                .contains(Finding.Kind.TREND);
        assertThat(alone(trend("national-test-average-y9"), "00990201"))
                .extracting(Finding::kind)
                .doesNotContain(Finding.Kind.TREND);
    }

    private static String trend(String indicator) {
        return IntStream.range(0, 5)
                .mapToObj(i -> "00990201 %s %d/%d total %s 90".formatted(indicator, 2020 + i, 21 + i, 2 * i + 8))
                .collect(Collectors.joining("|"));
    }

    private static String still(int units) {
        return others(units, "80.0");
    }

    private static String fallen(int units) {
        return others(units, "50.0");
    }

    private static String others(int units, String latest) {
        return IntStream.range(0, units)
                .mapToObj(i ->
                        "009905%02d all-subjects-y9 2023/24 total 80.0 500|009905%02d all-subjects-y9 2024/25 total %s 500"
                                .formatted(i, i, latest))
                .collect(Collectors.joining("|"));
    }

    private static List<Finding> alone(String figures, String unit) {
        return FINDINGS.of(Ledgers.of(figures), Comparison.unit(unit, "9901"));
    }

    private static List<Finding> together(String figures, String unit) {
        var ledger = Ledgers.of(figures);
        var units = ledger.subjects().stream()
                .sorted()
                .map(subject -> Comparison.unit(subject.code(), "9901"))
                .toList();
        return FINDINGS.ofEach(ledger, units, LocalDate.MAX).getOrDefault(Subject.unit(unit), List.of());
    }
}
