package se.styrkedja.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrkedja.access.Access;
import se.styrkedja.demo.nydala.Nydala;
import se.styrkedja.imports.Incoming;
import se.styrkedja.testing.Browser;
import se.styrkedja.testing.TestHouse;

/// The whole way on foot: a result, why it is so, what the school will do about it, what came of it, the document, and
/// the next year that begins where this one ended.
class LongWalkTest {
    private static final LocalDate AUTUMN = LocalDate.of(2025, 9, 3);
    private static final LocalDate NEXT_AUTUMN = LocalDate.of(2026, 9, 2);

    private static final String REPORT = "/rapporter/9901/2025-26";

    @TempDir
    private static Path files;

    private static TestHouse nydala;
    private static Server server;
    private static Browser browser;
    private static final Days DAYS = new Days(AUTUMN);

    /// A clock that stands at noon of a day until it is moved.
    private static final class Days extends Clock {
        private LocalDate day;

        Days(LocalDate day) {
            this.day = day;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Stockholm");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return day.atTime(12, 0).atZone(getZone()).toInstant();
        }
    }

    @BeforeAll
    static void start() {
        browser = Browser.start();
        nydala = TestHouse.empty();
        Nydala.seeded(Nydala.SEED).write(files);
        nydala.takeIn(TestHouse.NYDALA, Incoming.below(files));
        nydala.moveIn();
        server = Server.start(
                0, true, DAYS, nydala.house(), nydala.house().get(Access.class).of(TestHouse.NYDALA));
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
        if (nydala != null) nydala.close();
    }

    @ParameterizedTest(name = "script: {0}")
    @ValueSource(booleans = {false, true})
    void a_head_teacher_walks_from_a_result_to_a_shown_effect_and_into_the_next_year(boolean script)
            throws IOException {
        DAYS.day = AUTUMN;
        var name = "L\u00e4sning i alla \u00e4mnen " + script;
        try (var window = browser.window(1280, ColorScheme.LIGHT, script)) {
            var page = window.newPage();
            as(page, "Karin Holm");
            page.click("nav >> text=Resultat");
            assertThat(page.locator("h1").textContent()).contains("Lindskolan");

            talk(page);
            decide(page, name);
            doIt(page);
            DAYS.day = NEXT_AUTUMN;
            if (script) {
                takeInTheNewYear(page);
                followUpWithNewFigures(page, name);
            } else followUpWithoutFigures(page, name);
            takeAway(page, name);
            if (script) report(page);
            as(page, "Karin Holm");
            nextYear(page, name);
        }
    }

    /// From the finding to a cause that somebody has written.
    private static void talk(Page page) {
        page.click("text=Ta upp i en dialog");
        var ticked = page.locator("input[name=fynd]:checked");
        while (ticked.count() > 1) ticked.nth(1).uncheck();
        page.fill("#dag", AUTUMN.toString());
        page.click("text=Planera dialogen");
        page.click("text=Skicka underlaget");
        page.fill("#orsak-1", "Eleverna l\u00e4ser l\u00e4ngre texter bara i svenska.");
        page.click("text=Spara orsaken >> nth=0");
        page.fill("#antal-TEACHERS", "23");
        page.fill("#antal-PUPILS", "14");
        page.click("text=Spara vilka som var med");
        page.click("text=Avsluta dialogen");
    }

