package se.styrkedja.goals;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Access;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.demo.workyears.GoalsOfNydala;
import se.styrkedja.goals.Assessment.Outcome;
import se.styrkedja.testing.OpenHouse;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.CalendarYear;
import se.styrkedja.vocabulary.SchoolYear;

/// The pages of the board's goals, as analyst, registrar and board use them: without script, on a phone and a desk.
class GoalPagesTest {
    private static final SchoolYear YEAR = new SchoolYear(2024);

    private static OpenHouse nydala;
    private static Goals goals;
    private static Membership maja;

    @BeforeAll
    static void start() {
        nydala = new OpenHouse();
        goals = nydala.house().get(Goals.class);
        maja = Staffroom.of(nydala.house(), "Maja");
        GoalsOfNydala.write(
                goals,
                nydala.house().get(Gauging.class),
                nydala.house().get(Accounts.class),
                nydala.house().get(Access.class).of(TestHouse.NYDALA),
                TestHouse.TODAY);
    }

    @AfterAll
    static void stop() {
        if (nydala != null) nydala.close();
    }

    @Test
    void a_board_member_reads_the_sum_and_every_motive_and_finds_no_button() throws Exception {
        var jonas = nydala.walker("Jonas");
        var page = jonas.get("/namndens-mal?period=2024/25").body();
        assertThat(page)
                .contains(
                        "<h1>" + Wording.sums(goals.of(maja.scope(), YEAR)) + "</h1>",
                        Wording.met(goals.of(maja.scope(), YEAR)),
                        "Bed\u00f6ms som uppfyllda: 7 (talen st\u00f6der ")
                .contains("det finns inget tal att pr\u00f6va mot", "BUN 2024/62")
                .doesNotContain("Bed\u00f6m m\u00e5l");
        for (var goal : goals.of(maja.scope(), YEAR).goals())
            assertThat(page).contains(goal.assessment().orElseThrow().motive());
        assertThat(jonas.get("/namndens-mal.csv?period=2024/25").body().lines()).hasSize(18);
        assertThat(jonas.get("/namndens-mal.json?period=2024/25").body()).contains("\"outcome\":\"ej uppfyllt\"");
        assertThat(jonas.get("/namndens-mal?period=1999/00").statusCode()).isEqualTo(404);
    }

    @Test
    void an_analyst_assesses_a_goal_and_who_comes_second_reads_hers_first() {
        var goal = goals.of(maja.scope(), YEAR.next()).goals().getFirst();
        try (var window = nydala.window(390, ColorScheme.LIGHT, false)) {
            var page = nydala.as(window, "Maja Forsell");
            page.navigate(nydala.address("/namndens-mal?period=2025/26"));
            page.click("text=Bed\u00f6m m\u00e5l 1");
            page.click("text=Spara bed\u00f6mningen");
            assertThat(page.title()).startsWith("Fel: ");
            assertThat(page.locator("#fel a").allTextContents())
                    .containsExactly(
                            "V\u00e4lj hur det gick",
                            "Skriv vad som visar det. En bed\u00f6mning utan motivering g\u00e5r inte att pr\u00f6va.");

            page.fill("#motiv", "Alla skolor har\nb\u00f6rjat tidigare.");
            page.check("#utfall-PARTLY_MET");
            assess(goal, "Anders hann f\u00f6re.");
            page.click("text=Spara bed\u00f6mningen");
            assertThat(page.locator("#fel").textContent())
                    .contains("Anders Lindqvist bed\u00f6mde m\u00e5let medan du skrev");
            assertThat(page.locator(".two").textContent()).contains("Anders hann f\u00f6re.");
            assertThat(page.locator("#motiv").inputValue()).startsWith("Alla skolor");

            page.click("text=Spara bed\u00f6mningen");
            assertThat(page.locator("#bedomning ~ .row .typed").first().textContent())
                    .contains("Alla skolor har\nb\u00f6rjat tidigare.");
            assertThat(page.locator("#tidigare ~ .row").textContent()).contains("Anders hann f\u00f6re.");
            assertThat(page.locator("main a.ds-button").textContent()).isEqualTo("Bed\u00f6m m\u00e5l 2");
        }
    }

