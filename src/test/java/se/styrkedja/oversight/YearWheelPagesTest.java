package se.styrkedja.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Access;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Node;
import se.styrkedja.access.letters.MailServer;
import se.styrkedja.testing.OpenHouse;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.Swedish;

/// The pages of the year wheel and the calendar one subscribes to, from the first wheel on.
class YearWheelPagesTest {
    private static final Pattern EVENT = Pattern.compile("href=\"(/arshjul/[0-9a-f-]{36})\">([^<]+)<");

    private static OpenHouse nydala;

    @BeforeAll
    static void anders_begins_with_the_standard_wheel() throws Exception {
        nydala = new OpenHouse();
        var karin = nydala.walker("Karin");
        assertThat(karin.get("/arshjul").body()).contains("inget årshjul än").doesNotContain("Börja med");
        var anders = nydala.walker("Anders");
        assertThat(anders.get("/arshjul").body()).contains("Börja med årshjulet 2026/27");
        assertThat(anders.post("/arshjul", Map.of()).statusCode()).isEqualTo(303);
    }

    @AfterAll
    static void stop() {
        if (nydala != null) nydala.close();
    }

    @Test
    void a_head_teacher_says_that_it_is_done_and_a_reason_is_asked_for_when_it_was_not() throws Exception {
        var karin = nydala.walker("Karin");
        var list = karin.get("/arshjul").body();
        assertThat(list)
                .contains(
                        "En sak i årshjulet 2026/27 är sen på Lindskolan",
                        ">sen</span>",
                        "<title id=\"arshjul-title\">")
                .contains("i dag 1 sep", "Läsåret i ordning", "Augusti 2026");
        var event = address(list, "Uppstart med årets utvecklingsområden");
        assertThat(karin.get("/min-sida").body())
                .contains("Årshjulet: Uppstart med årets utvecklingsområden")
                .contains("när det här stämmer: ”En resultatdialog om läsåret 2025/26 är hållen”");

        var form = new HashMap<>(Map.of("var", "unit:" + SampleTown.LINDSKOLAN, "laget", "inte"));
        karin.get(event);
        assertThat(karin.post(event + "/markering", form).body())
                .contains("<title>Fel: ", "Skriv varför det inte gjordes");
        form.put("anteckning", "Vi flyttade ihop två skolor den veckan.");
        assertThat(karin.post(event + "/markering", form).statusCode()).isEqualTo(303);
        assertThat(karin.get(event).body()).contains("gjordes inte", "Vi flyttade ihop två skolor");
        assertThat(karin.get("/min-sida").body()).doesNotContain("Årshjulet: Uppstart");

        form.put("var", "unit:99000002");
        assertThat(karin.post(event + "/markering", form).statusCode()).isEqualTo(422);
        var board = nydala.walker("Jonas").get(event).body();
        assertThat(board).contains("gjordes inte").doesNotContain("Vi flyttade ihop", "/markering");
        var overview = nydala.walker("Anders").get("/arshjul/oversikt").body();
        assertThat(overview).contains("är sent på ett ställe", "gjordes inte", "Östra Ekskolan");
    }

