package se.styrkedja.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.Result;
import se.styrkedja.testing.Browser;
import se.styrkedja.testing.OpenHouse;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.vocabulary.SchoolYear;

/// What is typed in a form and not saved, in the browser of those who share it.
class KeptFormsTest {
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);

    private static final String NEW = "/dialoger/ny?enhet=" + SampleTown.LINDSKOLAN;

    private static final String ELSEWHERE = "/dialoger/ny?enhet=99000002";

    private static final String TABLE = """
            niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla
            enhet;%s;all-subjects-y9;2025/26;total;70,8;;48;prov
            """.formatted(SampleTown.LINDSKOLAN);

    private static final Pattern ONE = Pattern.compile("ett\\.csv");
    private static final Pattern TWO = Pattern.compile("tva\\.csv");

    private static final String GOAL = "main [name=mal-ordalydelse]";
    private static final String ACTIVITY = "main [name=aktivitet-vad]";

    private static final String HOW = "main [name=mal-hur]";
    private static final String REASON = "main [name=skal]";
    private static final String UNSAVED = "main section:has-text('Det du skrev sparades inte')";

    private static OpenHouse nydala;

    private static String area = "";

    @BeforeAll
    static void start() {
        nydala = new OpenHouse();
        area = address(propose("Lugnet"));
    }

    private static AreaId propose(String name) {
        return nydala.house()
                .get(Plans.class)
                .propose(
                        karin().permit(PlanRight.PROPOSE_AREA, LINDSKOLAN),
                        LINDSKOLAN,
                        new SchoolYear(2026),
                        Lineage.NEW,
                        List.of(),
                        new AreaText(name, "-", "-", "", Assignee.without("Karin Holm"), "", "", ""),
                        List.of(),
                        List.of(new Result("Bullret", "/")),
                        Staffroom.TODAY);
    }

    private static Membership karin() {
        return Staffroom.of(nydala.house(), "Karin");
    }

    private static String address(AreaId area) {
        return "/utvecklingsomraden/" + area.value();
    }

    @AfterAll
    static void stop() {
        if (nydala != null) nydala.close();
    }

    @Test
    void what_is_typed_is_filled_in_again_until_it_is_sent_or_thrown_away() {
        try (var window = nydala.window("Karin", 1280, ColorScheme.LIGHT, true)) {
            var page = window.newPage();
            page.navigate(nydala.address(NEW));
            assertThat(page.locator("#atergivet")).isHidden();
            page.fill("#inbjudna", "Alla i arbetslaget");
            page.navigate(nydala.address("/"));
            page.navigate(nydala.address(NEW));
            assertThat(page.locator("#inbjudna")).hasValue("Alla i arbetslaget");
            page.click("#atergivet button");
            assertThat(page.locator("#atergivet")).isHidden();
            assertThat(page.locator("#inbjudna")).not().hasValue("Alla i arbetslaget");
        }
    }

    @Test
    void what_one_typed_is_not_shown_to_another_and_is_there_when_the_first_is_back() {
        try (var window = nydala.window(1280, ColorScheme.LIGHT, true)) {
            var page = nydala.as(window, "Karin Holm");
            page.navigate(nydala.address(NEW));
            page.fill("#inbjudna", "Alla i arbetslaget");
            page.selectOption("#lasar", "2024/25");
            nydala.nydala().alter("delete from access.session");
            page.click("text=Planera dialogen");

            page = nydala.as(window, "Petra Nor\u00e9n");
            assertThat(page.locator("#atergivet")).isHidden();
            page.click("text=Logga ut");

            page = nydala.as(window, "Karin Holm");
            page.navigate(nydala.address(NEW));
            assertThat(page.locator("#inbjudna")).hasValue("Alla i arbetslaget");
            page.click("text=Logga ut");
            page = nydala.as(window, "Karin Holm");
            page.navigate(nydala.address(NEW));
            assertThat(page.locator("#inbjudna")).not().hasValue("Alla i arbetslaget");
        }
    }

    /// A goal that was typed and not sent was gone when one had signed out in another window and sent an activity.
    @Test
    void what_an_open_page_still_holds_is_not_lost_by_signing_out_in_another_window_and_is_shown_to_nobody_else() {
        try (var window = nydala.window(1280, ColorScheme.LIGHT, true)) {
            var page = nydala.as(window, "Karin Holm");
            page.navigate(nydala.address(area));
            type(page, GOAL, "Tre av fyra");
            type(page, ACTIVITY, "Vi l\u00e4ser varje dag");
            var other = window.newPage();
            other.navigate(nydala.address("/"));
            other.click("text=Logga ut");
            Assertions.assertThat(stored(other))
                    .as("nobody else can read it after signing out")
                    .doesNotContain("Tre av fyra");
            page.locator(ACTIVITY).evaluate("field => field.form.requestSubmit()");
            page.waitForURL("**/logga-in**");

            other = nydala.as(window, "Petra Nor\u00e9n");
            other.navigate(nydala.address(area));
            assertThat(other.locator("main")).not().containsText("Tre av fyra");
            assertThat(other.locator("#atergivet")).isHidden();
            other.click("text=Logga ut");

            other = nydala.as(window, "Karin Holm");
            other.navigate(nydala.address("/fortsatt"));
            assertThat(other.locator("[data-refused]")).not().containsText("borta");
            assertThat(other.locator("[data-waits]")).containsText("Vi l\u00e4ser varje dag");
            other.navigate(nydala.address(area));
            assertThat(other.locator(GOAL)).hasValue("Tre av fyra");
            other.click("text=Logga ut");
        }
    }

    /// It came back only if the area was opened again.
    @Test
    void what_was_typed_and_not_sent_is_shown_where_its_form_is_gone_until_it_is_thrown_away() {
        try (var window = nydala.window("Karin", 1280, ColorScheme.LIGHT, true)) {
            var page = window.newPage();
            page.navigate(nydala.address(area));
            type(page, GOAL, "Alla l\u00e4ser hemma");
            page.locator(GOAL)
                    .evaluate("field => {"
                            + " const here = Object.keys(localStorage).find(key => key.includes(field.form.getAttribute('action')));"
                            + " localStorage.setItem(here.replace('/mal', '/annat'), localStorage.getItem(here));"
                            + " localStorage.removeItem(here); }");
            page.navigate(nydala.address("/"));
            page.navigate(nydala.address(area));
            var lost = page.locator(
                    "main section", new Page.LocatorOptions().setHasText("Det du skrev \u00e4r inte sparat"));
            assertThat(lost).containsText("Alla l\u00e4ser hemma");
            assertThat(page.locator(GOAL)).not().hasValue("Alla l\u00e4ser hemma");
            Browser.picture(page, "utan-formular");
            page.navigate(nydala.address("/utvecklingsomraden"));
            assertThat(page.locator("main")).not().containsText("Alla l\u00e4ser hemma");
            page.navigate(nydala.address(area));
            lost.locator("button").click();
            assertThat(lost).hasCount(0);
            page.navigate(nydala.address(area));
            assertThat(lost).hasCount(0);
        }
    }

    /// "Klart. Det du skrev är slängt" stood above the same words, told to be not sent.
    @Test
    void words_that_were_sent_for_nothing_and_thrown_away_are_gone_from_the_browser_too() throws Exception {
        var closed = address(propose("Stillheten"));
        try (var window = nydala.window("Karin", 1280, ColorScheme.LIGHT, true)) {
            var page = window.newPage();
            page.navigate(nydala.address(closed));
            type(page, GOAL, "Tyst i korridoren");
            type(page, HOW, "Lektionsbes\u00f6k");
            var other = nydala.walker("Karin");
            other.get(closed);
            Assertions.assertThat(other.post(
                                    closed + "/avslut",
                                    Map.of("utfall", "NOT_YET_MEASURABLE", "skal", "Det r\u00e4cker"))
                            .statusCode())
                    .isEqualTo(303);
            page.click("text=Spara m\u00e5let");
            assertThat(page.locator("#fel")).containsText("Omr\u00e5det \u00e4r avslutat. Inget sparades.");
            assertThat(page.locator("#skrivet")).hasCount(1);
            Browser.picture(page, "sparades-inte");

            page.navigate(nydala.address(closed));
            assertThat(page.locator(UNSAVED)).containsText("Tyst i korridoren");
            page.click("text=Sl\u00e4ng det");
            assertThat(page.locator(".told"))
                    .hasText("Klart. Det du skrev \u00e4r sl\u00e4ngt, och inget av det sparades.");
            assertThat(page.locator("main")).not().containsText("Tyst i korridoren");
            page.navigate(nydala.address(closed));
            assertThat(page.locator("main")).not().containsText("Lektionsbes\u00f6k");
            Assertions.assertThat(stored(page)).doesNotContain("Tyst i korridoren");
        }
    }

    @Test
    void what_was_typed_in_the_browser_since_stays_when_what_the_server_shows_is_thrown_away() throws Exception {
        var closed = address(propose("Ro"));
        try (var window = nydala.window("Karin", 1280, ColorScheme.LIGHT, true)) {
            var page = window.newPage();
            page.navigate(nydala.address(closed));
            type(page, GOAL, "Ro i salen");
            var late = window.newPage();
            late.navigate(nydala.address(closed));
            var other = nydala.walker("Karin");
            other.get(closed);
            other.post(closed + "/avslut", Map.of("utfall", "NOT_YET_MEASURABLE", "skal", "Det r\u00e4cker"));
            page.click("text=Spara m\u00e5let");
            assertThat(page.locator("#fel")).isVisible();
            type(late, GOAL, "Ro i hela huset");
            page.navigate(nydala.address(closed));
            page.click("main section:has(#skrivet) button");
            assertThat(page.locator(".told")).containsText("sl\u00e4ngt");
            assertThat(page.locator("main")).containsText("Ro i hela huset");
            assertThat(page.locator("main")).not().containsText("Ro i salen");
        }
    }

    /// A form was told to be gone when what it rests on had changed, and one that was refused to be not sent.
    @Test
    void a_form_that_was_refused_is_filled_in_where_it_stands_also_when_the_page_has_changed() {
        var id = propose("Arbetsron");
        var at = address(id);
        try (var window = nydala.window("Karin", 1280, ColorScheme.LIGHT, true)) {
            var page = window.newPage();
            page.navigate(nydala.address(at));
            type(page, REASON, "Vi orkar inte");
            page.locator(REASON).evaluate("field => field.form.requestSubmit()");
            assertThat(page.locator("#fel")).isVisible();
            nydala.house()
                    .get(Plans.class)
                    .addGoal(
                            karin().permit(PlanRight.PROPOSE_AREA, LINDSKOLAN),
                            karin().scope(),
                            karin().tenant(),
                            id,
                            "Tre av fyra",
                            new Goal.Measure.InWords("Bes\u00f6k"),
                            Staffroom.TODAY.plusDays(200),
                            Staffroom.TODAY)
                    .kept();
            var other = window.newPage();
            other.navigate(nydala.address(at));
            assertThat(other.locator(REASON)).hasValue("Vi orkar inte");
            assertThat(other.locator("main section:has-text('Det du skrev \u00e4r inte')"))
                    .hasCount(0);
        }
    }

    private static void type(Page page, String field, String text) {
        page.locator(field)
                .evaluate("field => { for (let at = field; at; at = at.parentElement)"
                        + " if (at.tagName === 'DETAILS') at.open = true; }");
        page.fill(field, text);
    }

    private static String stored(Page page) {
        return String.valueOf(page.evaluate("JSON.stringify(localStorage)"));
    }

    @Test
    void a_form_that_waits_is_named_and_told_in_the_words_of_its_page() {
        try (var window = nydala.window(1280, ColorScheme.LIGHT, true)) {
            var page = nydala.as(window, "Karin Holm");
            page.navigate(nydala.address(NEW));
            var heading = page.locator("h1").textContent();
            page.fill("#inbjudna", "Alla");
            page.selectOption("#sort", "QUALITY");
            nydala.nydala().alter("delete from access.session");
            page.click("text=Planera dialogen");
            // the way in leads over another page, which says that nothing is wrong
            page.click("button:has-text('Karin Holm')");
            page.navigate(nydala.address("/fortsatt"));
            assertThat(page.locator("main h2")).hasText(heading + " \u2013 Planera dialogen");
            assertThat(page.locator("[data-waits]")).containsText("Kvalitetsdialog");
            assertThat(page.locator("[data-waits]")).not().containsText("QUALITY");
            assertThat(page.locator("[data-waits] dt:has-text('Inbjudna') + dd"))
                    .hasText("Alla");
            assertThat(page.locator("[data-waits] dt:has-text('L\u00e4s\u00e5r')"))
                    .isVisible();
            Browser.picture(page, "fortsatt");
            page.click("text=Skicka det nu");
            page.navigate(nydala.address(NEW));
            assertThat(page.locator("#atergivet")).isHidden();
        }
    }

    @Test
    void a_form_that_waits_tells_what_was_written_by_its_labels_and_no_codes_without_script_too() {
        try (var window = nydala.window(1280, ColorScheme.LIGHT, false)) {
            var page = nydala.as(window, "Karin Holm");
            page.navigate(nydala.address(NEW));
            page.fill("#inbjudna", "Alla");
            page.selectOption("#sort", "QUALITY");
            nydala.nydala().alter("delete from access.session");
            page.click("text=Planera dialogen");
            page.click("button:has-text('Karin Holm')");
            page.navigate(nydala.address("/fortsatt"));
            assertThat(page.locator("[data-waits] dt:has-text('Inbjudna') + dd"))
                    .hasText("Alla");
            assertThat(page.locator("[data-waits]")).not().containsText("QUALITY");
        }
    }

    /// Neither what it was about nor what was done with it was told.
    @Test
    void a_form_that_waits_with_nothing_but_a_button_says_which_and_of_what() {
        try (var window = nydala.window(1280, ColorScheme.LIGHT, true)) {
            var page = nydala.as(window, "Anders Lindqvist");
            page.navigate(nydala.address("/arshjul"));
            page.click("text=B\u00f6rja med \u00e5rshjulet");
            page.click("text=Logga ut");
            page = nydala.as(window, "Karin Holm");
            page.navigate(nydala.address("/min-sida"));
            page.click("li:has-text('Uppstart med') summary");
            nydala.nydala().alter("delete from access.session");
            page.click("li:has-text('Uppstart med') button:text-is('Det gjordes inte')");
            page.click("button:has-text('Karin Holm')");
            page.navigate(nydala.address("/fortsatt"));
            assertThat(page.locator("main h2"))
                    .hasText(Pattern.compile("Uppstart med \u00e5rets.* \u2013 Det gjordes inte"));
        }
    }

    @Test
    void files_that_were_chosen_when_the_session_had_ended_wait_for_the_one_who_chose_them(@TempDir Path folder)
            throws IOException {
        var small = Files.writeString(folder.resolve("tal.csv"), TABLE);
        var large = Files.write(folder.resolve("stor.csv"), new byte[(20 << 20) + 1]);
        try (var window = nydala.window(1280, ColorScheme.LIGHT, true)) {
            var page = nydala.as(window, "Maja Forsell");
            page.navigate(nydala.address("/inlasningar"));
            page.setInputFiles("#fil", new Path[] {small, large});
            nydala.nydala().alter("delete from access.session");
            page.click("text=Granska");

            page.click("button:has-text('Karin Holm')");
            assertThat(page.locator("[role=status]").first()).containsText("en annan person var inloggad");
            page.navigate(nydala.address("/fortsatt"));
            assertThat(page.locator("main")).not().containsText("tal.csv");
            page.click("text=Logga ut");

            page = nydala.as(window, "Maja Forsell");
            page.navigate(nydala.address("/fortsatt"));
            assertThat(page.locator("main h2")).hasText("L\u00e4s in en fil \u2013 Granska");
            assertThat(page.locator("[data-waits]")).containsText("tal.csv");
            assertThat(page.locator("main .ds-alert li")).hasText(new String[] {"stor.csv"});
            Browser.picture(page, "fortsatt-fil");
            page.click("text=Skicka det nu");
            assertThat(page.locator("main")).containsText("tal.csv");
            assertThat(page.locator("main")).containsText("Lindskolan");
            page.navigate(nydala.address("/fortsatt"));
            assertThat(page.locator("main")).not().containsText("tal.csv");
        }
    }

    @Test
    void forms_that_were_sent_in_two_windows_when_the_session_had_ended_both_wait() {
        try (var window = nydala.window(1280, ColorScheme.LIGHT, true)) {
            var page = nydala.as(window, "Maja Forsell");
            var other = window.newPage();
            for (var one : List.of(page, other)) {
                one.navigate(nydala.address("/inlasningar"));
                one.setInputFiles(
                        "#fil",
                        new FilePayload(
                                one.equals(page) ? "ett.csv" : "tva.csv",
                                "text/csv",
                                TABLE.getBytes(StandardCharsets.UTF_8)));
            }
            nydala.nydala().alter("delete from access.session");
            page.click("text=Granska");
            other.click("text=Granska");
            assertThat(other.locator("main")).containsText("v\u00e4ntar p\u00e5 att du loggar in");
            assertThat(other.locator("main")).not().containsText(".csv");

            page = nydala.as(window, "Maja Forsell");
            page.navigate(nydala.address("/fortsatt"));
            assertThat(page.locator("h1")).hasText("2 formul\u00e4r hann inte skickas");
            assertThat(page.locator("[data-waits]")).hasText(new Pattern[] {TWO, ONE});
            Browser.picture(page, "fortsatt-tva");
            page.click("text=Sl\u00e4ng det >> nth=0");
            assertThat(page.locator(".told"))
                    .hasText("Klart. Det du skrev \u00e4r sl\u00e4ngt, och inget av det sparades.");
            assertThat(page.locator("[data-waits]")).hasText(ONE);
            page.click("text=Skicka det nu");
            assertThat(page.locator("main")).containsText("ett.csv");
        }
    }

    @Test
    void what_was_typed_in_one_window_and_sent_from_another_is_saved_and_not_offered_again() {
        try (var window = nydala.window(1280, ColorScheme.LIGHT, true)) {
            var page = nydala.as(window, "Maja Forsell");
            page.navigate(nydala.address(NEW));
            page.fill("#inbjudna", "Alla i arbetslaget");
            page.fill("#dag", "2026-12-14");
            var other = window.newPage();
            other.navigate(nydala.address(ELSEWHERE));
            other.fill("#inbjudna", "Bara rektor");
            nydala.nydala().alter("delete from access.session");
            page.click("text=Planera dialogen");
            assertThat(page.locator("main")).containsText("v\u00e4ntar p\u00e5 att du loggar in");
            other.click("main form button[type=submit]");
            assertThat(other.locator("main")).containsText("v\u00e4ntar p\u00e5 att du loggar in");

            var last = nydala.as(window, "Maja Forsell");
            assertThat(last.locator("[data-waiting]"))
                    .hasText("2 formul\u00e4r som du skickade \u00e4r inte sparade \u00e4n. Se det som v\u00e4ntar");
            last.click("[data-waiting] a");
            assertThat(last.locator("[data-waiting]")).hasCount(0);
            assertThat(last.locator("[data-waits] >> nth=1")).containsText("14 december 2026");
            last.click("text=Skicka det nu >> nth=1");
            assertThat(last.locator(".told")).containsText("Klart.");
            assertThat(last.locator("[data-waiting]")).containsText("Ett formul\u00e4r");
            last.navigate(nydala.address(NEW));
            assertThat(last.locator("#inbjudna")).not().hasValue("Alla i arbetslaget");
            assertThat(last.locator("#atergivet")).isHidden();
            page.navigate(nydala.address(NEW));
            assertThat(page.locator("#atergivet")).isHidden();

            other.navigate(nydala.address(ELSEWHERE));
            assertThat(other.locator("#inbjudna")).hasValue("Bara rektor");
            last.click("[data-waiting] a");
            last.click("text=Sl\u00e4ng det");
            assertThat(last.locator("[data-waiting]")).hasCount(0);
            other.navigate(nydala.address(ELSEWHERE));
            assertThat(other.locator("#inbjudna")).not().hasValue("Bara rektor");
        }
    }

    @Test
    void without_script_a_form_that_waits_is_named_by_its_part_of_the_product_and_its_files_by_their_names() {
        try (var window = nydala.window(1280, ColorScheme.LIGHT, false)) {
            var page = nydala.as(window, "Maja Forsell");
            page.navigate(nydala.address("/inlasningar"));
            page.setInputFiles("#fil", new FilePayload("tal.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
            nydala.nydala().alter("delete from access.session");
            page.click("text=Granska");
            page = nydala.as(window, "Maja Forsell");
            page.navigate(nydala.address("/fortsatt"));
            assertThat(page.locator("main h2")).hasText("Inl\u00e4sningar");
            assertThat(page.locator("[data-waits]")).containsText("tal.csv");
        }
    }

    @Test
    void a_pasted_text_that_is_too_long_is_counted_and_not_cut() {
        try (var window = nydala.window("Karin", 1280, ColorScheme.LIGHT, true)) {
            var page = window.newPage();
            page.navigate(nydala.address(NEW));
            assertThat(page.locator("#inbjudna-grans")).hasText("H\u00f6gst 300 tecken");
            page.locator("#inbjudna").fill("\u00e5".repeat(303));
            assertThat(page.locator("#inbjudna")).hasValue("\u00e5".repeat(303));
            assertThat(page.locator("#inbjudna-grans")).hasText("303 av h\u00f6gst 300 tecken");
        }
    }
}
