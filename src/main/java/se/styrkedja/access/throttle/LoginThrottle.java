package se.styrkedja.access.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The rate limit of signing in: how long one must wait between wrong tries, nothing after the first three, then
/// twice as long for each, never longer than a quarter of an hour. An account is never locked: who it belongs to
/// gets in from elsewhere.
///
/// Counted for each account and place it is tried from, for each account from anywhere, and for each place against
/// any account. Kept in memory: a restart forgets.
public final class LoginThrottle {
    private static final int MOST_KEPT = 50_000;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration LONGEST_FROM_ANYWHERE = Duration.ofSeconds(30);

    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private record Tries(int wrong, Instant until) {
        private static final Tries NONE = new Tries(0, Instant.EPOCH);
    }

    /// How long is left to wait; zero or less when one may try. A try that may be made counts as wrong until
    /// [#forgive]: many at once cannot slip through.
    public synchronized Duration ask(String account, String place, Instant now) {
        var both = "both " + account + " " + place;
        var left = max(left(both, now), max(left("account " + account, now), left("place " + place, now)));
        if (left.isPositive()) return left;
        count(both, 3, LONGEST, now);
        count("account " + account, 10, LONGEST_FROM_ANYWHERE, now);
        count("place " + place, 30, LONGEST, now);
        return Duration.ZERO;
    }

    /// The try was right after all.
    public synchronized void forgive(String account, String place) {
        tries.remove("both " + account + " " + place);
        tries.remove("account " + account);
        tries.remove("place " + place);
    }

    private Duration left(String key, Instant now) {
        return Duration.between(now, tries.getOrDefault(key, Tries.NONE).until());
    }

    private void count(String key, int free, Duration longest, Instant now) {
        int wrong = tries.getOrDefault(key, Tries.NONE).wrong() + 1;
        var wait = wrong < free ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(wrong - free, 12));
        tries.put(key, new Tries(wrong, now.plus(wait.compareTo(longest) > 0 ? longest : wait)));
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
