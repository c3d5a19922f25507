package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.ColorScheme;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.letters.MailServer;
import se.styrkedja.access.provider.Provider;
import se.styrkedja.server.Application;
import se.styrkedja.server.Server;
import se.styrkedja.testing.Browser;
import se.styrkedja.testing.Inspection;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.web.Address;

/// Signing in with the organiser's own service: who gets in, who does not, and what happens when it is silent.
class OwnServiceTest {
    private static final String CLIENT = "styrkedja";
    private static final String ADDRESS = "https://styrkedja.nydala.example";
    private static final String KARIN = "karin.holm@nydala.example";

    /// A token that is put in the place of the one the service would have given.
    private static final AtomicReference<String> FORGED = new AtomicReference<>("");

    private static TestHouse nydala;
    private static MockOAuth2Server service;
    private static Server server;

    @BeforeAll
    static void nydala_has_a_service_of_its_own() {
        nydala = TestHouse.empty();
        new SampleTown(nydala.pool());
        service = new MockOAuth2Server(new Forger());
        service.start();
        server = serve(service.issuerUrl("nydala").toString());
    }

    @AfterAll
    static void close() {
        server.close();
        service.shutdown();
        nydala.close();
    }

    private static Server serve(String issuer) {
        var told = Map.of(
                "STYRKEDJA_OIDC_ISSUER", issuer,
                "STYRKEDJA_OIDC_CLIENT_ID", CLIENT,
                "STYRKEDJA_OIDC_CLIENT_SECRET", "en hemlighet",
                "STYRKEDJA_OIDC_NAME", "Nydala",
                "STYRKEDJA_ADDRESS", ADDRESS);
        var address = Address.told(told, 8080);
        var house = Application.over(nydala.pool(), MailServer.NOWHERE, Provider.told(told, address), address);
        return Server.start(
                0, false, TestHouse.CLOCK, house, house.get(Access.class).published());
    }

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
    void a_token_for_another_question_another_house_or_from_another_service_opens_nothing() throws Exception {
        var maja = Map.<String, Object>of("email", "maja.forsell@nydala.example", "email_verified", true);
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("nonce", "another"),
                Map.of("aud", "another-house"),
                Map.of("iss", "https://elsewhere.example"))) {
            var claims = new HashMap<>(maja);
            claims.putAll(wrong);
            var walker = Walker.stranger(server);
            assertTurnedAway(walker, comeBack(walker, "/", claims, "maja-1"), wrong.toString());
        }
        assertThat(isIn(comeBack(Walker.stranger(server), "/", maja, "maja-1"))).isTrue();
    }

    @Test
    void a_token_that_has_grown_old_opens_nothing() throws Exception {
        var walker = Walker.stranger(server);
        var way = way(walker, "/");
        var claims = Map.<String, Object>of(
                "email",
                "maja.forsell@nydala.example",
                "email_verified",
                true,
                "nonce",
                query(way).getOrDefault("nonce", ""));
        FORGED.set(service.issueToken(
                        "nydala",
                        CLIENT,
                        new DefaultOAuth2TokenCallback("nydala", "maja-1", "JWT", List.of(CLIENT), claims, -3600))
                .serialize());
        assertTurnedAway(walker, back(walker, way), "an hour too late");
    }

    @Test
    void a_token_that_somebody_else_has_signed_opens_nothing() throws Exception {
        for (var signed : List.of(true, false)) {
            var walker = Walker.stranger(server);
            var way = way(walker, "/");
            FORGED.set(forged(query(way).getOrDefault("nonce", ""), signed));
            assertTurnedAway(walker, back(walker, way), "signed " + signed);
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

    private static void assertTurnedAway(Walker walker, HttpResponse<String> answer, String why) throws Exception {
        assertThat(answer.statusCode()).as(why).isEqualTo(403);
        assertThat(answer.body()).as(why).contains("<h1>Inloggningen gick inte</h1>");
        assertThat(walker.get("/min-sida").statusCode()).as(why).isEqualTo(303);
    }

    private static boolean isIn(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").equals("/");
    }

    /// Goes to the service and back, where the service says that of her.
    private static HttpResponse<String> comeBack(Walker walker, String then, Map<String, Object> claims, String subject)
            throws Exception {
        var way = way(walker, then);
        vouch(claims, subject);
        return back(walker, way);
    }

    private static void vouch(Map<String, Object> claims, String subject) {
        service.enqueueCallback(
                new DefaultOAuth2TokenCallback("nydala", subject, "JWT", List.of(CLIENT), claims, 3600));
    }

    private static URI way(Walker walker, String then) throws Exception {
        var answer = walker.get("/logga-in/tjanst?sedan=" + then);
        assertThat(answer.statusCode()).isEqualTo(303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static HttpResponse<String> back(Walker walker, URI way) throws Exception {
        return walker.get(passed(way));
    }

    /// Signs in at the service, and answers the path that it sends one back to.
    private static String passed(URI way) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(HttpRequest.newBuilder(way).build(), HttpResponse.BodyHandlers.ofString());
            var back = answer.headers().firstValue("Location").orElseThrow();
            assertThat(back).startsWith(ADDRESS + "/logga-in/svar?");
            return back.substring(ADDRESS.length());
        }
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String forged(String nonce, boolean signed) throws Exception {
        var claims = new JWTClaimsSet.Builder()
                .issuer(service.issuerUrl("nydala").toString())
                .audience(CLIENT)
                .subject("maja-1")
                .claim("email", "maja.forsell@nydala.example")
                .claim("email_verified", true)
                .claim("nonce", nonce)
                .claim("iat", Instant.now().getEpochSecond())
                .claim("exp", Instant.now().plusSeconds(600).getEpochSecond())
                .build();
        if (!signed) return new com.nimbusds.jwt.PlainJWT(claims).serialize();
        var key = new RSAKeyGenerator(2048).keyID("nydala").generate();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("nydala").build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /// Answers with that token, once, where there is one.
    private static final class Forger implements Route {
        @Override
        public boolean match(OAuth2HttpRequest request) {
            return request.getUrl().encodedPath().endsWith("/token")
                    && !FORGED.get().isEmpty();
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            var body = """
                    {"access_token":"%s","token_type":"Bearer","expires_in":600,"id_token":"%s"}
                    """.formatted(UUID.randomUUID(), FORGED.getAndSet(""));
            return new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), 200, body, new byte[0]);
        }
    }
}