    /// It said which analysis closes it, and led to no place where that is made.
    @Test
    void the_event_of_an_analysis_or_a_talk_leads_to_where_that_of_its_year_is_made() throws Exception {
        var karin = nydala.walker("Karin");
        var list = karin.get("/arshjul").body();
        var analysis = karin.get(address(list, "Nul\u00e4gesanalys")).body();
        var begin = "/nulagesanalys/ny?enhet=" + SampleTown.LINDSKOLAN + "&lasar=2025/26";
        assertThat(analysis.replace("&amp;", "&"))
                .contains(begin, "G\u00f6r nul\u00e4gesanalysen av 2025/26, Lindskolan");
        assertThat(karin.get(begin).body()).contains("value=\"2025/26\" selected");
        assertThat(karin.get("/nulagesanalys").body()).contains("B\u00f6rja nul\u00e4gesanalysen 2025/26, Lindskolan");
        var begun = karin.post(
                begin.replaceFirst("&.*", ""), Map.of("lasar", "2025/26", "dag", "2026-09-08", "roster", "3"));
        assertThat(begun.statusCode()).isEqualTo(303);
        assertThat(karin.get(begin).headers().firstValue("Location"))
                .as("one that is begun is opened")
                .isEqualTo(begun.headers().firstValue("Location"));

        var talk = karin.get(address(list, "Resultatdialog p\u00e5 enheten")).body();
        var plan = "/dialoger/ny?enhet=" + SampleTown.LINDSKOLAN + "&lasar=2025/26";
        assertThat(talk.replace("&amp;", "&")).contains(plan);
        assertThat(karin.get(plan).body()).contains("value=\"2025/26\" selected");
        var quality = "/dialoger/ny?sort=QUALITY&enhet=" + SampleTown.LINDSKOLAN + "&lasar=2025/26";
        assertThat(nydala.walker("Anders")
                        .get(address(list, "Kvalitetsdialog h\u00f6st"))
                        .body()
                        .replace("&amp;", "&"))
                .contains(quality, "Planera kvalitetsdialogen om 2025/26, Lindskolan");
        assertThat(karin.get(quality).body()).contains("value=\"QUALITY\" selected", "value=\"2025/26\" selected");
        assertThat(nydala.walker("Jonas")
                        .get(address(list, "Nul\u00e4gesanalys"))
                        .body())
                .doesNotContain("/nulagesanalys/ny");
    }

    /// The board read "klar" and "Gjordes inte" in one row, and nobody could mend it.
    @Test
    void what_was_denied_before_the_register_showed_it_is_taken_back_in_its_row() throws Exception {
        var anders = nydala.walker("Anders");
        var event = address(anders.get("/arshjul").body(), "Huvudmannens kvalitetsrapport \u00e4r skriven");
        anders.get(event);
        var denied = Map.of("var", "organiser", "laget", "inte", "anteckning", "No time", "version-organiser", "0");
        assertThat(anders.post(event + "/markering", denied).statusCode()).isEqualTo(303);
        nydala.nydala().alter("""
                insert into reports.publication (publication_id, organiser_id, report, node, title, decided_on, recorded_on,
                                                 deliveries, published_by)
                values (gen_random_uuid(), '%s', 'quality-report/9901/2025/26', 'organiser', 'x', '2026-08-27',
                        '2026-08-27', '{}', 'x')
                """.formatted(TestHouse.NYDALA.value()));
        var shown = anders.get(event).body();
        assertThat(shown)
                .contains("Gjordes inte: No time", "Ta tillbaka det som \u00e4r sagt")
                .doesNotContain("S\u00e4g hur det gick");
        assertThat(nydala.walker("Jonas").get(event).body()).doesNotContain("Ta tillbaka");
        var back = Map.of("var", "organiser", "laget", "tillbaka", "version-organiser", "1");
        assertThat(anders.post(event + "/markering", back).statusCode()).isEqualTo(303);
        assertThat(anders.get(event).body()).doesNotContain("No time", "Ta tillbaka det som \u00e4r sagt");
    }

