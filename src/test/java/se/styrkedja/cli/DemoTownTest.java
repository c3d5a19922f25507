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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Node;
import se.styrkedja.demo.workyears.Townspeople;
import se.styrkedja.dialogues.Dialogue;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.goals.Goals;
import se.styrkedja.goals.Support;
import se.styrkedja.goals.Wording;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.UnitCount;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.Plans;
import se.styrkedja.server.Server;
import se.styrkedja.tables.Tables;
import se.styrkedja.testing.Browser;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;

/// Nydala as the demo lets it come to life: what is written in it has its place, and its documents say what its pages
/// say.
class DemoTownTest {
    private static final Clock NOW = Clock.system(ZoneId.of("Europe/Stockholm"));
    /// Lines of a page, head and foot among them.
    private static final int FEWEST = 5;

    private static final Pattern PLACE = Pattern.compile("/skriv/([^\"/]+)\"");

    private static final Pattern FIGURE = Pattern.compile("\\d,\\d|\\d[\u00a0 ](?:%|procent|po\u00e4ng|av )");

    private static final Pattern RELEASED = Pattern.compile("/rapporter/publicerade/[^\"]+");

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

    /// Its last lines, what is prioritised, stood alone on a page of their own.
    @Test
    void the_summary_of_its_quality_reports_is_one_page() throws Exception {
        for (var file : List.of("kvalitetsrapport.pdf", "beslutat/Nydala kommun/kvalitetsrapport.pdf"))
            try (var pdf = Loader.loadPDF(folder.resolve("out").resolve(file).toFile())) {
                var reader = new PDFTextStripper();
                reader.setStartPage(3);
                reader.setEndPage(3);
                assertThat(reader.getText(pdf)).as(file).contains("Inneh\u00e5ll");
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
    void what_is_written_at_a_preschool_and_in_a_kitchen_speaks_of_what_they_are() {
        var scope = Townspeople.director(nydala.house().get(Accounts.class), town.scope(), LocalDate.now(NOW))
                .scope();
        var units = nydala.house().get(Organisation.class).register(scope).units();
        var kinds = new HashSet<Boolean>();
        for (var unit : units) {
            if (!unit.forms().isEmpty() && !UnitCount.isPreschool(unit)) continue;
            var node = new Node.Unit(unit.code());
            for (var dialogue : nydala.house().get(Dialogues.class).all(scope)) {
                if (!dialogue.node().equals(node) || !(dialogue instanceof Dialogue.Reconciled held)) continue;
                kinds.add(UnitCount.isPreschool(unit));
                assertThat(held.agenda().invited()).as(unit.name()).doesNotContainPattern("[Ee]lev|[Ll]\u00e4rarna");
                assertThat(nydala.house()
                                .get(Dialogues.class)
                                .minutes(scope, held)
                                .participations())
                        .as(unit.name())
                        .extracting(Participation::group)
                        .isNotEmpty()
                        .doesNotContain(Participation.Group.PUPILS);
            }
            for (var chain : nydala.house().get(Plans.class).chains(scope, node)) {
                var said = chain.area().text() + " " + chain.causes() + chain.goals() + chain.activities();
                if (UnitCount.isPreschool(unit))
                    assertThat(said).as(unit.name()).doesNotContainPattern("\\b[Ee]lev|[Kk]lass|[Ll]ektion");
                else
                    assertThat(chain.activities())
                            .as(unit.name())
                            .noneMatch(activity -> activity.text().level() == Activity.Level.CLASSROOM);
            }
        }
        assertThat(kinds).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void one_may_be_the_head_of_a_preschool_and_of_an_upper_secondary_school() throws Exception {
        for (var head : List.of("Mona", "Johan"))
            for (var page : List.of("/min-sida", "/utvecklingsomraden", "/resultat", "/dialoger", "/arshjul"))
                assertThat(Walker.as(server, head).get(page).statusCode())
                        .as(head + page)
                        .isIn(200, 303);
        assertThat(Walker.as(server, "Mona")
                        .get("/utvecklingsomraden?lasar=2025/26")
                        .body())
                .contains("Bl\u00e5b\u00e4rsbackens f\u00f6rskola", "Spr\u00e5ket i leken");
        assertThat(Walker.as(server, "Johan")
                        .get("/utvecklingsomraden?lasar=2025/26")
                        .body())
                .contains("Nydalagymnasiet Norr", "Likv\u00e4rdig bed\u00f6mning");
    }

    /// Head and foot are two lines of each page but the cover.
    @Test
    void no_page_of_a_document_holds_the_last_lines_of_what_stands_on_the_page_before() throws Exception {
        var spilled = new TreeMap<String, String>();
        try (var files = Files.walk(folder.resolve("out"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".pdf")).toList())
                try (var pdf = Loader.loadPDF(file.toFile())) {
                    var reader = new PDFTextStripper();
                    for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
                        reader.setStartPage(page);
                        reader.setEndPage(page);
                        var lines = reader.getText(pdf)
                                .lines()
                                .filter(line -> !line.isBlank())
                                .toList();
                        if (lines.size() < FEWEST) spilled.put(folder.relativize(file) + " " + page, lines.toString());
                    }
                }
        }
        assertThat(spilled).isEmpty();
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

    /// It was decided before the plans that the units have now, and reads as it did that day.
    @Test
    void the_board_has_decided_the_report_of_the_year_before_and_anybody_may_read_it() throws Exception {
        var decided = "Beslutad BUN 2024/62 \u00a7 88, 10 december 2024";
        var frozen = written("beslutat/Nydala kommun/kvalitetsrapport.html");
        assertThat(frozen)
                .isEqualTo(Walker.as(server, "Inger")
                        .get("/rapporter/9901/2023-24/kvalitetsrapport.html")
                        .body()
                        .replace("Utkast", decided)
                        .replace(Swedish.date(LocalDate.now(NOW)), "10 december 2024"))
                .contains("2023/24", decided, "Inget \u00e4r b\u00f6rjat p\u00e5 37 enheter.")
                .doesNotContain("class=\"to-write\"");
        assertThat(nydala.asSuperuser("select place from reports.text where report = 'quality-report/9901/2023/24'"))
                .contains("analysis.causes", "records.audits", "records.personnel");
        assertThat(nydala.asSuperuser("select body from reports.text where report = 'quality-report/9901/2023/24'"))
                .as("what people write repeats no number of the tables")
                .noneMatch(FIGURE.asPredicate());

        var stranger = Walker.stranger(server);
        var files = RELEASED.matcher(stranger.get("/rapporter").body())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(files).hasSize(3);
        for (var file : files)
            assertThat(stranger.download(file))
                    .as(file)
                    .isEqualTo(Files.readAllBytes(folder.resolve("out/beslutat/Nydala kommun")
                            .resolve(file.substring(file.lastIndexOf('/') + 1))));
        assertThat(Walker.as(server, "Eva").get("/beslut").body())
                .containsOnlyOnce("N\u00e4mnden godk\u00e4nner kvalitetsrapporten f\u00f6r l\u00e4s\u00e5ret 2023/24");
    }

    /// A statement of the demo names the figure it rests on, and not whichever comes first.
    @Test
    void a_statement_that_compares_two_years_rests_on_both() {
        assertThat(nydala.asSuperuser("select finding_key from plans.statement_version where finding_key <> ''"))
                .containsExactly("change.all-subjects-y9.2024/25.total");
    }

    @Test
    void what_the_figures_say_of_a_goal_follows_it_into_every_page_and_document() throws Exception {
        var goals = nydala.house().get(Goals.class).of(town.scope(), DemoTown.YEAR);
        assertThat(goals.goals())
                .as("67,3 per cent of 300 pupils is near 72, 66,1 of 277 is not near 75, 2,8 of 1 351 is more than 1,5,"
                        + " and nobody knows how much absence moves by itself")
                .extracting(goal -> goal.assessment().orElseThrow().support())
                .contains(
                        Support.SUPPORTED,
                        Support.CONTRADICTED,
                        Support.NEAR_TARGET,
                        Support.NO_SPREAD,
                        Support.IN_WORDS);
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
