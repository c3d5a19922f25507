package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.provider.Provider;
import se.styrkedja.testing.Browser;
import se.styrkedja.testing.Inspection;
import se.styrkedja.testing.Walker;
import se.styrkedja.web.Address;

/// Signing in with the organiser's own service: who gets in, who does not, and what happens when it is silent.
class OwnServiceTest extends NydalaService {
    @Test
    void who_has_a_role_comes_in_and_goes_on_to_what_she_asked_for_in_a_new_session() throws Exception {
        var karin = Walker.stranger(server);
        assertThat(karin.get("/logga-in?sedan=/dialoger%3Fsida%3D2%26vy%3Dalla").body())
                .contains(
                        "href=\"/logga-in/tjanst?sedan=%2Fdialoger%3Fsida%3D2%26vy%3Dalla\">Logga in med Nydala</a>",
                        "Eller med l\u00f6senord");
        var before = karin.session();

        var in = comeBack(
                karin, "/dialoger", Map.of("email", KARIN.toUpperCase(Locale.ROOT), "email_verified", true), "karin-1");

        assertThat(in.headers().firstValue("Location")).hasValue("/dialoger");
        assertThat(karin.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(karin.get("/dialoger").statusCode()).isEqualTo(200);
        karin.post("/logga-ut", Map.of());
        assertThat(karin.get("/dialoger").headers().firstValue("Location")).hasValue("/logga-in?sedan=%2Fdialoger");
    }

    @Test
    void what_is_sent_there_holds_no_secret_and_what_ties_the_answer_to_the_question() throws Exception {
        var way = way(Walker.stranger(server), "/");
        assertThat(way.getPath()).isEqualTo("/nydala/authorize");
        assertThat(query(way))
                .containsEntry("response_type", "code")
                .containsEntry("client_id", CLIENT)
                .containsEntry("redirect_uri", ADDRESS + "/logga-in/svar")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge")
                .doesNotContainKeys("client_secret", "code_verifier");
        assertThat(query(way(Walker.stranger(server), "/")).get("state"))
                .isNotEqualTo(query(way).get("state"));
    }

    @Test
    void once_known_it_is_the_person_that_counts_and_not_the_address() throws Exception {
        var amir = Map.<String, Object>of("email", "amir.berg@nydala.example", "email_verified", true);
        assertThat(isIn(comeBack(Walker.stranger(server), "/", amir, "amir-1"))).isTrue();
        assertThat(isIn(comeBack(Walker.stranger(server), "/", Map.of(), "amir-1")))
                .as("the service vouches for no address any more")
                .isTrue();
        assertThat(isIn(comeBack(Walker.stranger(server), "/", amir, "amir-2")))
                .as("somebody else has got the address")
                .isFalse();
    }

    @Test
    void a_steward_unbinds_the_wrong_person_who_is_out_at_once_and_the_right_one_is_known_anew() throws Exception {
        var claims = Map.<String, Object>of("email", "lena.sjostrom@nydala.example", "email_verified", true);
        var wrong = Walker.stranger(server);
        comeBack(wrong, "/", claims, "wrong-1");
        assertThat(wrong.get("/mitt-konto").body()).contains("kopplat till Nydala sedan");
        var olle = Walker.stranger(server);
        comeBack(olle, "/", Map.of("email", "olle.brandt@nydala.example", "email_verified", true), "olle-1");
        var unbind = Pattern.compile("/konton/[0-9a-f-]{36}/lossa(?=[^/]*/*[^/]*Lena Sj)")
                .matcher(olle.get("/konton").body().replaceAll("(?s)<input[^>]*>", ""));
        assertThat(unbind.find()).isTrue();

        assertThat(olle.post(unbind.group(), Map.of()).statusCode()).isEqualTo(303);
        assertThat(wrong.get("/min-sida").statusCode()).as("out at once").isEqualTo(303);
        assertThat(olle.post(unbind.group(), Map.of()).statusCode())
                .as("once more")
                .isEqualTo(404);
        assertThat(isIn(comeBack(Walker.stranger(server), "/", claims, "lena-1")))
                .isTrue();
        assertThat(isIn(comeBack(Walker.stranger(server), "/", claims, "wrong-1")))
                .isFalse();
        assertThat(nydala.asSuperuser("select actor from access.deed where what = 'UNBOUND_PERSON'"))
                .containsExactly("Olle Brandt");
    }

    @Test
    void the_page_with_the_button_and_the_one_of_those_who_are_turned_away_can_be_read_by_all() throws Exception {
        var stranger = Walker.stranger(server);
        var way = way(stranger, "/");
        vouch(Map.of("email", "ny@nydala.example", "email_verified", true), "s-ny");
        var base = "http://127.0.0.1:" + server.port();
        try (var window = Browser.start().window(1280, ColorScheme.LIGHT, true, base, stranger.session())) {
            Inspection.of(window, base, Map.of("logga-in-med-tjanst", "/logga-in", "avvisad", passed(way)));
        }
    }

    @Test
    void nobody_gets_an_account_or_a_role_by_signing_in() throws Exception {
        var accounts = nydala.asSuperuser("select count(*)::text from access.account");
        for (var address : List.of("ny@nydala.example", "bengt.akerlund@nydala.example")) {
            var stranger = Walker.stranger(server);
            var answer = comeBack(stranger, "/", Map.of("email", address, "email_verified", true), "s-" + address);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body())
                    .as("nobody, and one whose role has ended")
                    .contains("Du har inget konto i Styrkedja", address, "systemf\u00f6rvaltare");
            assertThat(stranger.get("/dialoger").statusCode()).isEqualTo(303);
        }
        assertThat(nydala.asSuperuser("select count(*)::text from access.account"))
                .isEqualTo(accounts);
        assertThat(nydala.asSuperuser("select subject from access.identity where subject like 's-%'"))
                .isEmpty();
    }

