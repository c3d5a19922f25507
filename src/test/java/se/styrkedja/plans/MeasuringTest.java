package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.access.Node;
import se.styrkedja.access.Tenant;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.TestHouse;

class MeasuringTest {
    private static final String FIGURES = "niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla\n";

    private static final Tenant TENANT = new Tenant(TestHouse.NYDALA, TestHouse.NUMBER, "Nydala kommun");

    @TempDir
    Path folder;

    /// Schools take turns in Skolenk\u00e4ten: the figure of the spring after is of the others.
    @Test
    void a_goal_of_the_whole_is_followed_up_by_the_schools_that_it_began_from() {
        try (var nydala = TestHouse.empty()) {
            nydala.publish(
                    Export.text(folder.resolve("tal.csv"), FIGURES + safety("VT24", "6,8") + safety("VT25", "7,4")));

            assertThat(now(nydala, "VT24"))
                    .isInstanceOfSatisfying(
                            Reading.Known.class,
                            then -> assertThat(then.period()).isEqualTo("VT24"));
            assertThat(now(nydala, "VT23"))
                    .isInstanceOfSatisfying(
                            Reading.Known.class,
                            later -> assertThat(later.period()).isEqualTo("VT25"));
        }
    }

    /// Skolverket and Kolada publish of the municipality, not of its organisation number.
    @Test
    void a_goal_of_a_whole_municipality_is_measured_by_what_is_published_of_the_municipality() {
        try (var nydala = TestHouse.ofSampleTown()) {
            nydala.publish(Export.text(
                    folder.resolve("tal.csv"),
                    FIGURES
                            + "kommun;9901;all-subjects-y9;2023/24;total;71,4;;210;Skolverket\n"
                            + "kommun;9901;all-subjects-y9;2025/26;total;65,1;;218;Skolverket\n"));
            var measuring = nydala.house().get(Measuring.class);
            var passed = measuring.indicator("all-subjects-y9").orElseThrow();

            assertThat(measuring.measurable(nydala.published(), TENANT, new Node.Whole()))
                    .hasEntrySatisfying(passed, now -> assertThat(now.shown()).isEqualTo("65,1" + "\u00a0%"));
            assertThat(measuring.now(
                            nydala.published(),
                            TENANT,
                            new Node.Whole(),
                            goal(passed.id().id(), "2023/24", "niva=kommun&kod=9901")))
                    .isInstanceOfSatisfying(
                            Reading.Known.class, now -> assertThat(now.period()).isEqualTo("2025/26"));
            assertThat(measuring.now(
                            nydala.published(),
                            TENANT,
                            new Node.Whole(),
                            goal(passed.id().id(), "2023/24", "niva=huvudman&kod=2120009901")))
                    .isInstanceOf(Reading.None.class);
        }
    }

    /// A mistyped year, or the year after, judged what was promised for the year before.
    @Test
    void a_goal_is_held_against_the_latest_figure_of_a_period_that_had_ended_by_its_day() {
        try (var nydala = TestHouse.ofSampleTown()) {
            nydala.publish(Export.text(
                    folder.resolve("tal.csv"),
                    FIGURES
                            + "kommun;9901;all-subjects-y9;2023/24;total;71,4;;210;Skolverket\n"
                            + "kommun;9901;all-subjects-y9;2025/26;total;77,1;;218;Skolverket\n"
                            + "kommun;9901;all-subjects-y9;2026/27;total;50,0;;60;Skolverket\n"
                            + "kommun;9901;all-subjects-y9;2027/28;total;60,0;;60;Skolverket\n"));

            assertThat(ofTheDay(nydala, "2023/24", LocalDate.of(2026, 9, 30))).isEqualTo("2025/26, not the latest");
            assertThat(ofTheDay(nydala, "2023/24", LocalDate.of(2026, 6, 12)))
                    .as("school ends in June, some weeks before the school year")
                    .isEqualTo("2025/26, not the latest");
            assertThat(ofTheDay(nydala, "2025/26", LocalDate.of(2026, 12, 31)))
                    .as("the first that comes, where none later than the baseline had ended by then")
                    .isEqualTo("2026/27, not the latest");
            assertThat(ofTheDay(nydala, "2023/24", LocalDate.of(2029, 6, 30))).isEqualTo("2027/28");
            assertThat(ofTheDay(nydala, "2027/28", LocalDate.of(2029, 6, 30)))
                    .as("nothing has come since")
                    .isEqualTo("2027/28");
        }
    }

    private static String ofTheDay(TestHouse nydala, String began, LocalDate due) {
        var held = nydala.house()
                .get(Measuring.class)
                .ofTheDay(
                        nydala.published(),
                        TENANT,
                        new Node.Whole(),
                        goal("all-subjects-y9", began, "niva=kommun&kod=9901", due));
        return ((Reading.Known) held.reading()).period() + (held.isLatest() ? "" : ", not the latest");
    }

    private static String safety(String term, String value) {
        return "huvudman;2120009901;survey-safety;%s;total;%s;;900;Skolinspektionen\n".formatted(term, value);
    }

    private static Reading now(TestHouse nydala, String began) {
        return nydala.house()
                .get(Measuring.class)
                .now(
                        nydala.published(),
                        TENANT,
                        new Node.Whole(),
                        goal("survey-safety", began, "niva=huvudman&kod=2120009901"));
    }

    private static Goal goal(String indicator, String began, String whose) {
        return goal(indicator, began, whose, LocalDate.of(2026, 9, 30));
    }

    private static Goal goal(String indicator, String began, String whose, LocalDate due) {
        return new Goal(
                GoalId.next(),
                new AreaId(new UUID(0, 1)),
                "x",
                new Goal.Measure.ByIndicator(
                        indicator,
                        "x",
                        new Reading.Known(
                                new BigDecimal("6.5"),
                                "6,5",
                                began,
                                900,
                                "/indikatorer/%s/kalla?%s&period=%s".formatted(indicator, whose, began)),
                        new BigDecimal("7.5"),
                        "7,5"),
                due,
                new Area.Edition(1, "Karin Holm", LocalDate.of(2025, 9, 30), false));
    }
}
