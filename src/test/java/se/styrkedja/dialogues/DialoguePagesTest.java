package se.styrkedja.dialogues;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.roles.Role;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.testing.Browser;
import se.styrkedja.testing.FilledForm;
import se.styrkedja.testing.Inspection;
import se.styrkedja.testing.OpenHouse;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.vocabulary.SchoolYear;

/// The pages of a dialogue, as head teacher and teacher at Lindskolan use them: without script, on a phone and a desk.
class DialoguePagesTest {
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);

    private static OpenHouse nydala;
    private static Dialogues dialogues;
    private static Membership karin;

    @BeforeAll
    static void start() {
        nydala = new OpenHouse();
        dialogues = nydala.house().get(Dialogues.class);
        karin = Staffroom.of(nydala.house(), "Karin");
        new Staffroom(nydala.house()).employ("Per Ek", Role.HEAD_TEACHER, new Node.Unit("99000002"));
    }

    @AfterAll
    static void stop() {
        if (nydala != null) nydala.close();
    }

    @Test
    void a_head_teacher_walks_from_the_figures_to_a_held_dialogue_without_script() {
        try (var window = nydala.window(390, ColorScheme.LIGHT, false)) {
            var page = nydala.as(window, "Karin Holm");
            page.navigate(nydala.address("/dialoger"));
            page.click("text=Planera en dialog");
            assertThat(page.locator("h1").textContent()).isEqualTo("Vad ska Lindskolan tala om?");
            assertThat(page.locator("input[name=fynd]:checked").count()).isPositive();
            page.fill("#dag", TestHouse.TODAY.toString());
            page.click("text=Planera dialogen");

            assertThat(page.locator("h1").textContent())
                    .isEqualTo(
                            "Vad s\u00e4ger vi om andelen som n\u00e5r alla \u00e4mnen i \u00e5rskurs 9 p\u00e5 Lindskolan?");
            assertThat(page.locator("main .ds-button:not([data-variant]):visible")
                            .allTextContents())
                    .containsExactly("Skicka underlaget");
            page.click("text=Skicka underlaget");
            int topics = page.locator(".link-of-chain").count();

            page.click("text=Spara orsaken >> nth=0");
            assertThat(page.title()).startsWith("Fel: ");
            for (int n = 1; n <= topics; n++) {
                page.fill("#orsak-" + n, "Eleverna l\u00e4ser l\u00e5nga texter bara i svenska.\nOrsak " + n);
                page.click("#amne-%d button:text('Spara orsaken')".formatted(n));
            }
            page.click("text=L\u00e4gg till en punkt");
            page.fill("#vad", "L\u00e4sstund varje dag");
            page.selectOption("#agare", new SelectOption().setLabel("Amir Berg, l\u00e4rare, Lindskolan"));
            page.click("text=Spara punkten");
            assertThat(page.locator("#vad").inputValue()).isEqualTo("L\u00e4sstund varje dag");
            page.fill("#senast", TestHouse.TODAY.plusMonths(1).toString());
            page.click("text=Spara punkten");

            page.fill("#antal-MANAGERS", "1");
            page.click("text=Spara vilka som var med");
            assertThat(page.locator("#deltagare").textContent()).contains("Bara chefer var med");
            assertThat(page.locator("main .ds-button:not([data-variant]):visible")
                            .allTextContents())
                    .containsExactly("Avsluta dialogen");
            page.click("text=Avsluta dialogen");
            assertThat(page.locator(".lead").textContent()).contains("Genomf\u00f6rd");
            assertThat(page.locator("text=G\u00f6r till utvecklingsomr\u00e5de >> nth=0")
                            .getAttribute("href"))
                    .startsWith("/utvecklingsomraden/nytt?orsak=");

            page.fill("[id^='blev-']", "I g\u00e5ng sedan januari");
            page.click("button:text-is('Klart')");
            page.click("text=St\u00e4m av punkterna");
            assertThat(page.locator(".lead").textContent()).contains("avst\u00e4md");
            assertThat(page.locator("main .ds-button").count()).isZero();
        }
    }

    @Test
    void a_teacher_writes_causes_and_sees_no_button_that_is_not_hers() {
        var sent = sent();
        try (var window = nydala.window(1280, ColorScheme.LIGHT, false)) {
            var page = nydala.as(window, "Amir Berg");
            page.navigate(nydala.address("/dialoger"));
            assertThat(page.locator("text=Planera en dialog").count()).isZero();
            page.navigate(nydala.address(at(sent)));
            assertThat(page.locator("main button").allTextContents())
                    .contains("Spara orsaken")
                    .doesNotContain("Avsluta dialogen", "Spara vilka som var med", "Ers\u00e4tt dialogen");
            assertThat(page.navigate(nydala.address("/dialoger/ny")).status()).isEqualTo(403);
        }
    }

    @Test
    void what_somebody_promised_to_find_out_stands_in_the_folder_of_who_takes_over() throws Exception {
        var sent = sent();
        var topic = sent.agenda().topics().getFirst();
        dialogues
                .inquire(
                        karin.permit(DialogueRight.WRITE_CAUSE, LINDSKOLAN),
                        sent,
                        topic,
                        Assignee.without("Amir Berg"),
                        TestHouse.TODAY.plusDays(9),
                        TestHouse.TODAY)
                .kept();
        assertThat(nydala.walker("Karin").get("/overlamning").body())
                .contains("Ta reda p\u00e5 orsaken: ", "Amir Berg, till 10 september 2026");
    }

    @Test
    void who_took_part_is_not_lost_when_the_dialogue_was_replaced_meanwhile() throws Exception {
        var sent = sent();
        var walker = nydala.walker("Karin");
        var address = "/dialoger/" + sent.id().value();
        var form = FilledForm.in(walker.get(address).body()).stream()
                .filter(one -> one.address().equals(address + "/deltagare"))
                .findFirst()
                .orElseThrow();
        dialogues
                .replace(
                        karin.permit(DialogueRight.HOLD_DIALOGUE, LINDSKOLAN),
                        sent,
                        "Ett arbetslagsm\u00f6te",
                        "Dagen blev inst\u00e4lld",
                        TestHouse.TODAY)
                .kept();
        var answer = walker.post(
                form.action(), form.with(Map.of("antal-TEACHERS", "44")).fields());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("L\u00e4rare: 44");
    }

    @Test
    void who_plans_a_dialogue_is_told_of_the_one_that_is_planned_already() throws Exception {
        var sent = sent();
        assertThat(nydala.walker("Karin")
                        .get("/dialoger/ny?enhet=" + SampleTown.LINDSKOLAN)
                        .body())
                .contains("H\u00e4r \u00e4r redan en dialog planerad", "href=\"" + at(sent) + "\"");
    }

    @Test
    void a_kitchen_is_not_offered_a_pupil_council() throws Exception {
        var anders = nydala.walker("Anders");
        assertThat(anders.get("/dialoger/ny?enhet=" + SampleTown.KITCHEN).body())
                .contains("Alla som arbetar p\u00e5 enheten")
                .doesNotContain("elevr\u00e5d");
        assertThat(anders.get("/dialoger/ny?enhet=" + SampleTown.LINDSKOLAN).body())
                .contains("elevr\u00e5d");
    }

    @Test
    void which_year_and_which_kind_is_chosen_goes_by_the_link_and_the_page_says_so() throws Exception {
        var karin = nydala.walker("Karin");
        var address = "/dialoger/ny?enhet=" + SampleTown.LINDSKOLAN;
        assertThat(karin.get(address + "&lasar=2026/27&sort=QUALITY").body())
                .contains("value=\"2026/27\" selected", "value=\"QUALITY\" selected")
                .contains("Valt \u00e4r l\u00e4s\u00e5ret som l\u00e4nken hit g\u00e4ller.")
                .doesNotContain("det senaste l\u00e4s\u00e5ret som ett fynd");
        assertThat(karin.get(address).body())
                .contains("value=\"RESULT\" selected")
                .contains("Valt \u00e4r det senaste l\u00e4s\u00e5ret som ett fynd g\u00e4ller.");
        assertThat(karin.post(address, Map.of("dag", "", "lasar", "2026/27")).body())
                .as("she has chosen herself")
                .doesNotContain("Valt \u00e4r");
    }

    @Test
    void the_year_that_runs_is_offered_beside_those_with_results() throws Exception {
        assertThat(nydala.walker("Karin")
                        .get("/dialoger/ny?enhet=" + SampleTown.LINDSKOLAN)
                        .body())
                .contains(
                        "<option value=\"2026/27\">2026/27, som inget fynd i siffrorna g\u00e4ller</option>",
                        "<option value=\"2025/26\" selected>2025/26</option>");
    }

    @Test
    void the_form_asks_for_those_whom_one_may_meet_at_such_a_school() throws Exception {
        var sent = sent();
        assertThat(nydala.walker("Karin").get(at(sent)).body())
                .contains("id=\"antal-PUPILS\"", "id=\"antal-GUARDIANS\"")
                .doesNotContain("id=\"antal-CHILDREN\"");
        assertThat(Participation.Group.values())
                .filteredOn(group -> group.isAt(Set.of(SchoolForm.FS)))
                .contains(Participation.Group.CHILDREN, Participation.Group.TEACHERS)
                .doesNotContain(Participation.Group.PUPILS);
        assertThat(Participation.Group.values()).allMatch(group -> group.isAt(Set.of()));
    }

    @Test
    void a_dialogue_without_a_depth_that_is_offered_is_not_planned() throws Exception {
        var karins = nydala.walker("Karin");
        var address = "/dialoger/ny?enhet=" + SampleTown.LINDSKOLAN;
        karins.get(address);
        for (var typed : List.of("", "DEEPEST"))
            assertThat(karins.post(address, Map.of("dag", "2026-09-09", "lasar", "2025/26", "djup", typed))
                            .body())
                    .as(typed)
                    .contains("id=\"djup-fel\"");
    }

    @Test
    void the_dialogue_of_another_school_is_not_there() {
        var sent = sent();
        try (var window = nydala.window(1280, ColorScheme.LIGHT, false)) {
            var page = nydala.as(window, "Per Ek");
            assertThat(page.navigate(nydala.address(at(sent))).status()).isEqualTo(404);
            page.navigate(nydala.address("/dialoger"));
            assertThat(page.locator("main").textContent()).doesNotContain("Lindskolan");
            page.navigate(nydala.address("/dialoger/ny?enhet=" + SampleTown.LINDSKOLAN));
            assertThat(page.locator("h1").textContent()).isNotEqualTo("Vad ska Lindskolan tala om?");
        }
    }

    @Test
    void who_comes_second_sees_both_texts() {
        var sent = sent();
        var cause = dialogues
                .writeCause(
                        karin.permit(DialogueRight.WRITE_CAUSE, LINDSKOLAN),
                        sent,
                        sent.agenda().topics().getFirst(),
                        "Ett",
                        "",
                        TestHouse.TODAY)
                .kept();
        try (var window = nydala.window(1280, ColorScheme.LIGHT, true)) {
            var page = nydala.as(window, "Amir Berg");
            page.navigate(nydala.address(at(sent)) + "/orsaker/" + cause.id().value());
            dialogues
                    .rewriteCause(
                            karin.permit(DialogueRight.WRITE_CAUSE, LINDSKOLAN),
                            sent,
                            cause.id(),
                            "Karins text",
                            "",
                            TestHouse.TODAY)
                    .kept();
            page.fill("#orsak", "Amirs text");
            page.click("main button");
            assertThat(page.locator("h1").textContent()).isEqualTo("Det h\u00e4r \u00e4ndrades medan du skrev");
            assertThat(page.locator("aside.panel").textContent()).contains("Karins text");
            assertThat(page.locator("#orsak").inputValue()).isEqualTo("Amirs text");
            Browser.picture(page, "dialog-krock-1280");
            assertThat(Inspection.faults(page)).isEmpty();
            page.click("text=Spara min text i st\u00e4llet");
            assertThat(page.locator(".cause").allTextContents())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("Amirs text");
        }
    }

    @Test
    void what_is_typed_about_one_finding_is_still_there_when_the_cause_of_another_is_saved() {
        try (var window = nydala.window("Karin", 1280, ColorScheme.LIGHT, true)) {
            var page = window.newPage();
            page.navigate(nydala.address(at(sent())));
            page.fill("#orsak-2", "Halva texten");
            page.fill("#orsak-1", "Vi har bytt l\u00e4rare");
            page.click("#amne-1 >> text=Spara orsaken");
            assertThat(page.locator("#amne-1").textContent()).contains("Vi har bytt l\u00e4rare");
            assertThat(page.locator("#orsak-2").inputValue()).isEqualTo("Halva texten");
            assertThat(page.locator("#orsak-1").inputValue()).isEmpty();
        }
    }

    @Test
    void no_page_has_a_fault_that_axe_finds_or_scrolls_sideways() {
        nydala.inspect("Karin", pages());
    }

    private static Map<String, String> pages() {
        var write = karin.permit(DialogueRight.WRITE_CAUSE, LINDSKOLAN);
        var hold = karin.permit(DialogueRight.HOLD_DIALOGUE, LINDSKOLAN);
        var sent = sent();
        dialogues
                .writeCause(
                        write,
                        sent,
                        sent.agenda().topics().getFirst(),
                        "Eleverna l\u00e4ser l\u00e4ngre texter bara i svenska.",
                        "Vi gick igenom vad \u00e5tta klasser l\u00e4ste.",
                        TestHouse.TODAY)
                .kept();
        var point = dialogues
                .agree(
                        write,
                        sent,
                        "L\u00e4sstund varje dag",
                        Assignee.without("Amir Berg"),
                        TestHouse.TODAY.minusDays(3),
                        TestHouse.TODAY)
                .kept();
        dialogues
                .rewritePoint(
                        write,
                        sent,
                        point.id(),
                        1,
                        "L\u00e4sstund tjugo minuter varje dag",
                        point.owner(),
                        point.due(),
                        TestHouse.TODAY)
                .kept();
        dialogues.plan(hold, LINDSKOLAN, new SchoolYear(2025), agenda());
        var pages = new LinkedHashMap<String, String>();
        pages.put("dialoger", "/dialoger");
        pages.put("dialog-ny", "/dialoger/ny");
        pages.put("dialog", at(sent()));
        pages.put("dialog-fylld", at(sent));
        pages.put("dialog-punkt", at(sent) + "/punkter/" + point.id().value() + "/text");
        pages.put("dialog-tidigare", at(sent) + "/tidigare");
        return pages;
    }

    private static Agenda agenda() {
        return new Agenda(
                Agenda.Kind.RESULT,
                new Depth.Deeper("Resultaten har fallit tv\u00e5 \u00e5r i rad."),
                TestHouse.TODAY,
                "L\u00e4rare, elevr\u00e5d",
                "Vad tror vi att det beror p\u00e5?\nHur vet vi det?",
                List.of(
                        Topic.finding(
                                "change.all-subjects-y9.2025/26.total",
                                "Andelen som n\u00e5r alla \u00e4mnen i \u00e5rskurs 9: 68,8 % l\u00e4s\u00e5ret 2025/26 mot 80,0 % \u00e5ret f\u00f6re",
                                "Kan vara slump: \u221232 till +11 procentenheter vid 48 elever.",
                                "F\u00f6resl\u00e5s f\u00f6r att f\u00f6r\u00e4ndringen \u00e4r minst 5 procentenheter.",
                                "68,8 %",
                                "/indikatorer/all-subjects-y9?enhet=99000001"),
                        Topic.seen("Vi ser att lektionerna b\u00f6rjar oroligt", "lektionsbes\u00f6k i maj")));
    }

    private static Dialogue.PackageSent sent() {
        var hold = karin.permit(DialogueRight.HOLD_DIALOGUE, LINDSKOLAN);
        var planned = dialogues.plan(hold, LINDSKOLAN, new SchoolYear(2025), agenda());
        return dialogues
                .send(hold, planned, planned.agenda().topics(), TestHouse.TODAY)
                .kept();
    }

    private static String at(Dialogue dialogue) {
        return "/dialoger/" + dialogue.id().value();
    }
}