    /// The days were dropped without a word.
    @Test
    void new_days_and_none_at_all_are_not_taken_together() throws Exception {
        var anders = nydala.walker("Anders");
        var event = address(anders.get("/arshjul").body(), "SKA-konferens v\u00e5r");
        anders.get(event);
        var form =
                new HashMap<>(Map.of("version", "0", "forsta", "2027-03-22", "varfor", "Sportlovet", "installd", "ja"));
        var refused = anders.post(event + "/dagar", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("h\u00f6r inte till det du valde", "2027-03-22", "Sportlovet");
        form.remove("forsta");
        anders.get(event);
        assertThat(anders.post(event + "/dagar", form).statusCode()).isEqualTo(303);
        assertThat(anders.get(event).body()).contains("Sportlovet");

        var field = Pattern.compile("id=\"(forsta|sista)\"[^>]* value=\"([0-9-]+)\"");
        var old = new HashMap<>(Map.of("version", "1", "varfor", "Ny ledning", "installd", "ja"));
        field.matcher(anders.get(event).body()).results().forEach(day -> old.put(day.group(1), day.group(2)));
        var moved = Map.of("version", "1", "varfor", "Flyttad", "forsta", "2027-03-23", "sista", "2027-03-24");
        assertThat(anders.post(event + "/dagar", moved).statusCode()).isEqualTo(303);
        anders.get(event);
        var told = anders.post(event + "/dagar", old);
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body())
                .as("the days are moved, not typed")
                .contains("2027-03-23", "Ny ledning", "sparat i en annan flik")
                .doesNotContain("h\u00f6r inte till det du valde");
        old.put("version", "2");
        field.matcher(told.body()).results().forEach(day -> old.put(day.group(1), day.group(2)));
        assertThat(anders.post(event + "/dagar", old).statusCode()).isEqualTo(303);
    }

    @Test
    void an_event_is_revised_by_who_leads_with_the_reason_and_two_at_once_lose_nothing() throws Exception {
        var anders = nydala.walker("Anders");
        var list = anders.get("/arshjul/mallar").body();
        var template = Pattern.compile("href=\"(/arshjul/mallar/[0-9a-f-]{36})\">Skolenk")
                .matcher(list);
        assertThat(template.find()).isTrue();
        var page = anders.get(template.group(1)).body();
        assertThat(page).contains("value=\"18 januari–26 februari\"");
        var form = new HashMap<>(Map.of(
                "version", "1",
                "vad", "Skolenkäten är besvarad",
                "nar", "någon gång",
                "av", "HEAD_TEACHER",
                "gors", "each-unit",
                "skolform", "GR",
                "varfor", "Fönstret är kortare nu"));
        assertThat(anders.post(template.group(1), form).body()).contains("Skriv när, till exempel vecka 40");
        form.put("nar", "vecka 5");
        assertThat(anders.post(template.group(1), form).statusCode()).isEqualTo(303);
        assertThat(anders.post(template.group(1), form).body()).contains("Du har sparat i en annan flik");
        assertThat(anders.get("/arshjul/mallar").body())
                .contains("Skolenkäten är besvarad ändrades", "Fönstret är kortare nu", "varje enhet med grundskola");
        assertThat(anders.get("/arshjul").body()).contains("18 januari–26 februari 2027");
        assertThat(anders.get("/arshjul?lasar=2027/28").statusCode()).isEqualTo(404);
        anders.get("/arshjul");
        assertThat(anders.post("/arshjul", Map.of()).headers().firstValue("Location"))
                .hasValue("/arshjul?lasar=2027/28");
        assertThat(anders.get("/arshjul?lasar=2027/28").body()).contains("31 januari–4 februari 2028");
        assertThat(anders.post("/arshjul", Map.of()).statusCode()).isEqualTo(404);

        var petra = nydala.walker("Petra");
        assertThat(petra.get("/arshjul/mallar").body()).doesNotContain(template.group(1));
        petra.get("/arshjul/mallar/ny");
        assertThat(petra.post(template.group(1), form).statusCode()).isEqualTo(403);
    }

