package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrkedja.access.roles.Role;
import se.styrkedja.server.Server;
import se.styrkedja.testing.FilledForm;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.testing.WorkOfLindskolan;

/// Two people who opened the same form: the first is done, the second is shown what stands now and keeps what was
/// typed.
class ClashPagesTest {
    private static final TestHouse nydala = TestHouse.ofSampleTown();
    private static Map<String, String> ids;
    private static Server server;
    private static Walker hela;
    private static Walker maja;

    @BeforeAll
    static void two_have_opened_the_same_page() throws Exception {
        var staff = new Staffroom(nydala.house());
        for (var role : Role.values()) {
            staff.employ("Hela", role, Node.WHOLE);
            staff.employ("Maja", role, Node.WHOLE);
        }
        ids = WorkOfLindskolan.written(nydala.house());
        server = nydala.serve();
        hela = Walker.as(server, "Hela");
        maja = Walker.as(server, "Maja");
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
        nydala.close();
    }

    @Test
    void every_field_in_which_two_texts_of_a_change_outside_differ_is_shown() throws Exception {
        var form = form("/omvarldsanalys/" + ids.get("change"), "/omvarldsanalys/" + ids.get("change"));
        assertThat(send(form, Map.of("adress", "", "paverkan", "Deras verkan", "svar", "Deras svar"))
                        .statusCode())
                .isEqualTo(303);
        var clash = send(form, Map.of("adress", "", "paverkan", "Min verkan", "svar", "Deras svar"));
        assertThat(clash.statusCode()).isEqualTo(422);
        var theirs = clash.body().replaceFirst("(?s).*<aside", "").replaceFirst("(?s)</aside>.*", "");
        assertThat(theirs)
                .contains("Hur p\u00e5verkar det oss?", "Deras verkan")
                .doesNotContain("Vad g\u00f6r vi \u00e5t det?");
        assertThat(clash.body()).contains("Min verkan");
    }

    @ParameterizedTest
    @CsvSource({
        "/rapporter/9901/2025-26/skriv/{place}, /rapporter/9901/2025-26/skriv/{place}, text",
        "/utvecklingsomraden/{area}/text, /utvecklingsomraden/{area}/text, namn",
        "/utvecklingsomraden/{area}/mal/{goal}, /utvecklingsomraden/{area}/mal/{goal}, mal-ordalydelse",
    })
    void one_who_saved_in_another_window_is_told_so_and_another_is_told_her_name(
            String page, String action, String field) throws Exception {
        var form = form(filled(page), filled(action));
        assertThat(send(form, typed(field, "Fr\u00e5n den ena fliken")).statusCode())
                .isEqualTo(303);
        var own = send(form, typed(field, "Fr\u00e5n den andra fliken"));
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("Du har sparat i en annan flik").doesNotContain("Hela har s");

        var open = form(filled(page), filled(action));
        var other = FilledForm.in(maja.get(filled(page)).body()).stream()
                .filter(one -> one.action().equals(filled(action)))
                .findFirst()
                .orElseThrow();
        assertThat(maja.post(
                                other.action(),
                                other.with(typed(field, "Maja skrev")).fields())
                        .statusCode())
                .isEqualTo(303);
        assertThat(send(open, typed(field, "Hela skrev")).body())
                .contains("Maja har s")
                .doesNotContain("Du har sparat i en annan flik");
    }

    /// A goal that is measured by a figure says nothing of how it is measured in words.
    private static Map<String, String> typed(String field, String text) {
        return Map.of(field, text, "mal-hur", "");
    }

    private static String filled(String address) {
        var there = address;
        for (var id : ids.entrySet()) there = there.replace("{" + id.getKey() + "}", id.getValue());
        return there;
    }

    @Test
    void a_second_answer_to_a_comment_is_not_told_to_be_done() throws Exception {
        var form = form("/rapporter/9901/2025-26/dialog", "/rapporter/9901/2025-26/kommentarer/" + ids.get("comment"));
        var field = "svar-" + ids.get("comment");
        var fields = new LinkedHashMap<>(form.fields());
        fields.remove("stryk");
        var plain = new FilledForm(form.action(), fields, form.limits(), form.choices(), form.html());
        assertThat(send(plain, Map.of(field, "F\u00f6rsta svaret")).statusCode())
                .isEqualTo(303);
        var second = send(plain, Map.of(field, "Andra svaret"));
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body())
                .contains("Kommentaren \u00e4r redan besvarad. Det du skickade", "rsta svaret", "Andra svaret")
                .doesNotContain("N\u00e5gon annan");
    }

    @Test
    void a_target_without_what_it_measures_is_asked_for_and_not_thrown_away() throws Exception {
        var area = "/utvecklingsomraden/" + ids.get("area");
        var form = form(area, area + "/mal");
        var without = send(form, Map.of("mal-indikator", "", "mal-hur", "Vi ser efter", "mal-varde", "80,5"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("V\u00e4lj vad 80,5 \u00e4r ett m\u00e5tt p\u00e5");
        var unknown = send(form, Map.of("mal-indikator", "finns-inte", "mal-hur", "Vi ser efter", "mal-varde", ""));
        assertThat(unknown.statusCode()).isEqualTo(422);
        var past = send(form, Map.of("mal-datum", "2020-01-01"));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("Dagen har redan varit");
    }

    private static FilledForm form(String page, String action) throws Exception {
        return FilledForm.in(hela.get(page).body()).stream()
                .filter(form -> form.action().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form to " + action));
    }

    /// As from a page of one's own, which has a key of its own.
    private static HttpResponse<String> send(FilledForm form, Map<String, String> typed) throws Exception {
        var one = form.with(typed).with(Map.of("_nyckel", UUID.randomUUID().toString()));
        return hela.post(one.action(), one.fields());
    }
}