    /// From the cause to an area that is decided, with a goal that begins from the figure.
    private static void decide(Page page, String name) {
        page.click("text=G\u00f6r till utvecklingsomr\u00e5de >> nth=0");
        assertThat(page.locator("input[name=orsak]:checked").count()).isEqualTo(1);
        page.fill("#namn", name);
        page.fill("#varfor", "F\u00e4rre n\u00e5r alla \u00e4mnen.");
        page.click("text=F\u00f6resl\u00e5 omr\u00e5det");
        assertThat(page.title()).startsWith("Fel: ");
        assertThat(page.locator("#namn").inputValue()).isEqualTo(name);
        page.fill("#kortsikt", "Eleverna l\u00e4ser en l\u00e4ngre text i veckan.");
        page.click("text=F\u00f6resl\u00e5 omr\u00e5det");
        assertThat(page.locator(".chain .missing").count()).isEqualTo(2);
        assertThat(page.locator("aside").textContent()).contains("Omr\u00e5det har inget m\u00e5l.");

        page.selectOption("#mal-indikator", "all-subjects-y9");
        page.fill("#mal-ordalydelse", "Tre av fyra n\u00e5r alla \u00e4mnen");
        page.fill("#mal-varde", "75");
        page.fill("#mal-datum", "2026-06-30");
        page.click("text=Spara m\u00e5let");
        assertThat(page.locator(".chain").textContent()).contains("utg\u00e5ngsv\u00e4rde 68,8\u00a0% (2024/25)");
        page.fill("#aktivitet-vad", "L\u00e4sstund varje dag");
        page.fill("#aktivitet-klar", "2026-05-29");
        page.click("text=Spara aktiviteten");
        page.click("button:has-text('Besluta omr\u00e5det')");
        assertThat(page.locator("aside").textContent()).contains("Beslutat 3 september 2025 av Karin Holm");
        assertThat(page.locator(".chain .missing").count()).isZero();
    }

    private static void doIt(Page page) {
        page.fill("[name^=notering]", "Alla veckor utom tv\u00e5");
        page.click("button:text-is('Klar')");
        assertThat(page.locator("#aktiviteter ~ .row").first().textContent())
                .contains("klar", "Alla veckor utom tv\u00e5");
    }

    /// The analyst takes the new year's files in on the page, after having seen what was understood.
    private static void takeInTheNewYear(Page page) {
        as(page, "Maja Forsell");
        page.click("nav >> text=Inl\u00e4sningar");
        var coming = Nydala.seeded(Nydala.SEED).writeComingYear(files.resolve("nytt-lasar"));
        page.setInputFiles("#fil", coming.toArray(Path[]::new));
        page.click("text=Granska");
        assertThat(page.locator("h1").textContent()).contains("g\u00e5r att l\u00e4sa in");
        page.check("#vems-PUBLISHED");
        page.fill("[name=publikation]", Nydala.publication());
        page.click("text=L\u00e4s in det som gick att l\u00e4sa");
        assertThat(page.locator("main .ds-alert").textContent()).contains("inl\u00e4st");
        as(page, "Karin Holm");
    }

    private static void as(Page page, String name) {
        page.navigate(address("/prova-som"));
        page.click("button:has-text('%s')".formatted(name));
    }

    /// The figures of the new year show what people say.
    private static void followUpWithNewFigures(Page page, String name) {
        toFollowUp(page, name);
        assertThat(page.locator("dl.facts").textContent())
                .contains("68,8\u00a0% (2024/25", "(2025/26", ",3\u00a0procentenheter");
        page.check("#utfall-REACHED");
        page.fill("#kommentar", "Fler n\u00e5r alla \u00e4mnen.");
        page.fill("#lardom", "Samma stund varje dag gjorde det l\u00e4tt.");
        page.click("text=Spara uppf\u00f6ljningen");
        assertThat(page.locator(".chain").textContent()).contains("n\u00e5tt").doesNotContain("talen s\u00e4ger emot");
        page.navigate(address("/overlamning"));
        assertThat(page.locator("main").textContent()).contains("Samma stund varje dag");
    }

    /// Without new figures nothing can be shown, and the plan for how it will be is asked for.
    private static void followUpWithoutFigures(Page page, String name) {
        toFollowUp(page, name);
        assertThat(page.locator("main").textContent()).contains("Effekten g\u00e5r inte att l\u00e4sa ur det \u00e4n");
        page.check("#utfall-NOT_YET_MEASURABLE");
        page.fill("#kommentar", "Eleverna l\u00e4ser mer, betygen kommer i h\u00f6st.");
        page.click("text=Spara uppf\u00f6ljningen");
        assertThat(page.locator("#plan-fel").textContent()).contains("hur och n\u00e4r");
        page.fill("#plan", "N\u00e4r Skolverket publicerar i november.");
        page.click("text=Spara uppf\u00f6ljningen");
        assertThat(page.locator(".chain").textContent()).contains("inte m\u00e4tbart \u00e4n");
    }

