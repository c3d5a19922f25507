package se.styrkedja.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.testing.Browser;
import se.styrkedja.testing.Inspection;
import se.styrkedja.testing.OpenHouse;
import se.styrkedja.testing.SampleTown;

/// Every page, seen as its readers see it: on a phone and on a desk, in light and dark, with keys only, without script.
class PagesTest {
    private static final String INDICATOR = "/indikatorer/all-subjects-y9";
    private static final String PLACES = "a,button,select,input:not([type=hidden]),summary,[tabindex=\"0\"]";
    private static final String OF_SCHOOL = INDICATOR + "?kommun=9901&enhet=" + SampleTown.LINDSKOLAN;
    private static final String REPORT = "/rapporter/9901/2025-26";
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("min-sida", "/min-sida"),
            Map.entry("personer", "/konton"),
            Map.entry("resultat", "/resultat"),
            Map.entry("resultat-skola", "/resultat?enhet=" + SampleTown.LINDSKOLAN),
            Map.entry("resultat-tomt", "/resultat?enhet=" + SampleTown.KITCHEN),
            Map.entry("skolor", "/skolor"),
            Map.entry("skola", "/skolor/" + SampleTown.LINDSKOLAN),
            Map.entry("kok", "/skolor/" + SampleTown.KITCHEN),
            Map.entry("nedlagd", "/skolor/" + SampleTown.CLOSED),
            Map.entry("indikatorer", "/indikatorer"),
            Map.entry("indikator", OF_SCHOOL),
            Map.entry("indikator-utan-tal", "/indikatorer/merit-average-y9"),
            Map.entry("kalla", INDICATOR + "/kalla?niva=enhet&kod=" + SampleTown.LINDSKOLAN + "&period=2024/25"),
            Map.entry(
                    "pastaende",
                    INDICATOR + "/pastaende?enhet=" + SampleTown.LINDSKOLAN
                            + "&sags=rose-more&fran=2024/25&till=2025/26"),
            Map.entry("sammanslagning", INDICATOR + "/sammanslagning?kommun=9901"),
            Map.entry("hamta", "/hamta"),
            Map.entry("inlasningar", "/inlasningar"),
            Map.entry("finns-inte", "/finns-inte"),
            Map.entry("rapporter", "/rapporter"),
            Map.entry("beslut", "/beslut"),
            Map.entry("verksamhetsuppfoljning", "/rapporter/9901/2026"),
            Map.entry("skriv-i-rapporten", REPORT + "/skriv/analysis.causes"),
            Map.entry("rapport", REPORT));

    @TempDir
    private static Path folder;

    private static OpenHouse nydala;

    @BeforeAll
    static void start() {
        nydala = new OpenHouse();
    }

    @AfterAll
    static void stop() {
        if (nydala != null) nydala.close();
    }

    @Test
    void no_page_has_a_fault_that_axe_finds_or_scrolls_sideways() {
        nydala.inspect("Maja", PAGES);
        nydala.inspect("Olle", Map.of("handelser", "/forvaltning/handelser"));
        nydala.inspect(Map.of("start", "/", "logga-in", "/logga-in", "om", "/om"));
    }

    @Test
    void a_table_that_is_wider_than_the_window_shows_that_there_is_more() throws IOException {
        for (var colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
            try (var window = window(360, colours, false)) {
                var page = window.newPage();
                page.navigate(nydala.address("/skolor"));
                var table = page.locator(".scroll").first();
                Browser.picture(page, "bred-tabell-" + colours);
                var more = edge(table);
                table.evaluate("t => t.scrollLeft = t.scrollWidth");
                assertThat(Math.abs(more - edge(table))).as("%s", colours).isGreaterThan(20);
            }
    }

    /// How light the rightmost columns of pixels are, on the mean.
    private static double edge(Locator region) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(region.screenshot()));
        return IntStream.range(0, 3)
                .flatMap(in -> IntStream.range(0, picture.getHeight())
                        .map(y -> picture.getRGB(picture.getWidth() - 1 - in, y) & 0xff))
                .average()
                .orElseThrow();
    }

    @Test
    void designsystemet_gets_the_colours_of_the_house() {
        try (var window = window(1280, ColorScheme.LIGHT, true)) {
            var page = window.newPage();
            page.navigate(nydala.address(OF_SCHOOL));
            assertThat(style(page, "aside .ds-button", "background-color")).isEqualTo("rgb(5, 90, 122)");
            assertThat(style(page, "aside .ds-button", "color")).isEqualTo("rgb(255, 255, 255)");
            assertThat(style(page, "td .ds-link", "color")).isEqualTo("rgb(14, 88, 119)");
            assertThat(style(page, "h1", "font-family")).startsWith("\"IBM Plex Sans\"");
            assertThat(page.evaluate("document.fonts.check('16px \"IBM Plex Sans\"')"))
                    .isEqualTo(true);
        }
    }

    @Test
    void every_place_one_can_go_is_reached_with_the_tab_key_and_shows_where_one_is() {
        try (var window = window(1280, ColorScheme.LIGHT, true)) {
            var page = window.newPage();
            page.navigate(nydala.address(OF_SCHOOL));
            page.keyboard().press("Tab");
            assertThat(focused(page, "textContent")).isEqualTo("Hoppa till innehållet");

            var reached = new ArrayList<Object>();
            int places = (Integer) page.evaluate("document.querySelectorAll(`%s`).length".formatted(PLACES));
            for (int i = 1; i < places; i++) {
                page.keyboard().press("Tab");
                reached.add(page.evaluate(
                        "[...document.querySelectorAll(`%s`)].indexOf(document.activeElement)".formatted(PLACES)));
                assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .as(focused(page, "outerHTML"))
                        .isEqualTo("solid");
            }
            assertThat(reached).hasSize(places - 1).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_skip_link_leads_past_the_menu() {
        try (var window = window(1280, ColorScheme.LIGHT, true)) {
            var page = window.newPage();
            page.navigate(nydala.address("/"));
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(focused(page, "id")).isEqualTo("innehall");
        }
    }

    @Test
    void without_script_one_finds_a_school_its_figure_and_the_line_it_stands_on() {
        try (var window = window(390, ColorScheme.LIGHT, false)) {
            var page = window.newPage();
            page.navigate(nydala.address("/skolor"));
            page.fill("#namn", "lind");
            page.click("main button[type=submit]");
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            page.click("text=Lindskolan");
            page.click("text=Elever i årskurs 9 som når betygskriterierna i alla ämnen");
            assertThat(page.locator("h1").textContent())
                    .contains("68,8\u00a0% läsåret 2025/26, 80,0\u00a0% läsåret 2024/25");
            page.locator("td .ds-link", new Page.LocatorOptions().setHasText("80,0"))
                    .first()
                    .click();
            assertThat(page.locator("main").textContent()).contains("nydala-grundskola.csv", "Kommandoraden", "Rad");
        }
    }

    @Test
    void without_script_a_file_is_looked_through_and_taken_in() throws IOException {
        var file = Files.writeString(folder.resolve("elever.csv"), """
                niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla
                enhet;99000001;pupils-y9;2025/26;total;52;;52;Skolverket
                enhet;99000001;pupils-y9;2024/25;total;sexton;;;Skolverket
                """);
        try (var window = window(390, ColorScheme.LIGHT, false)) {
            var page = window.newPage();
            page.navigate(nydala.address("/inlasningar"));
            page.setInputFiles("#fil", file);
            page.click("text=Granska");
            assertThat(page.locator("h1").textContent()).isEqualTo("Filen går att läsa in");
            assertThat(page.locator("td.sentence").textContent()).contains("sexton");
            Browser.picture(page, "forhandsgranskning");
            page.check("#vems-OWN");
            page.click("text=Läs in det som gick att läsa");
            assertThat(page.locator("[role=status]:visible").textContent())
                    .contains("Du l\u00e4ste in uppgifter fr\u00e5n fil.");
            assertThat(page.locator("main .ds-alert").textContent()).contains("1 fil är inläst.");
            Browser.picture(page, "inlast");
            page.click("text=elever.csv");
            page.click("text=Dra tillbaka inläsningen");
            Browser.picture(page, "dra-tillbaka");
            page.click("button:has-text('Dra tillbaka')");
            assertThat(page.locator("#fel").textContent()).contains("Skriv varför filen dras tillbaka");
            page.fill("#skal", "Fel fil");
            page.click("button:has-text('Dra tillbaka')");
            assertThat(page.locator("main").textContent()).contains("Tillbakadragen.", "Fel fil");
        }
    }

    @Test
    void schools_stand_by_area_and_one_that_has_closed_stands_apart_with_what_became_of_it() {
        try (var window = window(390, ColorScheme.LIGHT, false)) {
            var page = window.newPage();
            page.navigate(nydala.address("/skolor"));
            assertThat(page.locator("h2").allTextContents())
                    .containsExactly("Grundskola norr", "Övriga enheter", "Nedlagda");
            assertThat(page.locator("[aria-label=Nedlagda] tbody tr").textContent())
                    .contains("Norrbyskolan", "Nedlagd 30 juni 2023, uppgick i Lindskolan");
            page.click("text=Norrbyskolan");
            assertThat(page.locator("dl.facts").textContent()).contains("30 juni 2023, uppgick i Lindskolan");
        }
    }

    @Test
    void a_number_in_the_report_leads_to_the_line_it_stands_on() {
        try (var window = window(1280, ColorScheme.LIGHT, false)) {
            var page = window.newPage();
            page.navigate(nydala.address(REPORT));
            var number = page.locator("a.value").first();
            var source = page.locator("[id='" + number.getAttribute("href").substring(1) + "']");
            number.click();
            assertThat(page.url()).contains("#kalla-");
            assertThat(source.textContent()).contains("nydala-grundskola.csv");
        }
    }

    @Test
    void what_a_file_says_is_shown_as_text_and_never_run() {
        try (var window = window(1280, ColorScheme.LIGHT, true)) {
            var page = window.newPage();
            page.onDialog(dialog -> {
                throw new IllegalStateException("a script in a file was run");
            });
            page.navigate(nydala.address("/inlasningar"));
            page.click("text=nydala-grundskola.csv");
            assertThat(page.locator("td.sentence").textContent()).contains("<script>alert(1)</script>");
            Browser.picture(page, "inlasning");
            assertThat(Inspection.faults(page)).isEmpty();
        }
    }

    @Test
    void a_chart_in_the_dark_has_light_text() {
        try (var window = window(1280, ColorScheme.DARK, true)) {
            var page = window.newPage();
            page.navigate(nydala.address(OF_SCHOOL));
            var fills = page.locator(".chart text").all().stream()
                    .map(text -> text.evaluate("t => getComputedStyle(t).fill").toString())
                    .distinct()
                    .toList();
            assertThat(fills)
                    .isNotEmpty()
                    .allSatisfy(fill -> assertThat(brightness(fill)).isGreaterThan(130));
        }
    }

    /// A window of the analyst's.
    private static BrowserContext window(int width, ColorScheme colours, boolean script) {
        return nydala.window("Maja", width, colours, script);
    }

    private static int brightness(String rgb) {
        var parts = List.of(rgb.replaceAll("[^0-9,]", "").split(","));
        return parts.stream().mapToInt(Integer::parseInt).sum() / parts.size();
    }

    private static String style(Page page, String selector, String property) {
        return String.valueOf(
                page.locator(selector).first().evaluate("(e, p) => getComputedStyle(e).getPropertyValue(p)", property));
    }

    private static String focused(Page page, String property) {
        return String.valueOf(page.evaluate("p => document.activeElement[p]", property));
    }
}
