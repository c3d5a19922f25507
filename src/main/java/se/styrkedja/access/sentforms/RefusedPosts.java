package se.styrkedja.access.sentforms;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Forms that were refused since the session had ended, or since they were sent before with something else, kept in
/// memory for half an hour, until the one who sent them
/// has signed in again and sends them with one press. Bound to the browser by a secret in a cookie and to the account
/// that the form was made for; the latest few hundred, each of a bounded size. A restart forgets them: the browser has
/// its own copy of what was typed.
public final class RefusedPosts {
    /// How long one has to sign in.
    public static final Duration KEPT = Duration.ofMinutes(30);

    private static final int MOST = 200;
    private static final int LONGEST = 150_000;
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Post> posts = new LinkedHashMap<>();

    public enum Why {
        SESSION_ENDED,

        /// The form was sent before, with something else in it.
        SENT_BEFORE
    }

    /// What was sent.
    ///
    /// @param account of whoever the form was made for
    /// @param address where it was sent
    /// @param fields as they were typed, without the secret of the form
    /// @param why it was refused
    public record Post(String account, String address, Map<String, List<String>> fields, Why why, Instant at) {
        public Post {
            fields = Map.copyOf(fields);
        }

        private int length() {
            return fields.values().stream()
                    .flatMap(List::stream)
                    .mapToInt(String::length)
                    .sum();
        }
    }

    /// Keeps what was sent.
    ///
    /// @return the secret by which it is found; empty when it is too large to keep
    public synchronized Optional<String> keep(Post post) {
        if (post.length() > LONGEST) return Optional.empty();
        posts.values().removeIf(kept -> kept.at().isBefore(post.at().minus(KEPT)));
        if (posts.size() >= MOST) posts.remove(posts.keySet().iterator().next());
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        posts.put(secret, post);
        return Optional.of(secret);
    }

    /// What was kept under the secret, for the account that the form was made for.
    public synchronized Optional<Post> find(String secret, String account, Instant now) {
        return Optional.ofNullable(posts.get(secret))
                .filter(post -> post.account().equals(account))
                .filter(post -> !post.at().isBefore(now.minus(KEPT)));
    }

    public synchronized void forget(String secret) {
        posts.remove(secret);
    }
}
