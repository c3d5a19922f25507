package se.styrkedja.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.access.Node;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;

/// What is told of newer figures to who leaned on a finding: an answered claim of 2024/25 stood without a word in an
/// analysis whose figures had moved on.
class SinceTest {
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);

    @TempDir
    static Path files;

    private static TestHouse nydala;

    @BeforeAll
    static void take_in() {
        nydala = TestHouse.ofSampleTown();
        nydala.publish(Export.text(files.resolve("tal.csv"), """
                niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla
                enhet;%1$s;all-subjects-y9;2026/27;total;77,1;;48;Skolverket
                enhet;%1$s;all-subjects-y9;2026/27;kon:flickor;83,3;;24;Skolverket
                enhet;%1$s;all-subjects-y9;2026/27;kon:pojkar;70,8;;24;Skolverket
                enhet;%1$s;merit-average-y9;2026/27;total;230,8;;48;Skolverket
                enhet;%1$s;salsa-all-subjects-residual;2026/27;total;-13;;48;Skolverket
                enhet;%1$s;salsa-merit-residual;2026/27;total;-21;;48;Skolverket
                enhet;%1$s;vocational-eligibility-y9;2026/27;total;~100;;48;Skolverket
                enhet;%1$s;vocational-eligibility-y9;2026/27;kon:flickor;~100;;24;Skolverket
                enhet;%1$s;vocational-eligibility-y9;2026/27;kon:pojkar;66,7;;24;Skolverket
                enhet;%1$s;national-test-average-y9;2026/27;total;..;;;Skolverket
                kommun;9901;survey-safety;VT24;total;6,8;;900;Skolinspektionen
                kommun;9901;survey-safety;VT25;total;7,4;;900;Skolinspektionen
                kommun;9901;survey-safety;VT26;total;7,1;;900;Skolinspektionen
                """.formatted(SampleTown.LINDSKOLAN)));
    }

    @AfterAll
    static void close() {
        nydala.close();
    }

    @Test
    void one_s_own_figure_is_told_with_its_unit_and_its_year() {
        assertThat(told("change.all-subjects-y9.2024/25.total")).contains("77,1\u00a0% (l\u00e4s\u00e5ret 2026/27)");
        assertThat(told("trend.merit-average-y9.2024/25.total"))
                .contains("230,8\u00a0meritpo\u00e4ng (l\u00e4s\u00e5ret 2026/27)");
        assertThat(told("salsa-residual.salsa-all-subjects-residual.2024/25.total"))
                .as("without a unit it was \u221213 of something")
                .contains("\u221213\u00a0procentenheter (l\u00e4s\u00e5ret 2026/27)");
        assertThat(told("salsa-residual.salsa-merit-residual.2024/25.total"))
                .contains("\u221221\u00a0meritpo\u00e4ng (l\u00e4s\u00e5ret 2026/27)");
        assertThat(told("change.vocational-eligibility-y9.2024/25.total"))
                .contains("n\u00e4stan alla (l\u00e4s\u00e5ret 2026/27)");
    }

    /// The boys' figure alone read as if the gap had closed; told in another order than in the finding, the two changed
    /// places for who read quickly.
    @Test
    void of_girls_beside_boys_both_are_told_in_the_order_of_the_finding_and_of_a_distance_only_when() {
        assertThat(sentence("gender-gap.all-subjects-y9.2024/25.kon:pojkar"))
                .contains("Sedan dess har nyare tal kommit: pojkar 70,8\u00a0% och flickor 83,3\u00a0%"
                        + " (l\u00e4s\u00e5ret 2026/27)");
        assertThat(told("gender-gap.all-subjects-y9.2024/25.kon:flickor"))
                .contains("flickor 83,3\u00a0% och pojkar 70,8\u00a0% (l\u00e4s\u00e5ret 2026/27)");
        assertThat(sentence("distance-to-country.all-subjects-y9.2024/25.total"))
                .as("a year is no number")
                .contains("Det finns nyare tal, f\u00f6r l\u00e4s\u00e5ret 2026/27");
    }

    /// It led to the source of all pupils; then, of girls beside boys, to the page of one of them.
    @Test
    void it_leads_to_the_page_where_all_that_is_told_stands() throws Exception {
        assertThat(since(LINDSKOLAN, "change.all-subjects-y9.2024/25.kon:pojkar"))
                .hasValueSatisfying(since -> assertThat(since.address())
                        .startsWith("/indikatorer/all-subjects-y9?")
                        .endsWith("uppdelning=kon%3Apojkar"));
        var gap = since(LINDSKOLAN, "gender-gap.all-subjects-y9.2024/25.kon:pojkar")
                .orElseThrow();
        var nearly = since(LINDSKOLAN, "gender-gap.vocational-eligibility-y9.2024/25.kon:pojkar")
                .orElseThrow();
        assertThat(nearly.told()).startsWith("pojkar 66,7\u00a0% och flickor n\u00e4stan alla");
        try (var server = nydala.serve()) {
            var reader = Walker.stranger(server);
            assertThat(reader.get(gap.address()).body()).contains("83,3\u00a0% flickor, 70,8\u00a0% pojkar");
            assertThat(reader.get(nearly.address()).body()).contains("n\u00e4stan alla flickor, 66,7\u00a0% pojkar");
        }
    }

    @Test
    void what_is_hidden_of_other_schools_or_of_no_later_time_is_not_told() {
        for (var other : List.of(
                "change.all-subjects-y9.2026/27.total",
                "change.national-test-average-y9.2024/25.total",
                "change.no-such.2024/25.total",
                "saknas")) assertThat(told(other)).as(other).isEmpty();
    }

    /// Every other year is other schools'.
    @Test
    void of_schools_that_take_turns_what_has_come_of_the_same_is_told() {
        assertThat(since(new Node.Whole(), "change.survey-safety.VT25.total")).isEmpty();
        assertThat(since(new Node.Whole(), "change.survey-safety.VT24.total"))
                .hasValueSatisfying(since -> assertThat(since.told()).contains("7,1"));
    }

    private static Optional<String> told(String finding) {
        return since(LINDSKOLAN, finding).map(NodeFindings.Since::told);
    }

    private static Optional<String> sentence(String finding) {
        return since(LINDSKOLAN, finding).map(NodeFindings.Since::sentence);
    }

    private static Optional<NodeFindings.Since> since(Node node, String finding) {
        return Optional.ofNullable(nydala.house()
                .get(NodeFindings.class)
                .since(nydala.published(), node, TestHouse.NUMBER, Set.of(finding))
                .get(finding));
    }
}
