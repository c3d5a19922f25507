package se.styrkedja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.goals.Goals;
import se.styrkedja.goals.Support;
import se.styrkedja.goals.Wording;
import se.styrkedja.server.Server;
import se.styrkedja.tables.Tables;
import se.styrkedja.testing.Browser;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// Nydala as the demo lets it come to life: what is written in it has its place, and its documents say what its pages
/// say.
class DemoTownTest {
    private static final Clock NOW = Clock.system(ZoneId.of("Europe/Stockholm"));
    private static final Pattern PLACE = Pattern.compile("/skriv/([^\"/]+)\"");

    @TempDir
    static Path folder;

    private static TestHouse nydala;
    private static DemoTown town;
    private static Server server;

    @BeforeAll
    static void nydala_comes_to_life() {
        nydala = TestHouse.empty();
        var silent = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        town = new DemoTown(nydala.house(), new Console(Map.of(), silent, System.err));
        assertThat(town.settle(folder.resolve("nydala"))).isTrue();
        assertThat(town.decide()).isTrue();
        assertThat(town.write(new Folder(folder.resolve("out"), EnumSet.allOf(Folder.Format.class))))
                .isTrue();
        server = Server.start(0, true, NOW, nydala.house(), town.scope());
    }

    @AfterAll
    static void stop() {
        server.close();
        nydala.close();
    }

    @Test
    void every_table_of_its_documents_is_whole_on_its_page() {
        try (var window = Browser.start().window(1280, ColorScheme.LIGHT, true)) {
            Tables.mustStandWhole(folder.resolve("out"), window.newPage());
        }
    }

    @Test
    void every_text_and_comment_of_the_demo_has_its_place() throws Exception {
        var reports = nydala.asSuperuser(
                "select report from reports.text where report not like 'poster/%' union select report from reports.comment");
        assertThat(reports).isNotEmpty();
        var maja = Walker.as(server, "Maja");
        for (var report : reports) {
            var address =
                    "/rapporter/" + report.substring(report.indexOf('/') + 1).replaceFirst("/(?=\\d{2}$)", "-");
            var begin = maja.get(address + "/skriv")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            var page = maja.get(begin).body();
            assertThat(page).doesNotContain("platsen \u00e4r borta", "Texter vars plats");
            var places = PLACE.matcher(page + begin + "\"")
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(places)
                    .containsAll(nydala.asSuperuser(
                            "select place from reports.text where report = '%s' union select place from reports.comment where report = '%s'"
                                    .formatted(report, report)));
        }
    }

    @Test
    void the_drafts_of_the_demo_are_those_of_the_pages() throws Exception {
        var director = Walker.as(server, "Anders");
        assertThat(written("kvalitetsrapport.html"))
                .isEqualTo(director.get("/rapporter/9901/2024-25/kvalitetsrapport.html")
                        .body())
                .contains("Spr\u00e5k och l\u00e4sning", "Likv\u00e4rdig bed\u00f6mning", "sju av elva grundskolor");
        assertThat(written("verksamhetsuppfoljning.html"))
                .isEqualTo(director.get("/rapporter/9901/2025/verksamhetsuppfoljning.html")
                        .body());
    }

    @Test
    void what_the_figures_say_of_a_goal_follows_it_into_every_page_and_document() throws Exception {
        var goals = nydala.house().get(Goals.class).of(town.scope(), DemoTown.YEAR);
        assertThat(goals.goals())
                .anyMatch(goal -> goal.assessment().orElseThrow().support() == Support.CONTRADICTED);
        var director = Walker.as(server, "Anders");
        for (var page :
                List.of("/namndens-mal?period=2024/25", "/namndens-mal/forslag?fran=2024/25", "/rapporter/9901/2025")) {
            var body = director.get(page).body();
            assertThat(body).as(page).contains(Wording.sums(goals), Wording.met(goals));
            for (var goal : goals.goals()) {
                int at = body.indexOf(goal.text().wording());
                assertThat(body.substring(at, Math.min(at + 1500, body.length())))
                        .as("%s, %s", page, goal.text().wording())
                        .contains(
                                Wording.outcome(goal.outcome()),
                                Wording.support(goal.assessment().orElseThrow()));
            }
        }
        for (var year : List.of(SchoolYear.of(LocalDate.now(NOW)), DemoTown.YEAR.next()))
            assertThat(director.get("/styrkedjan/utvardering?lasar=" + year).body())
                    .containsPattern("<h1>[^<]*(visad effekt|inget m\u00e5l \u00e4r bed\u00f6mt \u00e4n)");
    }

    private static String written(String file) throws IOException {
        return Files.readString(folder.resolve("out").resolve(file));
    }
}
