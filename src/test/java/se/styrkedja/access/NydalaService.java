package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import se.styrkedja.access.letters.MailServer;
import se.styrkedja.access.provider.Provider;
import se.styrkedja.fetching.network.Network;
import se.styrkedja.server.Application;
import se.styrkedja.server.Server;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.web.Address;

/// Nydala with a sign-in service of its own, and the way there and back.
abstract class NydalaService {
    static final String CLIENT = "styrkedja";
    static final String ADDRESS = "https://styrkedja.nydala.example";
    static final String KARIN = "karin.holm@nydala.example";

    /// A token that is put in the place of the one the service would have given.
    static final AtomicReference<String> FORGED = new AtomicReference<>("");

    static TestHouse nydala;
    static MockOAuth2Server service;
    static Server server;

    @BeforeAll
    static void nydala_has_a_service_of_its_own() {
        nydala = TestHouse.ofSampleTown();
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

    static Server serve(String issuer) {
        var told = Map.of(
                "STYRKEDJA_OIDC_ISSUER", issuer,
                "STYRKEDJA_OIDC_CLIENT_ID", CLIENT,
                "STYRKEDJA_OIDC_CLIENT_SECRET", "en hemlighet",
                "STYRKEDJA_OIDC_NAME", "Nydala",
                "STYRKEDJA_ADDRESS", ADDRESS);
        var address = Address.told(told, 8080);
        var house = Application.over(
                nydala.pool(), MailServer.NOWHERE, Provider.told(told, address), address, Network.CLOSED);
        return Server.start(
                0, false, TestHouse.CLOCK, house, house.get(Access.class).published());
    }

    static void assertTurnedAway(Walker walker, HttpResponse<String> answer, String why) throws Exception {
        assertThat(answer.statusCode()).as(why).isEqualTo(403);
        assertThat(answer.body()).as(why).contains("<h1>Inloggningen gick inte</h1>");
        assertThat(walker.get("/min-sida").statusCode()).as(why).isEqualTo(303);
    }

    static boolean isIn(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").equals("/");
    }

    /// Goes to the service and back, where the service says that of her.
    static HttpResponse<String> comeBack(Walker walker, String then, Map<String, Object> claims, String subject)
            throws Exception {
        var way = way(walker, then);
        vouch(claims, subject);
        return back(walker, way);
    }

    static void vouch(Map<String, Object> claims, String subject) {
        service.enqueueCallback(
                new DefaultOAuth2TokenCallback("nydala", subject, "JWT", List.of(CLIENT), claims, 3600));
    }

    static URI way(Walker walker, String then) throws Exception {
        var answer = walker.get("/logga-in/tjanst?sedan=" + then);
        assertThat(answer.statusCode()).isEqualTo(303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    static HttpResponse<String> back(Walker walker, URI way) throws Exception {
        return walker.get(passed(way));
    }

    /// Signs in at the service, and answers the path that it sends one back to.
    static String passed(URI way) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(HttpRequest.newBuilder(way).build(), HttpResponse.BodyHandlers.ofString());
            var back = answer.headers().firstValue("Location").orElseThrow();
            assertThat(back).startsWith(ADDRESS + "/logga-in/svar?");
            return back.substring(ADDRESS.length());
        }
    }

    static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    static String forged(String nonce, boolean signed) throws Exception {
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
    static final class Forger implements Route {
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