    /// A year later it waits on my page.
    private static void toFollowUp(Page page, String name) {
        page.navigate(address("/min-sida"));
        assertThat(page.locator(".todo").first().textContent()).contains("F\u00f6lj upp: Tre av fyra");
        page.navigate(address("/utvecklingsomraden?lasar=2025/26"));
        page.click("h2 >> text=" + name);
        page.click("text=F\u00f6lj upp nu");
    }

    /// The same words stand in the plan.
    private static void takeAway(Page page, String name) throws IOException {
        page.navigate(address("/utvecklingsomraden?lasar=2025/26"));
        var plan = page.waitForDownload(
                () -> page.locator("a[href*='forbattringsplan.docx']").click());
        var kept = files.resolve(name + ".docx");
        Files.copy(plan.path(), kept);
        try (var word = new ZipFile(kept.toFile())) {
            var text = new String(
                            word.getInputStream(word.getEntry("word/document.xml"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8)
                    .replaceAll("<[^>]+>", "");
            assertThat(text)
                    .contains(name, "Eleverna l\u00e4ser l\u00e4ngre texter bara i svenska.")
                    .contains("l\u00e4rare: 23 p\u00e5 m\u00f6te", "Alla veckor utom tv\u00e5");
        }
    }

    /// The analyst writes the organiser's report, the registrar records that the board has decided it, anybody reads
    /// it.
    private static void report(Page page) throws IOException {
        as(page, "Maja Forsell");
        page.navigate(address(REPORT));
        page.click("text=Skriv i rapporten");
        write(page);
        var unwritten = page.locator("li:has-text('att skriva') a");
        while (unwritten.count() > 0) {
            unwritten.first().click();
            write(page);
        }
        as(page, "Inger");
        page.navigate(address(REPORT));
        page.click("text=Anteckna beslut");
        page.fill("#namnd", "Barn- och utbildningsn\u00e4mnden");
        page.fill("#diarienummer", "BUN 2026/31");
        page.fill("#paragraf", "62");
        page.fill("#beslutad", "2026-09-01");
        page.selectOption("#ansvarig", new SelectOption().setLabel("Anders Lindqvist, skolchef"));
        page.fill("#aterrapport", "2027-02-01");
        page.click("text=Anteckna beslutet och frys rapporten");
        assertThat(page.locator("main").textContent()).contains("BUN 2026/31 \u00a7 62");
        page.click("summary:text-is('Publicera')");
        page.click("text=Publicera s\u00e5 att alla kan l\u00e4sa");
        page.click("text=Logga ut");
        page.navigate(address("/rapporter"));
        page.click("a[href$='kvalitetsrapport.html']");
        page.waitForURL("**/kvalitetsrapport.html");
        assertThat(page.content())
                .contains("Beslutad BUN 2026/31 \u00a7 62", "Det h\u00e4r s\u00e4ger vi om")
                .doesNotContain("Att skriva");
    }

    private static void write(Page page) {
        page.fill("#text", "Det h\u00e4r s\u00e4ger vi om " + page.locator("h1").textContent() + ".");
        page.click("button:text-is('Spara')");
    }

    private static void nextYear(Page page, String name) {
        page.navigate(address("/utvecklingsomraden/nytt?enhet=00990200"));
        page.selectOption(
                "#harledning",
                page.locator("#harledning option", new Page.LocatorOptions().setHasText("forts\u00e4tter " + name))
                        .getAttribute("value"));
        page.fill("#namn", name + " igen");
        page.fill("#varfor", "Det har b\u00f6rjat ge resultat.");
        page.fill("#kortsikt", "Fler l\u00e4ser.");
        page.click("text=F\u00f6resl\u00e5 omr\u00e5det");
        assertThat(page.locator("aside").textContent()).contains("Forts\u00e4tter fr\u00e5n", name + ", 2025/26");
        assertThat(page.locator(".chain").textContent()).contains("Eleverna l\u00e4ser l\u00e4ngre texter");
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }
}
