package se.styrkedja.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrkedja.findings.groups.ComparisonGroup;
import se.styrkedja.findings.groups.Figure;
import se.styrkedja.findings.groups.LeftOut;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.organisation.Unit;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// A part beside the whole it is part of, and beside a group that it is no part of, where a unit behind either is
/// `~100`.
class JudgementTest {
    private static final SchoolYear YEAR = new SchoolYear(2024);
    private static final Indicator VOCATIONAL = Indicators.builtIn()
            .find(new IndicatorId("vocational-eligibility-y9"))
            .orElseThrow();
    private static final String ORGANISER = "2120000001";
    private static final ComparisonGroup OWN =
            group(Subject.municipality("9901"), ComparisonGroup.Kind.MUNICIPALITY, "99010001");
    private static final ComparisonGroup COUNTRY =
            group(Subject.COUNTRY, ComparisonGroup.Kind.MUNICIPAL, "99010001", "99010002");
    private static final ComparisonGroup INDEPENDENT =
            group(Subject.organiser("5560000001"), ComparisonGroup.Kind.ORGANISER, "99010003");

    /// R: Newcombe's interval of n/1.53 persons from the least share of the part against the most of the rest, and from
    /// the most against the least: `newc(23, 27, 80900 - 26, 97236 - 27)[1]` and
    /// `newc(26, 27, 80500 - 23, 97236 - 27)[2]`.
    @ParameterizedTest
    @CsvSource({
        "23,26,27,80500,80900,-20.58667,16.74614",
        "2630,2648,3209,80500,80900,-2.994656,1.295445",
        "23,26,27,80700,80700,-20.38404,16.54336",
        "377,377,503,80500,80900,-13.254410,-3.491329"
    })
    void what_is_shown_of_a_part_holds_both_ends(
            int least, int most, int of, int wholeLeast, int wholeMost, double low, double high) {
        var judged = against(OWN, figure(OWN, least, most, of), figure(COUNTRY, wholeLeast, wholeMost, 97_236));

        var tested = judged.chance().tested().orElseThrow();
        assertThat(judged.chance().againstRest()).isTrue();
        assertThat(tested.low()).isCloseTo(low, within(1e-5));
        assertThat(tested.high()).isCloseTo(high, within(1e-5));
    }

    /// R: the same without the part taken from the whole, `newc(23, 27, 80900, 97236)[1]` and so on.
    @Test
    void who_is_no_part_of_a_group_is_beside_it_as_another_group() {
        var judged = against(INDEPENDENT, figure(INDEPENDENT, 23, 26, 27), figure(COUNTRY, 80_500, 80_900, 97_236));

        var tested = judged.chance().tested().orElseThrow();
        assertThat(judged.chance().againstRest()).isFalse();
        assertThat(tested.low()).isCloseTo(-20.59031, within(1e-5));
        assertThat(tested.high()).isCloseTo(16.74547, within(1e-5));
    }

    @Test
    void what_is_said_holds_whatever_the_true_values_are() {
        var overlapping = against(OWN, figure(OWN, 2_630, 2_700, 3_209), figure(COUNTRY, 80_500, 80_900, 97_236));
        var apart = against(OWN, figure(OWN, 1_900, 2_200, 3_209), figure(COUNTRY, 80_500, 80_900, 97_236));

        assertThat(overlapping.difference()).isZero();
        assertThat(overlapping.chance().p()).hasValue(1.0);
        assertThat(apart.difference().doubleValue())
                .isCloseTo(100 * (2_200 / 3_209.0 - 80_500 / 97_236.0), within(1e-9));
        assertThat(apart.isSupported()).isTrue();
    }

    private static Judgement against(ComparisonGroup own, Figure mine, Figure theirs) {
        return Judgement.against(COUNTRY, VOCATIONAL, own, mine, theirs).orElseThrow();
    }

    private static ComparisonGroup group(Subject subject, ComparisonGroup.Kind kind, String... codes) {
        var units = new TreeMap<String, Unit>();
        for (var code : codes)
            units.put(
                    code,
                    new Unit(
                            code,
                            code,
                            "9901",
                            ORGANISER,
                            OrganiserKind.MUNICIPAL,
                            Set.of(SchoolForm.GR),
                            Set.of(),
                            "",
                            LocalDate.EPOCH));
        return new ComparisonGroup(subject, kind, kind.name(), Set.of(), period -> Map.copyOf(units));
    }

    private static Figure figure(ComparisonGroup group, int least, int most, int of) {
        return new Figure(
                group.name(),
                VOCATIONAL.id().id(),
                VOCATIONAL.scale(),
                group.subject(),
                group.name(),
                YEAR,
                Breakdown.TOTAL,
                least == most
                        ? new Figure.Amount.Exact(percent(least, of))
                        : new Figure.Amount.Interval(percent(least, of), percent(most, of)),
                Figure.Weighting.PUPILS,
                new Figure.Persons.Known(of),
                1,
                LeftOut.NONE,
                Figure.Basis.COMPUTED,
                List.of(),
                List.of(),
                List.of());
    }

    private static BigDecimal percent(int reached, int of) {
        return BigDecimal.valueOf(100L * reached).divide(BigDecimal.valueOf(of), MathContext.DECIMAL64);
    }
}