    @Test
    void a_proposal_is_written_by_the_analyst_and_becomes_goals_when_the_registrar_records_the_decision()
            throws Exception {
        var proposal = "/namndens-mal/forslag?fran=2025/26";
        var anders = nydala.walker("Anders");
        var analyst = nydala.walker("Maja");
        var before = goals.of(maja.scope(), YEAR.next());
        try (var window = nydala.window(1280, ColorScheme.LIGHT, false)) {
            var page = nydala.as(window, "Maja Forsell");
            page.navigate(nydala.address("/namndens-mal/forslag?fran=2025/26"));
            page.click("button:text-is('L\u00e5t utg\u00e5') >> nth=0");
            assertThat(page.title()).startsWith("Fel: ");
            page.fill("#skal-" + id(before.goals().getFirst()), "Det g\u00f6rs redan");
            page.click("button:text-is('Beh\u00e5ll') >> nth=0");
            assertThat(page.locator("#fel").textContent()).contains("h\u00f6r inte till det du valde");
            page.click("button:text-is('L\u00e5t utg\u00e5') >> nth=0");
            page.click("#mal-%s a:text-is('Formulera om')"
                    .formatted(id(before.goals().get(1))));
            page.click("text=Spara f\u00f6rslaget");
            assertThat(page.locator("#indikator-1").inputValue()).isEqualTo("all-subjects-y6");
            assertThat(page.locator("#fel").textContent()).contains("Texten \u00e4r densamma");
            page.fill("#mal", "Eleverna i \u00e5rskurs 6 \u00e4r redo");
            page.click("text=Spara f\u00f6rslaget");
            page.click("text=F\u00f6resl\u00e5 ett nytt m\u00e5l");
            page.fill("#mal", "Alla elever kan simma");
            page.selectOption("#indikator-1", "all-subjects-y9");
            page.click("text=Spara f\u00f6rslaget");
            assertThat(page.locator("#varde-1-fel").textContent())
                    .isEqualTo("Skriv vilket v\u00e4rde som ska n\u00e5s");
            page.fill("#varde-1", "80,5");
            page.click("text=Spara f\u00f6rslaget");
            before.goals().stream()
                    .skip(2)
                    .forEach(goal -> goals.keep(
                                    maja.permit(GoalRight.PROPOSE_GOALS, Node.WHOLE), goal, 0, TestHouse.TODAY)
                            .kept());
            page.reload();
            assertThat(page.locator("h1").textContent())
                    .isEqualTo(
                            "F\u00f6rslaget till m\u00e5l f\u00f6r l\u00e4s\u00e5ret 2026/27 \u00e4r klart: 15 m\u00e5l");
            assertThat(page.locator("text=Anteckna beslutet").count()).isZero();
            page.click("text=F\u00f6resl\u00e5 ett nytt m\u00e5l");
            page.fill("#mal", "Alla kan sy");
            page.fill("#bygger", "Sl\u00f6jd");
            page.click("text=Spara f\u00f6rslaget");
            page.click("button:text-is('Ta tillbaka') >> nth=-1");
            assertThat(page.locator("section[aria-labelledby=nya]").textContent())
                    .contains("Taget tillbaka. Alla kan sy. Bygger p\u00e5: Sl\u00f6jd (Maja Forsell")
                    .contains("Alla elever kan simma. M\u00e4ts med", "minst 80,5");
        }
        try (var window = nydala.window(1280, ColorScheme.LIGHT, false)) {
            var page = nydala.as(window, "Inger Strand");
            page.navigate(nydala.address("/namndens-mal/forslag?fran=2025/26"));
            page.fill("#diarienummer", "BUN 2026/60");
            page.fill("#paragraf", "\u00a7 66");
            page.fill("#beslutad", TestHouse.TODAY.plusDays(1).toString());
            page.click("text=Anteckna beslutet");
            assertThat(page.locator("#beslutad-fel").textContent()).startsWith("Dagen har inte varit \u00e4n");
            page.fill("#beslutad", TestHouse.TODAY.toString());
            var added = goals.of(maja.scope(), YEAR.next()).goals().getFirst().text();
            goals.add(
                            maja.permit(GoalRight.PROPOSE_GOALS, Node.WHOLE),
                            YEAR.next(),
                            new GoalText(
                                    "Alla kan cykla",
                                    added.origin(),
                                    added.source(),
                                    added.nodes(),
                                    added.forms(),
                                    List.of()),
                            TestHouse.TODAY)
                    .kept();
            page.click("text=Anteckna beslutet");
            assertThat(page.locator("aside:has(#deras)").textContent())
                    .contains("Ett nytt m\u00e5l, har tillkommit (Maja Forsell", "Alla kan cykla");
            assertThat(page.locator("#diarienummer").inputValue()).isEqualTo("BUN 2026/60");
            anders.get(proposal);
            analyst.get(proposal);
            page.click("text=Anteckna beslutet");
            assertThat(page.locator("h1").textContent())
                    .isEqualTo("16 m\u00e5l f\u00f6r l\u00e4s\u00e5ret 2026/27, inget bed\u00f6mt \u00e4n");
            page.click("text=Alla elever kan simma");
            assertThat(page.locator("aside").textContent()).contains("Nytt m\u00e5l", "BUN 2026/60 \u00a7\u00a066");
            assertThat(page.locator(".gauges").textContent()).contains("minst 80,5");
            page.navigate(nydala.address("/namndens-mal/" + id(before.goals().getFirst())));
            assertThat(page.locator("aside").textContent())
                    .contains("Utgick till l\u00e4s\u00e5ret 2026/27: Det g\u00f6rs redan");
        }
        var second = anders.post(
                "/namndens-mal/forslag/beslut?fran=2025/26",
                Map.of("namnd", "Utskottet", "diarienummer", "BUN-61", "paragraf", "2", "beslutad", "2026-08-01"));
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body())
                .contains("Inger Strand har antecknat", "BUN 2026/60 \u00a7\u00a066")
                .contains("<p class=\"typed\">Utskottet</p>");
        var dropped = analyst.post(
                proposal,
                Map.of(
                        "mal",
                        id(before.goals().get(2)),
                        "version",
                        "999999",
                        "gor",
                        "DROP",
                        "skal-" + id(before.goals().get(2)),
                        "Skolorna"));
        assertThat(dropped.statusCode()).isEqualTo(422);
        assertThat(dropped.body()).contains("BUN 2026/60 \u00a7\u00a066", "Skolorna");
    }

    @Test
    void a_registrar_records_a_goal_of_a_calendar_year_and_not_the_same_one_twice() {
        try (var window = nydala.window(390, ColorScheme.LIGHT, false)) {
            var page = nydala.as(window, "Inger Strand");
            page.navigate(nydala.address("/namndens-mal/nytt?period=2021"));
            page.fill("#period", "h\u00f6sten");
            page.click("text=Anteckna m\u00e5let");
            assertThat(page.locator("#fel li").count()).isEqualTo(6);
            page.fill("#period", "2022");
            page.fill("#mal", "Alla har en plats i f\u00f6rskolan");
            page.fill("#namnd", "Barn- och utbildningsn\u00e4mnden");
            page.fill("#diarienummer", "BUN 2021/70");
            page.fill("#paragraf", "81");
            page.fill("#beslutad", "2021-12-14");
            page.click("text=Anteckna m\u00e5let");
            assertThat(page.locator("h1").textContent())
                    .isEqualTo("1 m\u00e5l f\u00f6r \u00e5r 2022, inte bed\u00f6mt \u00e4n");
            page.click("text=Anteckna ett m\u00e5l");
            assertThat(page.locator("#diarienummer").inputValue()).isEqualTo("BUN 2021/70");
            page.fill("#mal", "alla har en plats i f\u00f6rskolan.");
            page.click("text=Anteckna m\u00e5let");
            assertThat(page.locator("#mal-fel").textContent())
                    .isEqualTo("Samma m\u00e5l st\u00e5r redan som m\u00e5l 1");
        }
    }

    @Test
    void no_page_has_a_fault_that_axe_finds_or_scrolls_sideways() {
        nydala.inspect("Anders", pages());
    }

    private static Map<String, String> pages() {
        goals.record(
                        Staffroom.of(nydala.house(), "Anders").permit(GoalRight.SET_GOALS, Node.WHOLE),
                        new CalendarYear(2018),
                        goals.of(maja.scope(), YEAR).goals().getFirst().text(),
                        new Reference("BUN", "BUN 2017/9", "3", LocalDate.of(2017, 12, 12)))
                .kept();
        var pages = new LinkedHashMap<String, String>();
        pages.put("mal", "/namndens-mal?period=2024/25");
        pages.put(
                "ett-mal",
                "/namndens-mal/" + id(goals.of(maja.scope(), YEAR).goals().getFirst()));
        pages.put("mal-forslag", "/namndens-mal/forslag?fran=2018");
        pages.put("mal-nytt", "/namndens-mal/nytt?period=2025/26");
        return pages;
    }

    private static void assess(BoardGoal goal, String motive) {
        var anders = Staffroom.of(nydala.house(), "Anders");
        var figures = nydala.house().get(Gauging.class).figures(anders.scope(), anders.tenant());
        goals.assess(
                        anders.permit(GoalRight.ASSESS_GOAL, Node.WHOLE),
                        goal,
                        goal.assessments().size(),
                        Outcome.MET,
                        motive,
                        figures.of(goal),
                        TestHouse.TODAY)
                .kept();
    }

    private static String id(BoardGoal goal) {
        return goal.id().value().toString();
    }
}