    @Test
    void an_address_that_the_service_has_not_verified_is_nobodys() throws Exception {
        for (var said : List.<Map<String, Object>>of(
                Map.of("email", "eva.rosen@nydala.example"),
                Map.of("email", "eva.rosen@nydala.example", "email_verified", false))) {
            var answer = comeBack(Walker.stranger(server), "/", said, "eva-1");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("inte bekr\u00e4ftad");
        }
    }

    @Test
    void an_answer_counts_once_and_only_where_the_question_was_asked() throws Exception {
        var claims = Map.<String, Object>of("email", "anders.lindqvist@nydala.example", "email_verified", true);
        var anders = Walker.stranger(server);
        var way = way(anders, "/");
        vouch(claims, "anders-1");
        var answer = passed(way);
        var other = Walker.stranger(server);
        other.get("/logga-in");
        assertTurnedAway(other, other.get(answer), "asked in no session");
        way(other, "/");
        assertTurnedAway(other, other.get(answer), "another question");
        assertThat(isIn(anders.get(answer))).isTrue();
        assertThat(anders.get(answer).statusCode()).as("once more").isEqualTo(403);

        var back = Walker.stranger(server);
        way(back, "/");
        assertTurnedAway(back, back.get("/logga-in/svar?code=x&state=y"), "made up");
        assertTurnedAway(back, back.get("/logga-in/svar"), "nothing");
    }

    @Test
    void who_turns_back_there_comes_to_the_page_where_one_signs_in() throws Exception {
        var walker = Walker.stranger(server);
        var state = query(way(walker, "/")).get("state");
        assertThat(walker.get("/logga-in/svar?error=access_denied&state=" + state)
                        .headers()
                        .firstValue("Location"))
                .hasValue("/logga-in");
    }

    @Test
    void when_the_service_is_silent_a_page_says_so_and_passwords_still_work() throws Exception {
        var gone = new MockOAuth2Server();
        gone.start();
        var issuer = gone.issuerUrl("nydala").toString();
        gone.shutdown();
        try (var lonely = serve(issuer)) {
            var olle = Walker.stranger(lonely);
            var answer = olle.get("/logga-in/tjanst");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("<h1>Nydala svarar inte</h1>", "href=\"/logga-in\"");
            olle.get("/logga-in");
            assertThat(olle.post("/logga-in", Map.of("adress", KARIN, "losenord", "fel"))
                            .body())
                    .contains("h\u00f6r inte ihop");
        }
    }

    @Test
    void a_setting_that_cannot_be_used_is_named() {
        var right = Map.of(
                "STYRKEDJA_OIDC_ISSUER", "https://login.nydala.example/skola",
                "STYRKEDJA_OIDC_CLIENT_ID", CLIENT,
                "STYRKEDJA_OIDC_CLIENT_SECRET", "x");
        assertThat(Provider.told(Map.of(), new Address(ADDRESS))).isEqualTo(Provider.NONE);
        assertThat(Provider.told(right, new Address(ADDRESS)))
                .asString()
                .isEqualTo("styrkedja at https://login.nydala.example/skola");
        for (var wrong : List.of(
                Map.entry("STYRKEDJA_OIDC_ISSUER", "http://login.nydala.example"),
                Map.entry("STYRKEDJA_OIDC_ISSUER", "login.nydala.example"),
                Map.entry("STYRKEDJA_OIDC_CLIENT_ID", ""),
                Map.entry("STYRKEDJA_OIDC_CLIENT_SECRET", " "),
                Map.entry("STYRKEDJA_OIDC_CLAIM", "e post"),
                Map.entry("STYRKEDJA_ADDRESS", "http://styrkedja.nydala.example"))) {
            var told = new HashMap<>(right);
            told.put(wrong.getKey(), wrong.getValue());
            assertThatThrownBy(() -> Provider.told(told, Address.told(told, 8080)))
                    .as(wrong.toString())
                    .hasMessage(wrong.getKey());
        }
    }
}
