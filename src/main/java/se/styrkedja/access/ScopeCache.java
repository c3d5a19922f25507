package se.styrkedja.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A bounded cache of what is worked out of what a scope reads, one value for each organiser: the organiser that has
/// not been asked for longest is evicted first. What is evicted is worked out anew.
///
/// @param <V> what is cached
public final class ScopeCache<V> {
    private static final int MOST_ORGANISERS = 32;
    private static final Duration UNUSED = Duration.ofHours(4);

    private final ConcurrentMap<String, V> values = Caffeine.newBuilder()
            .maximumSize(MOST_ORGANISERS)
            .expireAfterAccess(UNUSED)
            .executor(Runnable::run)
            .<String, V>build()
            .asMap();

    /// The cached value while it holds, else a new one. Those who ask for one organiser at a time wait for one
    /// working out.
    public V get(Scope scope, Predicate<V> holds, Supplier<V> workedOut) {
        return Objects.requireNonNull(values.compute(
                scope.setting(), (whose, there) -> there != null && holds.test(there) ? there : workedOut.get()));
    }
}
