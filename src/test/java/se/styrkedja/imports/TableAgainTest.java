package se.styrkedja.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.access.Access;
import se.styrkedja.indicators.Observations;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.testing.Export;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.Swedish;

/// Everything that Nydala may see is taken away as one table, and read back into another house without loss.
class TableAgainTest {
    private static final String HEADER = "niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla\n";
    private static final String ROWS = HEADER + """
            enhet;99000001;merit-average-y9;2024/25;total;231,40;;58;Skolverket
            enhet;99000001;all-subjects-y9;2024/25;kon:flickor;;~100;28;Skolverket
            enhet;99000002;all-subjects-y9;2024/25;total;;..;;Skolverket
            enhet;99000002;salsa-merit-residual;2024/25;total;-5;;41;Skolverket
            kommun;9901;national-test-average-y9;2020/21;total;;inst\u00e4llt;;"'=HYPERLINK(""x"") Skolverket"
            enhet;99000001;absence-share;2024/25;total;6,2;;120;egen uppf\u00f6ljning
            enhet;99000002;absence-share;2024/25;total;6,5;;136;egen uppf\u00f6ljning
            enhet;99000003;absence-share;2024/25;total;9,7;;4;egen uppf\u00f6ljning
            kommun;9901;absence-share;2024/25;total;6,4;;260;egen uppf\u00f6ljning
            enhet;99000001;all-subjects-y6;2024/25;total;5,0;;40;egen uppf\u00f6ljning
            enhet;99000001;preschool-children;2024-10-15;total;64;;;egen uppf\u00f6ljning
            """;

    @TempDir
    Path folder;

    @Test
    void what_is_taken_away_as_csv_or_sheets_is_read_back_as_the_same_figures() throws Exception {
        try (var here = TestHouse.empty()) {
            here.takeIn(TestHouse.NYDALA, List.of(Incoming.of(Export.text(folder.resolve("allt.csv"), ROWS))));
            var before = figures(here);
            assertThat(before)
                    .hasSize(11)
                    .anyMatch(figure -> figure.contains("NearlyNone[mark=~0] Counted[persons=40]"));

            for (var kind : List.of("csv", "xlsx")) {
                var taken = folder.resolve("tabell." + kind);
                Files.write(taken, download(here, "/inlasningar/tabell." + kind));
                try (var there = TestHouse.empty()) {
                    assertThat(there.takeIn(TestHouse.NYDALA, List.of(Incoming.of(taken))))
                            .singleElement()
                            .isInstanceOfSatisfying(
                                    Receipt.Accepted.class,
                                    receipt -> assertThat(
                                                    receipt.reading().figures().refused())
                                            .isEmpty());
                    assertThat(figures(there)).as(kind).isEqualTo(before);
                }
            }
        }
    }

    @Test
    void a_small_group_that_is_not_shown_is_not_in_the_table_and_nothing_runs_in_a_spreadsheet() throws Exception {
        try (var here = TestHouse.empty()) {
            here.takeIn(TestHouse.NYDALA, List.of(Incoming.of(Export.text(folder.resolve("allt.csv"), ROWS))));

            var csv = new String(download(here, "/inlasningar/tabell.csv"), StandardCharsets.UTF_8);

            assertThat(csv)
                    .contains("99000003;absence-share;2024/25;total;;..;;")
                    .doesNotContain("9,7")
                    .contains("'=HYPERLINK")
                    .doesNotContain(";\"=HYPERLINK");
        }
    }

    @Test
    void one_organiser_s_own_figures_are_not_in_another_s_table() throws Exception {
        try (var here = TestHouse.empty()) {
            here.takeIn(TestHouse.ELSEWHERE, List.of(Incoming.of(Export.text(folder.resolve("allt.csv"), ROWS))));

            assertThat(new String(download(here, "/inlasningar/tabell.csv"), StandardCharsets.UTF_8))
                    .isEqualTo("\ufeff" + HEADER.replace("\n", "\r\n"));
        }
    }

    @Test
    void the_template_is_read_back_as_an_empty_table() throws Exception {
        try (var here = TestHouse.empty()) {
            for (var kind : List.of("csv", "xlsx")) {
                var taken = folder.resolve("mall." + kind);
                Files.write(taken, download(here, "/inlasningar/mall." + kind));
                assertThat(here.publish(taken)).isInstanceOf(Receipt.NothingInIt.class);
            }
        }
    }

    @Test
    void the_history_leads_to_the_tables_and_says_which_day_a_file_was_withdrawn() throws Exception {
        try (var here = TestHouse.empty()) {
            var taken = here.takeIn(
                            TestHouse.NYDALA, List.of(Incoming.of(Export.text(folder.resolve("allt.csv"), ROWS))))
                    .getFirst();
            here.withdraw(TestHouse.NYDALA, ((Receipt.Accepted) taken).delivery());
            var today = Swedish.date(LocalDate.now(ZoneId.of("Europe/Stockholm")));

            assertThat(page(here, "/inlasningar"))
                    .contains("tillbakadragen " + today, "/inlasningar/mall.xlsx", "/inlasningar/tabell.csv");
        }
    }

    private static byte[] download(TestHouse house, String path) throws IOException, InterruptedException {
        house.moveIn();
        try (var server = house.serve()) {
            return Walker.as(server, "Maja").download(path);
        }
    }

    private static String page(TestHouse house, String path) throws IOException, InterruptedException {
        house.moveIn();
        try (var server = house.serve()) {
            return Walker.as(server, "Maja").get(path).body();
        }
    }

    private static Set<String> figures(TestHouse house) {
        var scope = house.house().get(Access.class).of(TestHouse.NYDALA);
        var all = new ArrayList<SourceFigure>();
        house.house().get(Observations.class).everything(scope).forEach(all::add);
        return Drafts.essence(all).lines().collect(Collectors.toCollection(TreeSet::new));
    }
}