    @Test
    void an_event_that_is_open_again_is_answered_on_my_page_under_what_is_asked_and_not_in_the_column_of_days()
            throws Exception {
        var karin = nydala.walker("Karin");
        var event = address(karin.get("/arshjul").body(), "Uppstart med årets utvecklingsområden");
        var place = "unit:" + SampleTown.LINDSKOLAN;
        var version = Pattern.compile("name=\"version-" + place + "\" value=\"([0-9]+)\"")
                .matcher(karin.get(event).body());
        assertThat(version.find()).isTrue();
        var form = Map.of("var", place, "laget", "tillbaka", "version-" + place, version.group(1));
        assertThat(karin.post(event + "/markering", form).statusCode()).isEqualTo(303);
        assertThat(karin.get(event).body())
                .contains("Det som var sagt är taget tillbaka", ">sen</span>")
                .doesNotContain("value=\"tillbaka\"");
        var again = Map.of(
                "var",
                place,
                "laget",
                "tillbaka",
                "version-" + place,
                "%d".formatted(Integer.parseInt(version.group(1)) + 1));
        assertThat(karin.post(event + "/markering", again).body())
                .contains("Där är inget sagt som går att ta tillbaka");
        assertThat(karin.get("/min-sida").body())
                .as("who answers there has seen that it was taken back")
                .contains("name=\"version-" + place + "\" value=\"" + (Integer.parseInt(version.group(1)) + 1) + "\"");
        try (var window = nydala.window("Karin", 1280, ColorScheme.LIGHT, true)) {
            var page = window.newPage();
            page.navigate(nydala.address("/min-sida"));
            var asked = page.locator(".todo li:has(.answer) p:not(.when)").first();
            var answer = page.locator(".todo .answer").first();
            assertThat(answer.boundingBox().x).isEqualTo(asked.boundingBox().x);
        }
    }

    @Test
    void the_calendar_holds_what_one_does_and_no_word_of_what_is_written() throws Exception {
        var sara = nydala.walker("Sara");
        sara.get("/arshjul/kalender");
        var first = address(sara.post("/arshjul/kalender", Map.of()).body());
        assertThat(sara.get("/arshjul/kalender").body()).doesNotContain(first).contains("kan den inte visas igen");

        var stranger = Walker.stranger(nydala.server());
        var answer = stranger.get(first);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        var events = events(parsed(answer.body()));
        assertThat(events).isNotEmpty();
        assertThat(events)
                .extracting(event -> value(event, "SUMMARY"))
                .contains("Plan mot kränkande behandling är upprättad")
                .doesNotContain("Betyg och resultat är inlästa");
        var plan = events.stream()
                .filter(event -> value(event, "SUMMARY").startsWith("Plan mot"))
                .findFirst()
                .orElseThrow();
        assertThat(value(plan, "DTSTART")).isEqualTo("20260930");
        assertThat(value(plan, "DTEND")).isEqualTo("20261001");
        assertThat(answer.body())
                .contains("DTSTART;VALUE=DATE:20260930\r\n", "\\, tillsammans med")
                .doesNotContain("Sara", "Anders", "Karin");
        for (var line : List.of(answer.body().split("\r\n", -1)))
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);

