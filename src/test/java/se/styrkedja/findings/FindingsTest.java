package se.styrkedja.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.styrkedja.indicators.DataRows;
import se.styrkedja.indicators.Indicator;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Ledgers;
import se.styrkedja.indicators.Population;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Subject;
import se.styrkedja.web.Messages;

class FindingsTest {
    private static final Indicators INDICATORS = Indicators.builtIn();
    private static final Comparison LINDSKOLAN = Comparison.unit("00990200", "9901");
    private static final String FALL =
            "U all-subjects-y9 2023/24 total 80.0 50|U all-subjects-y9 2024/25 total 68.8 48";

    /// The sentences are those of the heaviest finding.
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/indicators/findings.csv", delimiter = ';', numLinesToSkip = 1)
    void what_deserves_a_talk(
            String name,
            String figures,
            @Nullable String found,
            @Nullable String point,
            @Nullable String meaning,
            @Nullable String reason,
            String why) {
        var noticed = noticed(figures);

        assertThat(noticed.stream().map(n -> n.kind() + " " + n.tone()).collect(Collectors.joining("|")))
                .as(name + ": " + why)
                .isEqualTo(orNothing(found));
        if (noticed.isEmpty()) return;
        var first = noticed.getFirst();
        assertThat(plain(first.point())).as(name).isEqualTo(orNothing(point));
        assertThat(plain(first.meaning())).as(name).startsWith(orNothing(meaning));
        assertThat(plain(first.reason())).as(name).isEqualTo(orNothing(reason));
    }

    @Test
    void a_finding_carries_its_figure_how_many_it_is_of_and_the_way_to_its_page() {
        assertThat(noticed(FALL)).singleElement().satisfies(fall -> {
            assertThat(fall.subject()).isEqualTo(Subject.unit("00990200"));
            assertThat(plain(fall.shown())).isEqualTo("68,8 %");
            assertThat(fall.population()).isEqualTo(new Population.Counted(48));
            assertThat(fall.address())
                    .isEqualTo("/indikatorer/all-subjects-y9?kommun=9901&enhet=00990200&uppdelning=total");
        });
    }

    @Test
    void a_finding_is_found_again_by_its_key_and_a_later_year_has_another() {
        var later = noticed(FALL + "|U all-subjects-y9 2025/26 total 78.0 50");

        assertThat(noticed(FALL)).extracting(Finding::key).containsExactly("change.all-subjects-y9.2024/25.total");
        assertThat(noticed(FALL)).isEqualTo(noticed(FALL));
        assertThat(later).extracting(Finding::key).containsExactly("change.all-subjects-y9.2025/26.total");
    }

