package se.styrkedja.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.roles.Role;
import se.styrkedja.dialogues.Participation;
import se.styrkedja.plans.situation.Evidence;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.plans.situation.SituationId;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.situation.Statement.Kind;
import se.styrkedja.plans.situation.StatementText;
import se.styrkedja.testing.FilledForm;
import se.styrkedja.testing.OpenHouse;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Form;
import se.styrkedja.web.Labels;

/// The pages of the two analyses, as a management team and its staff use them: without script, on a phone and on a
/// wall.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnalysisPagesTest {
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 11);
    private static final String FILLED = "main .ds-button:not([data-variant]):visible";

    private static OpenHouse nydala;
    private static SituationId closed;

    @BeforeAll
    static void start() {
        nydala = new OpenHouse();
        new Staffroom(nydala.house()).employ("Per Ek", Role.HEAD_TEACHER, new Node.Unit("99000002"));
        closed = lastYears();
    }

    @AfterAll
    static void stop() {
        if (nydala != null) nydala.close();
    }

    /// One strength and two shortcomings, closed.
    private static SituationId lastYears() {
        var situations = nydala.house().get(Situations.class);
        var karin = Staffroom.of(nydala.house(), "Karin");
        var lead = karin.permit(PlanRight.LEAD_ANALYSIS, LINDSKOLAN);
        var write = karin.permit(PlanRight.WRITE_STATEMENT, LINDSKOLAN);
        var id = situations
                .begin(lead, LINDSKOLAN, new SchoolYear(2024), JUNE, 3)
                .kept();
        var open = open(karin, id);
        situations
                .say(write, open, Kind.STRENGTH, text("Trygghet", "Eleverna \u00e4r trygga"), JUNE)
                .kept();
        situations
                .say(write, open, Kind.SHORTCOMING, text("Lokaler", "NO-salen r\u00e4cker inte"), JUNE)
                .kept();
        situations
                .say(write, open, Kind.SHORTCOMING, text("L\u00e4sning", "F\u00e5 orkar l\u00e4sa l\u00e5ngt"), JUNE)
                .kept();
        var reading = open(karin, id).shortcomings().getLast();
        situations
                .vote(write, open(karin, id), karin.account().id(), reading.id(), true)
                .kept();
        situations
                .tellOf(
                        lead,
                        open,
                        "",
                        List.of(new Participation(Participation.Group.PUPILS, 9, Participation.Manner.COUNCIL)))
                .kept();
        situations
                .close(lead, open(karin, id), open(karin, id).basis().version(), JUNE, JUNE)
                .kept();
        return id;
    }

    private static Situation.Open open(Membership who, SituationId id) {
        return (Situation.Open)
                nydala.house().get(Situations.class).one(who.scope(), id).orElseThrow();
    }

    private static StatementText text(String theme, String wording) {
        return new StatementText(theme, wording, new Evidence.Document("Enk\u00e4ten i april"));
    }

    @Test
    @Order(1)
    void a_head_teacher_walks_from_last_years_statements_to_a_closed_analysis_without_script() {
        try (var window = nydala.window(390, ColorScheme.LIGHT, false)) {
            var page = nydala.as(window, "Karin Holm");
            page.navigate(nydala.address("/utvecklingsomraden"));
            page.click("main nav >> text=Nul\u00e4gesanalys");
            page.click("text=B\u00f6rja nul\u00e4gesanalysen 2025/26");
            assertThat(page.locator("main").textContent())
                    .contains("3 p\u00e5st\u00e5enden fr\u00e5n analysen 2024/25");
            page.fill("#dag", TestHouse.TODAY.plusDays(6).toString());
            page.selectOption("#roster", "1");
            page.click("text=B\u00f6rja analysen");

            answerLastYear(page);
            page.click("text=S\u00e4g ett utvecklingsbehov");
            page.click("main button:text-is('Spara')");
            assertThat(page.title()).startsWith("Fel: ");
            page.fill("#pastaende", "F\u00e4rre n\u00e5r alla \u00e4mnen");
            page.fill("#tema", "Resultat");
            page.check("input[name=belagg] >> nth=0");
            page.click("text=Spara och s\u00e4g n\u00e5got mer");
            page.fill("#pastaende", "Eleverna f\u00e5r s\u00e4llan svar");
            page.fill("#tema", "Inflytande");
            page.click("main button:text-is('Spara')");
            assertThat(page.locator("#SHORTCOMING li >> nth=1").textContent())
                    .contains("Siffrorna: Andelen som n\u00e5r alla")
                    .as("what may be said of chance goes with it")
                    .contains("slump");
            assertThat(page.locator("#SHORTCOMING li >> nth=2").textContent()).contains("saknar bel\u00e4gg");

            vote(page);
            closeIt(page);
        }
    }

    private static void answerLastYear(Page page) {
        assertThat(page.locator(FILLED).allTextContents()).containsExactly("G\u00e4ller fortfarande");
        assertThat(FilledForm.in(page.content()))
                .as("Enter in a field was the answer that all is as it was")
                .noneMatch(FilledForm::isAnsweredByEnter);
        page.click("#fran-i-fjol button:text('G\u00e4ller fortfarande') >> nth=0");
        page.click("#fran-i-fjol summary:text('G\u00e4ller inte l\u00e4ngre') >> nth=0");
        page.click("#fran-i-fjol li >> nth=0 >> button:text-is('G\u00e4ller inte l\u00e4ngre')");
        assertThat(page.title()).startsWith("Fel: ");
        page.fill("textarea[id^=for-] >> nth=0", "Schemat \u00e4r lagt om");
        page.click("#fran-i-fjol li >> nth=0 >> button:text-is('G\u00e4ller inte l\u00e4ngre')");
        page.click("#fran-i-fjol summary:text('med andra ord')");
        assertThat(page.locator("textarea[id^=ord-]").inputValue()).isEqualTo("F\u00e5 orkar l\u00e4sa l\u00e5ngt");
        page.fill("textarea[id^=ord-]", "Fler orkar l\u00e4sa l\u00e5ngt i \u00e5rskurs 7");
        page.fill("textarea[id^=nu-]", "L\u00e4sprov i maj");
        page.click("text=Spara \u00e4ndringen");
        assertThat(page.locator("#fran-i-fjol").count()).isZero();
        assertThat(page.locator("#SHORTCOMING").textContent())
                .contains("I fjol: F\u00e5 orkar l\u00e4sa l\u00e5ngt", "L\u00e4sprov i maj");
        assertThat(page.locator("main").textContent()).contains("Schemat \u00e4r lagt om");
    }

    /// The one vote there is, given to the last and moved to the first.
    private static void vote(Page page) {
        assertThat(page.locator("#roster").textContent()).startsWith("Du har 1 av 1 r\u00f6st kvar.");
        page.click("#SHORTCOMING button:text-is('R\u00f6sta') >> nth=2");
        assertThat(page.locator("#SHORTCOMING li >> nth=0").textContent())
                .contains("Eleverna f\u00e5r s\u00e4llan svar", "1 r\u00f6st");
        assertThat(page.locator("h1").textContent()).isEqualTo("Viktigast att utveckla p\u00e5 Lindskolan: inflytande");
        assertThat(page.locator("button:text-is('R\u00f6sta')").count()).isZero();
        page.click("text=Ta tillbaka din r\u00f6st");
        page.click("#SHORTCOMING button:text-is('R\u00f6sta') >> nth=0");
        assertThat(page.locator("h1").textContent()).endsWith(": l\u00e4sning");
    }

    private static void closeIt(Page page) {
        assertThat(page.locator(FILLED).allTextContents()).containsExactly("Spara vilka som var med");
        page.fill("#antal-TEACHERS", "tolv");
        page.click("text=Spara vilka som var med");
        assertThat(page.locator("#antal-TEACHERS").inputValue()).isEqualTo("tolv");
        page.fill("#antal-TEACHERS", "12");
        page.click("text=Spara vilka som var med");
        assertThat(page.locator("#antal-PUPILS").inputValue())
                .as("what was left empty stays so")
                .isEmpty();
        assertThat(page.locator(FILLED).allTextContents()).containsExactly("St\u00e4ng analysen");
        page.click("main button:text-is('St\u00e4ng analysen')");
        assertThat(page.locator(".lead").textContent())
                .contains("Gjord och st\u00e4ngd 1 september 2026 av Karin Holm");
        assertThat(page.locator("main form").count()).isZero();

        askOfTheFinding(page);
        page.click("main .ds-button:text('Fr\u00e5ga varf\u00f6r i en dialog')");
        assertThat(page.locator("#ser").inputValue()).isEqualTo("Fler orkar l\u00e4sa l\u00e5ngt i \u00e5rskurs 7");
        assertThat(page.locator("#vilar").inputValue()).startsWith("Nul\u00e4gesanalysen 2025/26. ");
        assertThat(page.locator("input[name=fynd]:checked").count()).isZero();
        page.click("text=Planera dialogen");
        assertThat(page.locator(".link-of-chain h2").textContent())
                .isEqualTo("Fler orkar l\u00e4sa l\u00e5ngt i \u00e5rskurs 7");
    }

    /// What rests on a finding is talked of as that finding, of the analysis' own year.
    private static void askOfTheFinding(Page page) {
        page.click("li:has-text('F\u00e4rre n\u00e5r alla \u00e4mnen') >> text=Fr\u00e5ga varf\u00f6r i en dialog");
        assertThat(page.locator("input[name=fynd]:checked").count()).isOne();
        assertThat(page.locator(".tick:has(input:checked)").textContent()).contains("Andelen som n\u00e5r alla");
        assertThat(page.locator("#ser").inputValue()).isEmpty();
        assertThat(page.locator("#lasar").inputValue()).isEqualTo("2025/26");
        page.goBack();
    }

    @Test
    @Order(2)
    void the_board_reads_what_is_closed_and_another_school_finds_nothing() {
        try (var window = nydala.window(1280, ColorScheme.LIGHT, false)) {
            var page = nydala.as(window, "Eva Ros\u00e9n");
            page.navigate(nydala.address("/styrkedjan"));
            page.click("text=Nul\u00e4gesanalyser");
            page.click("text=Lindskolan 2024/25");
            assertThat(page.locator(".lead").textContent()).contains("Gjord och st\u00e4ngd 11 juni 2025");
            assertThat(page.locator("main").textContent())
                    .contains("Det finns en senare analys")
                    .doesNotContain("Fr\u00e5ga varf\u00f6r");
        }
        try (var window = nydala.window(1280, ColorScheme.LIGHT, false)) {
            var page = nydala.as(window, "Per Ek");
            assertThat(page.navigate(nydala.address(at(closed))).status()).isEqualTo(404);
        }
    }

    @Test
    @Order(3)
    void a_head_teacher_notes_what_she_sees_outside_and_leaves_the_organisers_alone() {
        try (var window = nydala.window(390, ColorScheme.LIGHT, false)) {
            var page = nydala.as(window, "Anders Lindqvist");
            note(page, "F\u00e4rre barn f\u00f6ds");
            page.click("[aria-label='\u00c4ndra f\u00f6r\u00e4ndring 1']");
            page.fill("#svar", "En plan f\u00f6r lokaler");
            page.click("main button:text-is('Spara')");
            assertThat(page.locator("#forandring-1").textContent()).contains("En plan f\u00f6r lokaler");
        }
        try (var window = nydala.window(390, ColorScheme.LIGHT, false)) {
            var page = nydala.as(window, "Karin Holm");
            note(page, "Ett bostadsomr\u00e5de byggs");
            assertThat(page.locator("h1").textContent())
                    .isEqualTo("2 nya f\u00f6r\u00e4ndringar i omv\u00e4rlden 2025/26");
            assertThat(page.locator("#forandring-2").textContent()).contains("Lindskolan", "inget svar \u00e4n");
            assertThat(page.locator("#forandring-1 a:text-is('\u00c4ndra')").count())
                    .isZero();
            assertThat(page.navigate(nydala.address("/omvarldsanalys/1")).status())
                    .isEqualTo(403);

            page.navigate(nydala.address("/omvarldsanalys/2"));
            page.click("text=G\u00e4ller den inte l\u00e4ngre?");
            page.selectOption("#fran", "2026/27");
            page.fill("#skal", "Bygget st\u00e4lldes in");
            page.click("button:text-is('G\u00e4ller inte l\u00e4ngre')");
            assertThat(page.locator("h2:text('G\u00e4ller inte l\u00e4ngre') + article")
                            .textContent())
                    .contains("Bygget st\u00e4lldes in");
        }
    }

    private static void note(Page page, String what) {
        page.navigate(nydala.address("/omvarldsanalys"));
        page.click("text=Anteckna en f\u00f6r\u00e4ndring");
        page.fill("#forandring", what);
        page.fill("#kalla", "Prognos 2026");
        page.click("main button:text-is('Spara')");
        assertThat(page.title()).startsWith("Fel: ");
        assertThat(page.locator("#forandring").inputValue()).isEqualTo(what);
        page.fill("#paverkan", "Klasserna \u00e4ndras");
        page.click("main button:text-is('Spara')");
        assertThat(page.locator(".outside h3").last().textContent()).contains(what);
    }

    @Test
    @Order(4)
    void no_page_has_a_fault_that_axe_finds_or_scrolls_sideways() {
        nydala.inspect("Karin", pages());
    }

    /// "Klart. Du b\u00f6rjade en nul\u00e4gesanalys" was said, and the closed one shown.
    @Test
    @Order(5)
    void a_year_that_has_an_analysis_is_not_told_to_get_another() {
        try (var window = nydala.window(1280, ColorScheme.LIGHT, false)) {
            var page = nydala.as(window, "Karin Holm");
            page.navigate(nydala.address("/nulagesanalys/ny?enhet=" + SampleTown.LINDSKOLAN));
            assertThat(page.locator("#lasar option[value='2025/26']").count()).isZero();
            page.click("main >> text=Nul\u00e4gesanalysen 2025/26");
            assertThat(page.locator(".lead").textContent()).contains("Gjord och st\u00e4ngd");
        }
    }

    /// It answered "Inget \u00e4ndrades", and the words were nowhere.
    @Test
    @Order(6)
    void words_that_came_too_late_stand_on_the_page_they_lead_to_and_on_no_other_for_who_wrote_them() throws Exception {
        var karin = nydala.walker("Karin");
        var own = FilledForm.in(karin.get("/omvarldsanalys/ny").body()).stream()
                .filter(form -> form.action().equals("/omvarldsanalys/ny"))
                .findFirst()
                .orElseThrow();
        var claim = "00000000-0000-4000-8000-000000000001";
        var late = Map.of(
                "svar",
                "andrat",
                "ord-" + claim,
                "Lugnare i korridorerna",
                "nu-" + claim,
                "Ja",
                Labels.TEXTS,
                "nu-" + claim + " Hur vet ni det nu?",
                Form.WHOSE,
                own.fields().getOrDefault(Form.WHOSE, ""));
        var led = led(karin.post(at(closed) + "/fran-i-fjol/" + claim, late));
        var second = new HashMap<>(late);
        second.put("nu-" + claim, "Vi har r\u00e4knat");
        assertThat(led(karin.post(at(closed) + "/fran-i-fjol/" + claim, second)))
                .isEqualTo(led);
        assertThat(karin.get("/min-sida").body())
                .as("a page that another tab opens before")
                .doesNotContain("Lugnare i korridorerna");
        for (int opened = 0; opened < 2; opened++)
            assertThat(karin.get(led).body())
                    .contains("Det du skrev sparades inte", "Lugnare i korridorerna", "Vi har r\u00e4knat")
                    .as("a word whose letters stand in many places")
                    .contains("<p class=\"quiet\">Hur vet ni det nu?</p>\n<p class=\"typed\">Ja</p>");
        assertThat(nydala.walker("Anders").get(led).body()).doesNotContain("Lugnare i korridorerna");
    }

    /// The answer showed it, and it was gone when one left: no form is there any more.
    @Test
    @Order(6)
    void what_was_sent_to_an_analysis_that_is_closed_stands_on_its_page_each_field_by_itself() throws Exception {
        var karin = nydala.walker("Karin");
        karin.get(at(closed));
        var claim = Map.of(
                "slag",
                "SHORTCOMING",
                "pastaende",
                "L\u00e4sning beh\u00f6ver utvecklas",
                "tema",
                "L\u00e4sningen",
                "belagg",
                "dokument",
                "dokument",
                "L\u00e4sning beh\u00f6ver",
                Labels.TEXTS,
                "tema Vad handlar det om?");
        var refused = karin.post(at(closed) + "/pastaenden", claim);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .as("words inside another field's sentence")
                .contains("<p class=\"typed\">L\u00e4sning beh\u00f6ver</p>");
        assertThat(karin.get(at(closed)).body())
                .contains(
                        "Det du skrev sparades inte",
                        "<p class=\"typed\">L\u00e4sning beh\u00f6ver utvecklas</p>",
                        "<p class=\"quiet\">Vad handlar det om?</p>\n<p class=\"typed\">L\u00e4sningen</p>");
        assertThat(karin.get("/nulagesanalys").body()).doesNotContain("sparades inte");
    }

    private static String led(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    @Order(7)
    void a_second_reason_why_a_change_outside_counts_no_longer_is_refused_and_kept() throws Exception {
        var karin = nydala.walker("Karin");
        karin.get("/omvarldsanalys/2");
        var second = karin.post("/omvarldsanalys/2/slut", Map.of("fran", "2026/27", "skal", "Den drogs tillbaka"));
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("Bygget st\u00e4lldes in", "Den drogs tillbaka");
    }

    /// With one analysis that is open, so that every kind of page is there.
    private static Map<String, String> pages() {
        var karin = Staffroom.of(nydala.house(), "Karin");
        var lead = karin.permit(PlanRight.LEAD_ANALYSIS, LINDSKOLAN);
        var id = nydala.house()
                .get(Situations.class)
                .begin(lead, LINDSKOLAN, new SchoolYear(2026), TestHouse.TODAY, 3)
                .kept();
        var pages = new LinkedHashMap<String, String>();
        pages.put("nulagesanalyser", "/nulagesanalys");
        pages.put("nulagesanalys-ny", "/nulagesanalys/ny?enhet=" + SampleTown.LINDSKOLAN);
        pages.put("nulagesanalys", at(id));
        pages.put("pastaende-nytt", at(id) + "/pastaenden/nytt?slag=STRENGTH");
        pages.put("nulagesanalys-stangd", at(closed));
        pages.put("omvarldsanalys", "/omvarldsanalys");
        pages.put("omvarldsforandring", "/omvarldsanalys/2");
        return pages;
    }

    private static String at(SituationId id) {
        return "/nulagesanalys/" + id.value();
    }
}
