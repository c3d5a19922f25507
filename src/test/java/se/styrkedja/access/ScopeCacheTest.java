package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.styrkedja.vocabulary.OrganiserId;

/// What is kept in memory of organisers is bounded.
class ScopeCacheTest {
    private final Access access = new Access();
    private final ScopeCache<String> cache = new ScopeCache<>();
    private final AtomicInteger workedOut = new AtomicInteger();

    private String ask(int organiser) {
        return cache.get(
                access.of(new OrganiserId(new UUID(0, organiser))),
                value -> true,
                () -> "%d for %d".formatted(workedOut.incrementAndGet(), organiser));
    }

    @Test
    void an_organiser_that_is_asked_for_again_is_not_worked_out_anew() {
        assertThat(ask(1)).isEqualTo(ask(1)).isEqualTo("1 for 1");
    }

    @Test
    void what_no_longer_holds_is_worked_out_anew() {
        ask(1);
        assertThat(cache.get(access.of(new OrganiserId(new UUID(0, 1))), value -> false, () -> "new"))
                .isEqualTo("new");
    }

    @Test
    void of_a_thousand_organisers_some_tens_are_kept() {
        IntStream.range(0, 1000).forEach(this::ask);
        int before = workedOut.get();
        IntStream.range(0, 1000).forEach(this::ask);
        assertThat(workedOut.get() - before).isBetween(960, 1000);
    }
}
