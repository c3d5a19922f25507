package se.styrkedja.access.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How long one must wait between wrong passwords.
class LoginThrottleTest {
    private static final Instant MORNING = Instant.parse("2026-09-01T07:00:00Z");
    private static final String KARIN = "karin.holm@nydala.example";

    private final LoginThrottle throttle = new LoginThrottle();

    @Test
    void two_wrong_tries_cost_nothing_and_the_wait_then_doubles() {
        assertThat(throttle.ask(KARIN, "here", MORNING)).isZero();
        assertThat(throttle.ask(KARIN, "here", MORNING)).isZero();
        assertThat(throttle.ask(KARIN, "here", MORNING)).isZero();
        assertThat(throttle.ask(KARIN, "here", MORNING)).isEqualTo(Duration.ofSeconds(1));
        var later = MORNING.plusSeconds(1);
        assertThat(throttle.ask(KARIN, "here", later)).isZero();
        assertThat(throttle.ask(KARIN, "here", later)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void one_who_tries_all_the_time_gets_no_more_than_twenty_tries_in_an_hour() {
        int tries = 0;
        for (int second = 0; second < 3600; second++)
            if (throttle.ask(KARIN, "here", MORNING.plusSeconds(second)).isZero()) tries++;
        assertThat(tries).isBetween(8, 20);
    }

    @Test
    void whose_account_it_is_gets_in_from_elsewhere_within_a_minute() {
        for (int i = 0; i < 10_000; i++) throttle.ask(KARIN, "place " + i % 1000, MORNING);
        assertThat(throttle.ask(KARIN, "home", MORNING)).isPositive();
        assertThat(throttle.ask(KARIN, "home", MORNING.plusSeconds(60))).isZero();
    }

    @Test
    void one_place_cannot_try_everybody() {
        int tries = 0;
        for (int i = 0; i < 10_000; i++)
            if (throttle.ask("someone" + i + "@nydala.example", "here", MORNING).isZero()) tries++;
        assertThat(tries).isLessThan(40);
    }

    @Test
    void a_right_password_is_forgiven_everything() {
        for (int i = 0; i < 3; i++) throttle.ask(KARIN, "here", MORNING);
        throttle.forgive(KARIN, "here");
        assertThat(throttle.ask(KARIN, "here", MORNING)).isZero();
    }
}
