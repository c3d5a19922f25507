package se.styrkedja.access.sentforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.web.Form;

/// What waits until Karin has signed in again.
class RefusedPostsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final String KARIN = UUID.nameUUIDFromBytes(new byte[] {1}).toString();

    @AutoClose
    private final TestHouse nydala = TestHouse.empty();

    private final RefusedPosts posts = new RefusedPosts(nydala.pool());

    @Test
    void nothing_that_waits_is_pushed_out_by_what_comes_later() {
        var hers = posts.keep("", post(KARIN, "first")).orElseThrow();
        for (int i = 0; i < 3000; i++) posts.keep("", post(UUID.randomUUID().toString(), "x".repeat(20_000)));

        assertThat(posts.find(hers, KARIN, NOW))
                .extracting(waiting -> waiting.post().fields().get("motto"))
                .containsExactly(List.of("first"));
        assertThat(posts.keep("", post(UUID.randomUUID().toString(), "x".repeat(20_000))))
                .as("the newcomer is refused")
                .isEmpty();
    }

    @Test
    void the_form_too_many_of_a_browser_is_refused_and_those_before_wait() {
        var secret = posts.keep("", post(KARIN, "0")).orElseThrow();
        int kept = 1;
        while (posts.keep(secret, post(KARIN, Integer.toString(kept))).isPresent()) kept++;

        assertThat(kept).isLessThan(100);
        assertThat(posts.find(secret, KARIN, NOW)).hasSize(kept);
        assertThat(posts.find(secret, KARIN, NOW).getLast().post().fields()).containsEntry("motto", List.of("0"));
    }

    @Test
    void a_form_that_is_sent_twice_waits_once_also_where_there_is_no_room_for_another() {
        var again = post(KARIN, "again");
        var secret = posts.keep("", again).orElseThrow();
        while (posts.keep(secret, post(KARIN, "more")).isPresent()) {
            // until it is full
        }
        int full = posts.find(secret, KARIN, NOW).size();

        assertThat(posts.keep(secret, again)).contains(secret);
        assertThat(posts.find(secret, KARIN, NOW)).hasSize(full);
    }

    @Test
    void what_waits_is_there_after_a_restart_for_the_browser_that_has_its_secret() {
        var secret = posts.keep("", post(KARIN, "Alla l\u00e4ser varje dag")).orElseThrow();
        var after = new RefusedPosts(nydala.pool());

        assertThat(after.find(secret, KARIN, NOW))
                .extracting(waiting -> waiting.post().first("motto"))
                .containsExactly("Alla l\u00e4ser varje dag");
        assertThat(after.find(secret, UUID.randomUUID().toString(), NOW)).isEmpty();
        assertThat(after.find("another", KARIN, NOW)).isEmpty();
        assertThat(after.find(secret, KARIN, NOW.plus(RefusedPosts.KEPT).plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void the_database_alone_does_not_tell_what_was_typed() {
        var secret = posts.keep("", post(KARIN, "Lisa Svensson")).orElseThrow();

        assertThat(nydala.asSuperuser("select encode(sealed, 'escape') || p::text from access.refused_post p"))
                .singleElement()
                .asString()
                .doesNotContain("Lisa", secret);
    }

    private static RefusedPosts.Post post(String account, String motto) {
        return new RefusedPosts.Post(
                account,
                "/utvecklingsomraden/motto",
                Map.of(
                        "motto",
                        List.of(motto),
                        Form.KEY,
                        List.of(UUID.randomUUID().toString())),
                RefusedPosts.Why.SESSION_ENDED,
                NOW);
    }
}
