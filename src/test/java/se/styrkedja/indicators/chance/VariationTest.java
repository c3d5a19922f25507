package se.styrkedja.indicators.chance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.styrkedja.analysis.Difference;
import se.styrkedja.analysis.Verdict;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledgers;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

class VariationTest {

    @Test
    void the_number_of_pupils_is_answered_from_the_numbers_themselves() {
        assertThat(changed("pupils-total", "412 -", "398 -").isSupported()).isTrue();
        assertThat(changed("special-teacher-positions", "2 -", "3 -").isSupported())
                .isTrue();
    }

    @Test
    void a_share_and_a_mean_of_an_unknown_number_of_pupils_cannot_be_tried() {
        assertThat(changed("all-subjects-y9", "80 -", "60 -")).isEqualTo(new Verdict.NotTestable(Verdict.Reason.NO_N));
        assertThat(changed("merit-average-y9", "240 -", "190 -"))
                .isEqualTo(new Verdict.NotTestable(Verdict.Reason.NO_N));
    }

    @Test
    void what_is_lacking_of_the_lessons_missed_is_how_much_pupils_differ_and_not_how_many_they_are() {
        assertThat(changed("absence-share", "8.2 412", "5.0 398"))
                .isEqualTo(new Verdict.NotTestable(Verdict.Reason.NO_SPREAD));
    }

    /// 70.6 per cent of 380 is nobody's share: 268 are 70.5 and 269 are 70.8. That the number was not known was not so.
    @Test
    void a_share_that_its_number_of_pupils_cannot_give_is_of_others_and_its_number_is_not_called_unknown() {
        assertThat(lack("all-subjects-y9", "79.6 387", "70.6 380")).isEqualTo(Difference.Lack.PERSONS_OF_OTHERS);
        assertThat(lack("all-subjects-y9", "79.6 387", "70.6 -")).isEqualTo(Difference.Lack.PERSONS_UNKNOWN);
        assertThat(changed("all-subjects-y9", "79.6 387", "70.5 380").isSupported())
                .isTrue();
    }

    /// More pupils on preparatory programmes raise it, whoever teaches them.
    @Test
    void what_adds_up_programmes_is_never_said_to_have_changed_and_one_programme_is() {
        assertThat(changed("basic-eligibility-upper-secondary", "80.0 400", "60.0 400"))
                .isEqualTo(new Verdict.NotTestable(Verdict.Reason.NO_MIX));
        assertThat(changed(
                                "basic-eligibility-upper-secondary",
                                Breakdown.parse("program:EK").orElseThrow(),
                                "80.0 400",
                                "60.0 400")
                        .isSupported())
                .isTrue();
    }

    private static Verdict changed(String indicator, String later, String earlier) {
        return changed(indicator, Breakdown.TOTAL, later, earlier);
    }

    private static Difference.Lack lack(String indicator, String later, String earlier) {
        return ((Difference.NotTestable) between(indicator, Breakdown.TOTAL, later, earlier)).lack();
    }

    private static Verdict changed(String indicator, Breakdown of, String later, String earlier) {
        var difference = between(indicator, of, later, earlier);
        return Verdict.of(Verdict.Direction.of(difference.points()), difference);
    }

    private static Difference between(String indicator, Breakdown of, String later, String earlier) {
        var ledger = Ledgers.of(
                "U %1$s 2024/25 %4$s %2$s | U %1$s 2023/24 %4$s %3$s".formatted(indicator, later, earlier, of));
        var id = new IndicatorId(indicator);
        var unit = Subject.unit("00990200");
        return Variation.of(Indicators.builtIn().find(id).orElseThrow())
                .between(
                        ledger.figure(id, unit, new SchoolYear(2024), of).orElseThrow(),
                        ledger.figure(id, unit, new SchoolYear(2023), of).orElseThrow());
    }
}