        sara.get("/arshjul/kalender");
        var second = address(sara.post("/arshjul/kalender", Map.of()).body());
        assertThat(stranger.get(first).statusCode()).isEqualTo(404);
        assertThat(stranger.get(second).statusCode()).isEqualTo(200);
        sara.get("/arshjul/kalender");
        sara.post("/arshjul/kalender", Map.of("slut", "ja"));
        assertThat(stranger.get(second).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/arshjul/kalender/.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void when_the_role_ends_the_calendar_is_empty() throws Exception {
        var lena = nydala.walker("Lena");
        lena.get("/arshjul/kalender");
        var address = address(lena.post("/arshjul/kalender", Map.of()).body());
        assertThat(events(parsed(lena.get(address).body()))).isNotEmpty();
        var house = nydala.house();
        var accounts = house.get(Accounts.class);
        accounts.people(house.get(Access.class).of(TestHouse.NYDALA)).stream()
                .filter(person -> person.account().name().startsWith("Lena"))
                .forEach(person -> accounts.end(
                                Staffroom.of(house, "Olle").permit(AccessRight.GRANT, Node.WHOLE),
                                person.holding(),
                                TestHouse.TODAY.minusDays(1))
                        .kept());
        assertThat(events(parsed(lena.get(address).body()))).isEmpty();
    }

    @Test
    void the_steward_sees_what_became_of_the_letters_and_everybody_chooses_for_herself() throws Exception {
        var away = new MailServer.Server(
                "127.0.0.1", 1, "", "", MailServer.Guard.NONE, "a@b.example", "https://b.example");
        nydala.nydala().carryMail(away, Duration.ZERO);
        assertThat(nydala.walker("Olle").get("/forvaltning/utskick").body())
                .contains(
                        "Inga brev skickas",
                        "togs inte emot, prövas igen 1 september 2026 kl. 09.05",
                        "@nydala.example");
        var hassan = nydala.walker("Hassan");
        assertThat(hassan.get("/forvaltning/utskick").statusCode()).isEqualTo(403);
        assertThat(hassan.get("/min-sida/paminnelser").body()).contains("skickar inga brev än", "hassan.amiri@");
        hassan.post("/min-sida/paminnelser", Map.of("vill", "nej"));
        assertThat(hassan.get("/min-sida/paminnelser").body()).contains("Du får inga påminnelser");
    }

    @Test
    void no_page_has_a_fault_that_axe_finds_or_scrolls_sideways() throws Exception {
        nydala.inspect(
                "Anders",
                Map.of(
                        "arshjul", "/arshjul",
                        "arshjul-sak",
                                address(nydala.walker("Anders").get("/arshjul").body(), "Nul\u00e4gesanalys"),
                        "arshjul-oversikt", "/arshjul/oversikt",
                        "arshjul-mall-ny", "/arshjul/mallar/ny",
                        "arshjul-kalender", "/arshjul/kalender"));
    }

    @Test
    void what_the_board_sees_of_many_schools_does_not_scroll_sideways_either() throws Exception {
        for (var school :
                Map.of("Karin", SampleTown.LINDSKOLAN, "Petra", "99000002").entrySet()) {
            var walker = nydala.walker(school.getKey());
            var event = address(walker.get("/arshjul").body(), "Resultatdialog p\u00e5 enheten");
            walker.get(event);
            assertThat(walker.post(event + "/markering", Map.of("var", "unit:" + school.getValue(), "laget", "klar"))
                            .statusCode())
                    .isEqualTo(303);
        }
        var director = nydala.walker("Anders");
        var page = director.get(address(director.get("/arshjul").body(), "Resultatdialog p\u00e5 enheten"))
                .body();
        assertThat(page)
                .as("what is said is taken back where something is")
                .contains("Ta tillbaka det som \u00e4r sagt (Lindskolan, \u00d6stra Ekskolan)");
        assertThat(page.split("syns inte d\u00e4r det skrivs", -1))
                .as("a row says its state once")
                .hasSize(2 + 2);
        var rows = Pattern.compile("<th scope=\"row\">([^<]*)</th>")
                .matcher(page)
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(rows).hasSizeGreaterThan(1).isSortedAccordingTo(Swedish.order());
        assertThat(nydala.walker("Eva").get("/arshjul").body()).contains("2 s\u00e4gs vara klara men det syns inte");
        nydala.inspect("Eva", Map.of("arshjul-namnd", "/arshjul"));
        nydala.inspect("Anders", Map.of("arshjul-skolchef", "/arshjul"));
    }

    private static String address(String page, String what) {
        return EVENT.matcher(page)
                .results()
                .filter(found -> found.group(2).equals(what))
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String address(String page) {
        var found = Pattern.compile("http://[^/]+(/arshjul/kalender/[\\w-]{43}\\.ics)")
                .matcher(page);
        assertThat(found.find()).as("an address in the page").isTrue();
        return found.group(1);
    }

    private static Calendar parsed(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private static List<VEvent> events(Calendar calendar) {
        var events = new ArrayList<VEvent>();
        for (var component : calendar.getComponents()) if (component instanceof VEvent event) events.add(event);
        return events;
    }
}