    @Test
    void what_may_be_chance_stands_after_what_is_not_although_it_is_larger() {
        var noticed = noticed(
                FALL
                        + "|U diploma-within-3-years 2024/25 program:EK 80.0 300|M diploma-within-3-years 2024/25 program:EK 90.0 3000");

        assertThat(noticed)
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.DISTANCE_TO_OWN, Finding.Kind.CHANGE);
    }

    @Test
    void what_is_supported_stands_before_a_larger_difference_that_may_be_chance_or_cannot_be_tested() {
        var noticed = noticed("U vocational-eligibility-y9 2023/24 total 90.0 900"
                + "|U vocational-eligibility-y9 2024/25 total 80.0 900"
                + "|U all-subjects-y9 2023/24 total 90.0 12|U all-subjects-y9 2024/25 total 60.0 10"
                + "|U national-test-y6 2023/24 amne:sva 12.0 10|U national-test-y6 2024/25 amne:sva 6.0 10");

        assertThat(noticed)
                .extracting(n -> n.backing() + " " + n.indicator().id())
                .containsExactly(
                        "SUPPORTED vocational-eligibility-y9", "ASKED all-subjects-y9", "ASKED national-test-y6");
    }

    @Test
    void the_fewer_the_pupils_the_less_a_difference_that_cannot_be_tested_weighs() {
        var noticed = noticed("U national-test-y9 2023/24 amne:sva 12.0 10|U national-test-y9 2024/25 amne:sva 9.0 10"
                + "|U national-test-y9 2023/24 amne:sve 12.0 90|U national-test-y9 2024/25 amne:sve 10.0 90");

        assertThat(noticed).extracting(n -> n.breakdown().toString()).containsExactly("amne:sve", "amne:sva");
    }

    @Test
    void three_years_on_the_same_side_of_the_expected_are_a_question_where_chance_gives_as_much() {
        var small = noticed("U salsa-merit-residual 2022/23 total -6 16|U salsa-merit-residual 2023/24 total -5 16"
                + "|U salsa-merit-residual 2024/25 total -9 16");
        var large = noticed("U salsa-merit-residual 2022/23 total -16 90|U salsa-merit-residual 2023/24 total -15 90"
                + "|U salsa-merit-residual 2024/25 total -19 90");

        assertThat(small).extracting(Finding::backing).containsExactly(Backing.ASKED);
        assertThat(large).extracting(Finding::backing).containsExactly(Backing.SUPPORTED);
    }

    /// Fifteen pupils who took a test lead nothing, be their change the largest of all.
    @Test
    void fewer_than_a_class_that_nobody_can_test_come_last() {
        var noticed = noticed("U national-test-y6 2023/24 amne:sva 12.0 15|U national-test-y6 2024/25 amne:sva 4.0 15"
                + "|U national-test-y6 2023/24 amne:ma 12.0 90|U national-test-y6 2024/25 amne:ma 11.4 90");

        assertThat(noticed).extracting(n -> n.breakdown().toString()).containsExactly("amne:ma", "amne:sva");
    }

    /// The absence of the municipality is of all its school forms.
    @Test
    void what_every_school_form_has_is_not_set_beside_a_whole_of_other_forms() {
        assertThat(noticed("U absence-share 2024/25 total 9.7 264|M absence-share 2024/25 total 6.4 4184"))
                .isEmpty();
        assertThat(noticed("U survey-safety VT25 svarande:elev-ak8 6.1 84"
                        + "|M survey-safety VT25 svarande:elev-ak8 7.4 900"))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.DISTANCE_TO_OWN);
    }

    /// The absence of a compulsory school beside that of the municipality's others, not beside a mean that has the
    /// upper secondary school in it.
    @Test
    void what_every_school_form_has_is_set_beside_the_other_units_of_the_same_form() {
        var absence = "U absence-share 2024/25 total 12.3 264|M absence-share 2024/25 total 6.4 4184";

        assertThat(besideOthers(absence + "|00990201 absence-share 2024/25 total 8.0 300"
                        + "|00990202 absence-share 2024/25 total 8.8 100"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(Finding.Kind.DISTANCE_TO_OTHERS);
                    assertThat(found.tone()).isEqualTo(Tone.UNCERTAIN);
                    assertThat(plain(found.point()))
                            .isEqualTo(
                                    "Fr\u00e5nvaron: 12,3 % mot 8,4 % i genomsnitt per enhet i huvudmannens andra grundskolor"
                                            + " l\u00e4s\u00e5ret 2024/25");
                    assertThat(plain(found.meaning()))
                            .endsWith(
                                    "Skillnaden mot huvudmannens andra grundskolor \u00e4r +3,9 procentenheter. De andra"
                                            + " \u00e4r 2 enheter, som v\u00e4ger lika i genomsnittet.");
                });
        assertThat(besideOthers(absence + "|00990201 absence-share 2024/25 total 8.0 300"))
                .as("the mean of one is another school")
                .isEmpty();
        assertThat(besideOthers(
                        "U survey-safety VT25 svarande:elev-ak8 6.1 84|00990201 survey-safety VT25 svarande:elev-ak8 7.4 90"
                                + "|00990202 survey-safety VT25 svarande:elev-ak8 7.4 90"))
                .as("what is of one age is set beside the whole")
                .isEmpty();
    }

    /// A unit that is only known to be nearly at a hundred makes the mean of the others an interval.
    @Test
    void what_is_nearly_all_at_another_unit_is_in_the_mean_of_the_others() {
        assertThat(besideOthers("U absence-registration-rate 2024/25 total 80.0 264"
                        + "|00990201 absence-registration-rate 2024/25 total ~100 300"
                        + "|00990202 absence-registration-rate 2024/25 total 95.0 100"))
                .singleElement()
                .satisfies(found -> assertThat(plain(found.point()))
                        .containsPattern(" 80,0 % mot \\d\\d,\\d\u2013\\d\\d,\\d % i "));
    }

    @Test
    void a_distance_to_the_others_that_few_stand_behind_comes_last() {
        var others = "|00990201 absence-share 2024/25 total 8.0 300|00990202 absence-share 2024/25 total 8.8 100";
        var large = besideOthers("U absence-share 2024/25 total 12.3 264" + others);
        var small = besideOthers("U absence-share 2024/25 total 12.3 20" + others);

        assertThat(Stream.of(small.getFirst(), large.getFirst()).sorted(Finding.byEvidence()))
                .containsExactly(large.getFirst(), small.getFirst());
    }

    private static List<Finding> besideOthers(String figures) {
        return UnitsOfNydala.of(UnitsOfNydala.LINDSKOLAN, Ledgers.of(figures), Set.of(SchoolForm.GR));
    }

    @Test
    void an_indicator_whose_good_direction_is_disputed_is_not_spoken_of() {
        assertThat(noticed("U harassment-reports-per-100 2023/24 total 2.0 150"
                        + "|U harassment-reports-per-100 2024/25 total 9.0 150"))
                .isEmpty();
    }

    @Test
    void a_finding_of_the_boys_leads_to_the_boys() {
        var gap = noticed("U all-subjects-y9 2024/25 total 70.0 100|U all-subjects-y9 2024/25 kon:flickor 90.0 50"
                        + "|U all-subjects-y9 2024/25 kon:pojkar 50.0 50")
                .getFirst();

        assertThat(gap.breakdown()).isEqualTo(Breakdown.BOYS);
        assertThat(plain(gap.shown())).isEqualTo("50,0 %");
        assertThat(gap.address()).endsWith("&uppdelning=kon%3Apojkar");
    }

    @Test
    void where_a_slope_is_tested_nothing_is_said_of_every_year() throws IOException {
        for (var file : List.of("findings", "quality-report"))
            assertThat(Files.readString(Path.of("src/main/resources/messages", file + ".properties")))
                    .doesNotContainIgnoringCase("\u00e5t samma h\u00e5ll");
    }

    @Test
    void every_indicator_that_may_be_spoken_of_has_words_for_more_and_for_less() {
        var sentences = Messages.of("findings");

        assertThat(INDICATORS.all().stream()
                        .filter(i -> Notable.isSpokenOf(i) && !Expected.isOf(i))
                        .map(i -> i.id().id())
                        .filter(id -> !sentences.has("more." + id)
                                || !sentences.has("less." + id)
                                || !sentences.has("measure." + id)))
                .isEmpty();
    }

    @Test
    void every_indicator_with_a_direction_has_a_size_from_which_it_is_notable_but_three() {
        assertThat(INDICATORS.all().stream()
                        .filter(i -> i.direction() != Indicator.Direction.NEITHER && !Notable.isSpokenOf(i))
                        .map(i -> i.id().id()))
                .containsExactlyInAnyOrder("salsa-merit-actual", "salsa-all-subjects-actual", "survey-response-rate");
    }

    @Test
    void every_indicator_that_may_be_spoken_of_is_about_something_and_a_factor_has_its_reason() {
        assertThat(INDICATORS.all().stream()
                        .filter(i -> Notable.isSpokenOf(i))
                        .filter(i -> Importance.area(i.id()) == Importance.Area.OTHER)
                        .map(i -> i.id().id()))
                .isEmpty();
        assertThat(DataRows.of("/findings/importance.csv"))
                .allMatch(row -> row.getField("factor").equals("1")
                        || !row.getField("why").isBlank());
    }

    @Test
    void that_fewer_reach_all_subjects_stands_before_a_sharper_fall_in_one_subject() {
        var noticed = noticed(
                FALL + "|U national-test-y9 2023/24 amne:ma 13.6 50|U national-test-y9 2024/25 amne:ma 11.6 48");

        assertThat(noticed).extracting(n -> n.indicator().id()).containsExactly("all-subjects-y9", "national-test-y9");
    }

    @Test
    void a_unit_is_compared_with_wholes_and_not_with_another_unit() {
        var unit = LINDSKOLAN.subject();
        var wholes = List.of(Subject.unit("00990203"));

        assertThatThrownBy(() -> new Comparison(unit, "9901", wholes, Comparison.Others.NOBODY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Finding> noticed(String figures) {
        return UnitsOfNydala.ofLindskolan(figures);
    }

    private static String orNothing(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
