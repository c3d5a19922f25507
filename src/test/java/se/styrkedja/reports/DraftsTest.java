package se.styrkedja.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.styrkedja.access.Access;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.demo.workyears.DialoguesOfLindskolan;
import se.styrkedja.demo.workyears.WorkYears;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.findings.NodeFindings;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.governance.Resolution;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.plans.Plans;
import se.styrkedja.reports.annexes.Annexes;
import se.styrkedja.reports.publishing.Composed;
import se.styrkedja.reports.publishing.Frozen;
import se.styrkedja.reports.publishing.FrozenFile;
import se.styrkedja.reports.publishing.Publication;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.server.Server;
import se.styrkedja.testing.Browser;
import se.styrkedja.testing.Inspection;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// Reports and plans on their way from draft to public: typed, saved, talked of, decided, made public.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DraftsTest {
    private static final String REPORT = "/rapporter/9901/2024-25";
    private static final String PLACE = REPORT + "/skriv/analysis.causes";
    private static final String WHOSE = "enhet=" + SampleTown.LINDSKOLAN + "&lasar=2025/26";

    private static TestHouse nydala;
    private static Server server;

    @BeforeAll
    static void lindskolan_has_two_areas() {
        nydala = TestHouse.ofSampleTown();
        var house = nydala.house();
        var scope = house.get(Access.class).of(TestHouse.NYDALA);
        var school = house.get(Organisation.class)
                .register(scope)
                .unit(SampleTown.LINDSKOLAN)
                .orElseThrow();
        DialoguesOfLindskolan.write(
                house.get(Dialogues.class),
                house.get(Accounts.class),
                scope,
                school,
                house.get(NodeFindings.class).of(scope, new Node.Unit(school.code()), school.organiser()),
                TestHouse.TODAY);
        WorkYears.write(
                house.get(Accounts.class), house.get(Dialogues.class), house.get(Plans.class), scope, TestHouse.TODAY);
        server = nydala.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
        nydala.close();
    }

    @Test
    @Order(1)
    void the_head_teacher_decides_the_plan_which_is_frozen_with_its_poster() throws Exception {
        var karin = Walker.as(server, "Karin");
        karin.get("/utvecklingsomraden/motto?" + WHOSE);
        assertThat(karin.post(
                                "/utvecklingsomraden/motto?" + WHOSE,
                                Map.of("motto", "Alla ska l\u00e4sa", "version", "0"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(karin.get("/utvecklingsomraden/affisch.html?" + WHOSE).body())
                .contains("Alla ska l\u00e4sa");
        assertThat(karin.get("/utvecklingsomraden/enhetsplan.html?" + WHOSE).body())
                .contains(
                        "L\u00e4sning i alla \u00e4mnen",
                        "\u00c5ret i aktiviteter",
                        "De som var med",
                        "Dialogen om 2024/25, ");
        assertThat(karin.get("/utvecklingsomraden/aktivitetsplan.html?" + WHOSE).body())
                .contains("Kollegialt l\u00e4rande", "30\u00a0april 2026");
        for (var plan : List.of("enhetsplan", "aktivitetsplan", "forbattringsplan"))
            assertThat(karin.get("/utvecklingsomraden/" + plan + ".html?" + WHOSE)
                            .body())
                    .as("one form of days in all tables of %s", plan)
                    .doesNotContainPattern(">\\s*\\d{4}-\\d{2}-\\d{2}");
        assertThat(new String(
                        karin.download("/utvecklingsomraden/aktivitetsplan.pdf?" + WHOSE), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(karin.get("/utvecklingsomraden/verksamhetsplan.html?" + WHOSE)
                        .statusCode())
                .as("no upper-secondary school")
                .isEqualTo(404);

        var decision = "/utvecklingsomraden/enhetsplan/beslut?" + WHOSE;
        karin.get(decision);
        assertThat(karin.post(decision, Map.of("beslutad", "2026-09-02")).body())
                .contains("inte varit \u00e4n");
        assertThat(karin.post(decision, Map.of("beslutad", "2025-10-05")).body())
                .as("the areas were proposed the day after")
                .contains("fanns inte alla omr\u00e5den i planen \u00e4n");
        writeMotto("Alla ska r\u00e4kna", "1");
        assertThat(karin.post(decision, Map.of("beslutad", "2025-10-24")).body())
                .contains(
                        "Motto, st\u00e5r nu (Skrivet ",
                        " av Anders Lindqvist)",
                        "Alla ska r\u00e4kna",
                        "Alla ska l\u00e4sa");
        writeMotto("Alla ska l\u00e4sa", "2");
        assertThat(karin.post(decision, Map.of("beslutad", "2025-10-24")).statusCode())
                .isEqualTo(422);
        assertThat(karin.post(decision, Map.of("beslutad", "2025-10-24")).statusCode())
                .isEqualTo(303);
        karin.get(decision);
        assertThat(karin.post(decision, Map.of("beslutad", "2025-10-24")).statusCode())
                .as("again the same day, by one who has seen the decision before")
                .isEqualTo(303);
        assertThat(Walker.as(server, "Amir").get(decision).statusCode()).isEqualTo(403);
    }

    private static void writeMotto(String motto, String seen) throws Exception {
        var anders = Walker.as(server, "Anders");
        anders.get("/utvecklingsomraden/motto?" + WHOSE);
        assertThat(anders.post("/utvecklingsomraden/motto?" + WHOSE, Map.of("motto", motto, "version", seen))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    @Order(2)
    void the_organiser_sees_which_plans_are_decided_and_which_are_missing() throws Exception {
        var page = Walker.as(server, "Eva")
                .get("/rapporter/enhetsplaner?lasar=2025/26")
                .body();
        assertThat(page)
                .contains(
                        "1 av 3 enheter har en beslutad plan",
                        "24 oktober 2025 (antecknat 1 september 2026) av Karin Holm")
                .contains("Inget \u00e4r b\u00f6rjat p\u00e5 2: Centralk\u00f6ket, \u00d6stra Ekskolan");
        var poster = Pattern.compile("href=\"(/rapporter/beslutade/[^\"]+/affisch.html)\"")
                .matcher(page);
        assertThat(poster.find()).isTrue();
        assertThat(Walker.as(server, "Eva").get(poster.group(1)).body())
                .contains("Alla ska l\u00e4sa")
                .contains(
                        "Beslutad av Karin Holm, 24 oktober 2025. Inneh\u00e5llet \u00e4r som det stod 1 september 2026, d\u00e5 beslutet antecknades")
                .doesNotContain("Att skriva");
        assertThat(Walker.as(server, "Maja").get(REPORT).body())
                .contains("Enheternas planer", "1 av 3 enheter har en beslutad plan f\u00f6r 2025/26. Inget");
        assertThat(Walker.stranger(server).get(REPORT).body()).doesNotContain("Enheternas planer");
    }

    @Test
    @Order(3)
    void what_is_typed_and_not_saved_is_kept_for_her_who_typed_it() throws Exception {
        var maja = Walker.as(server, "Maja");
        maja.get(PLACE);
        assertThat(maja.post(PLACE + "/osparat", Map.of("text", "F\u00e4rre l\u00e4ser l\u00e4ngre", "version", "0"))
                        .body())
                .contains("1 september 2026 kl. 09.00");
        assertThat(Walker.as(server, "Maja").get(PLACE).body())
                .contains("F\u00e4rre l\u00e4ser l\u00e4ngre</textarea>", "Det \u00e4r inte sparat");
        var anders = Walker.as(server, "Anders");
        assertThat(anders.get(PLACE).body()).doesNotContain("F\u00e4rre l\u00e4ser");

        anders.post(PLACE, Map.of("text", "Anders skrev", "version", "0"));
        assertThat(maja.get(PLACE).body()).contains("F\u00e4rre l\u00e4ser l\u00e4ngre</textarea>", "Anders skrev");
        maja.post(PLACE + "/osparat", Map.of("slang", "ja"));
        assertThat(maja.get(PLACE).body()).contains("Anders skrev</textarea>").doesNotContain("F\u00e4rre l\u00e4ser");

        maja.post(PLACE + "/osparat", Map.of("text", "Halvt", "version", "1"));
        assertThat(maja.get(PLACE).body()).contains("Halvt</textarea>");
        maja.post(PLACE, Map.of("text", "Anders skrev", "version", "1"));
        assertThat(maja.get(PLACE).body())
                .as("saved as it stands")
                .contains("Anders skrev</textarea>")
                .doesNotContain("Halvt");
    }

    @Test
    @Order(4)
    void an_earlier_wording_is_taken_again_as_a_new_version() throws Exception {
        var maja = Walker.as(server, "Maja");
        maja.get(PLACE);
        maja.post(PLACE, Map.of("text", "Maja skrev", "version", "1"));
        var versions = PLACE + "/versioner";
        assertThat(maja.get(versions).body()).contains("<del>Anders</del><ins>Maja</ins> skrev");
        assertThat(maja.post(versions, Map.of("ta", "1", "version", "1")).body())
                .contains("Du har sparat i en annan flik");
        assertThat(maja.post(versions, Map.of("ta", "1", "version", "2")).statusCode())
                .isEqualTo(303);
        assertThat(nydala.asSuperuser("select body from reports.text where place = 'analysis.causes' order by version"))
                .containsExactly("Anders skrev", "Maja skrev", "Anders skrev");
        assertThat(maja.get("/rapporter/9901/2025-26/skriv/analysis.causes").body())
                .contains("S\u00e5 skrev ni f\u00f6rra \u00e5ret", "Anders skrev", "Inga orsaker \u00e4n");
    }

    @Test
    @Order(5)
    void a_draft_is_sent_to_be_talked_of_commented_on_and_answered() throws Exception {
        var anders = Walker.as(server, "Anders");
        var petra = Walker.as(server, "Petra");
        var dialogue = REPORT + "/dialog";
        petra.get(dialogue);
        assertThat(petra.post(dialogue + "/analysis.causes", Map.of("kommentar-analysis.causes", "F\u00f6rst"))
                        .body())
                .contains("inte i dialog l\u00e4ngre", "F\u00f6rst</textarea>");
        anders.get(dialogue);
        assertThat(anders.post(dialogue, Map.of("till", "rektorerna", "senast", "2026-08-01"))
                        .body())
                .contains("Dagen har redan varit");
        anders.post(dialogue, Map.of("till", "rektorerna", "senast", "2026-09-15"));
        assertThat(Walker.as(server, "Karin").get(REPORT).body()).contains("I dialog med rektorerna");
        assertThat(petra.get("/rapporter").body()).contains("Kommentarer senast 15 september 2026");

        petra.get(dialogue);
        petra.post(dialogue + "/analysis.causes", Map.of("kommentar-analysis.causes", "Vilka <b>skolor</b>?"));
        assertThat(anders.get(PLACE).body()).contains("Vilka &lt;b&gt;skolor&lt;/b&gt;?");
        var id = Pattern.compile("kommentarer/([0-9a-f-]{36})")
                .matcher(anders.get(dialogue).body());
        assertThat(id.find()).isTrue();
        anders.post(REPORT + "/kommentarer/" + id.group(1), Map.of("svar-" + id.group(1), "De fyra i norr"));
        assertThat(petra.get(dialogue).body())
                .contains("Svar av Anders Lindqvist 1 september 2026: De fyra i norr")
                .doesNotContain("inte besvarad");
        assertThat(Walker.as(server, "Amir").get(dialogue).statusCode()).isEqualTo(403);

        petra.post(dialogue + "/analysis.causes", Map.of("kommentar-analysis.causes", "Vilka klasser?"));
        var another = Pattern.compile("kommentarer/([0-9a-f-]{36})")
                .matcher(anders.get(dialogue).body());
        assertThat(another.find()).isTrue();
        var settling = REPORT + "/kommentarer/" + another.group(1);
        var answered = anders.post(settling, Map.of("stryk", "ja", "svar-" + another.group(1), "Alla i nian"));
        assertThat(answered.statusCode()).as("an answer is not struck unseen").isEqualTo(422);
        assertThat(answered.body()).contains("Alla i nian", "h\u00f6r inte till det du valde");
        assertThat(anders.post(settling, Map.of("stryk", "ja")).statusCode()).isEqualTo(303);
        var late = anders.post(settling, Map.of("svar-" + another.group(1), "Klass nio"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Kommentaren \u00e4r redan struken", "Klass nio");
    }

    @Test
    @Order(6)
    void a_decision_carries_the_plans_and_what_is_made_public_is_read_by_anybody() throws Exception {
        var house = nydala.house();
        var inger = Staffroom.of(house, "Inger");
        var carried = house.get(Publications.class).all(inger.scope()).stream()
                .filter(plan ->
                        plan.report().equals(Annexes.plan(new Node.Unit(SampleTown.LINDSKOLAN), new SchoolYear(2025)))
                                && !plan.superseded())
                .map(Publication::id)
                .toList();
        house.get(Publications.class)
                .publish(
                        inger.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE),
                        "quality-report/9901/2024/25",
                        new DecisionBasis(List.of()).version(),
                        () -> new Composed(
                                List.of(),
                                new DecisionBasis(List.of()),
                                () -> new Frozen(
                                        "quality-report/9901/2024/25",
                                        Node.WHOLE,
                                        "kvalitetsrapport f\u00f6r Nydala 2024/25",
                                        List.of(),
                                        List.of(),
                                        List.of(FrozenFile.written(
                                                "kvalitetsrapport.html",
                                                out -> out.write("Beslutad".getBytes(StandardCharsets.UTF_8)))),
                                        carried)),
                        new Resolution(
                                "N\u00e4mnden",
                                "BUN 2026/1",
                                "3",
                                TestHouse.TODAY,
                                "Antar",
                                Assignee.without("Anders"),
                                LocalDate.of(2027, 1, 1)),
                        TestHouse.TODAY)
                .kept();

        var walker = Walker.as(server, "Inger");
        var list = walker.get("/rapporter").body();
        assertThat(list)
                .contains("En enhets plan f\u00f6ljde med", "beslutad 24 oktober 2025")
                .as("what becomes public is told before it does")
                .contains("<summary>Publicera</summary>", "blir inte publika", "tas inte tillbaka")
                .doesNotContain("i dialog</span>");
        var release = Pattern.compile("action=\"(/rapporter/beslutade/([^/]+)/publicering)\"")
                .matcher(list);
        assertThat(release.find()).isTrue();
        var address = "/rapporter/publicerade/" + release.group(2) + "/kvalitetsrapport.html";
        var stranger = Walker.stranger(server);
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        assertThat(walker.post(release.group(1), Map.of()).statusCode()).isEqualTo(303);
        assertThat(stranger.get(address).body()).isEqualTo("Beslutad");
        assertThat(stranger.get("/rapporter").body()).contains("publicerad 1 september 2026", address);
    }

    @Test
    @Order(7)
    void the_pages_have_no_fault_and_what_is_typed_reaches_the_server_by_itself() throws Exception {
        var session = Walker.as(server, "Anders").session();
        var base = "http://127.0.0.1:" + server.port();
        try (var window = Browser.start().window(1280, ColorScheme.LIGHT, true, base, session)) {
            Inspection.of(
                    window,
                    base,
                    Map.of(
                            "enhetsplaner", "/rapporter/enhetsplaner?lasar=2025/26",
                            "enhetsplan-beslut", "/utvecklingsomraden/enhetsplan/beslut?" + WHOSE,
                            "motto", "/utvecklingsomraden/motto?" + WHOSE,
                            "utkast-i-dialog", REPORT + "/dialog",
                            "skriv", PLACE,
                            "versioner", PLACE + "/versioner"));
            var page = window.newPage();
            page.navigate(base + PLACE);
            page.fill("#text", "Typed and left");
            page.waitForCondition(() -> page.textContent("[data-kept]").contains("h\u00e5lls kvar"));
        }
        assertThat(nydala.asSuperuser("select body from reports.unfinished")).containsExactly("Typed and left");
    }

    @Test
    @Order(8)
    void the_answer_that_there_were_none_stands_in_the_box_and_is_saved_again_as_it_is() throws Exception {
        var session = Walker.as(server, "Anders").session();
        var base = "http://127.0.0.1:" + server.port();
        try (var window = Browser.start().window(1280, ColorScheme.LIGHT, true, base, session)) {
            var page = window.newPage();
            page.navigate(base + REPORT + "/skriv/records.harassment");
            page.fill("#text", "Typed");
            page.waitForCondition(() -> page.textContent("[data-kept]").contains("h\u00e5lls kvar"));
            page.fill("#text", "");
            page.click("button[name=inga]");
            page.waitForCondition(() -> page.locator("button[name=inga]").count() == 0);
            assertThat(page.inputValue("#text")).isEqualTo("Inga under \u00e5ret.");
            assertThat(page.textContent("[data-kept]")).isBlank();
            assertThat(page.content()).doesNotContain("Sl\u00e4ng det osparade");
            page.click("text=Spara");
            page.navigate(base + REPORT + "/skriv/records.harassment");
            assertThat(page.inputValue("#text")).isEqualTo("Inga under \u00e5ret.");
        }
        assertThat(nydala.asSuperuser("select body from reports.text where place = 'records.harassment'"))
                .containsExactly("Inga under \u00e5ret.");
        assertThat(nydala.asSuperuser("select body from reports.unfinished where place = 'records.harassment'"))
                .isEmpty();
    }

    @Test
    @Order(9)
    void a_text_beside_the_answer_that_there_were_none_is_not_lost() throws Exception {
        var session = Walker.as(server, "Anders").session();
        var base = "http://127.0.0.1:" + server.port();
        for (boolean script : List.of(false, true)) {
            var typed = "One audit in May, " + script;
            try (var window = Browser.start().window(1280, ColorScheme.LIGHT, script, base, session)) {
                var page = window.newPage();
                page.navigate(base + REPORT + "/skriv/records.audits");
                page.fill("#text", typed);
                page.click("button[name=inga]");
                page.waitForCondition(() -> page.content().contains("Du har skrivit en text"));
                page.navigate(base + REPORT + "/skriv/records.audits");
                assertThat(page.inputValue("#text")).isEqualTo(typed);
            }
        }
        assertThat(nydala.asSuperuser("select body from reports.text where place = 'records.audits'"))
                .isEmpty();
    }

    @Test
    @Order(10)
    void a_text_that_is_too_long_to_be_kept_stays_in_the_browser() throws Exception {
        var session = Walker.as(server, "Anders").session();
        var base = "http://127.0.0.1:" + server.port();
        var typed = "Too long. ".repeat(2_001);
        try (var window = Browser.start().window(1280, ColorScheme.LIGHT, true, base, session)) {
            var page = window.newPage();
            page.navigate(base + REPORT + "/skriv/records.complaints");
            page.fill("#text", typed);
            page.click("text=Spara");
            page.waitForCondition(() -> page.locator("#fel").count() == 1);
            page.waitForCondition(() -> page.textContent("[data-kept]").contains("f\u00f6r l\u00e5ng"));
            page.navigate(base + REPORT + "/skriv/records.complaints");
            assertThat(page.inputValue("#text")).isEqualTo(typed);
        }
    }
}
