package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;
import se.styrkedja.testing.Walker;

/// A token that is not the one the organiser's own service would have given opens nothing.
class ForgedTokenTest extends NydalaService {
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
}
