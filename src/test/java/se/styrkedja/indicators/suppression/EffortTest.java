package se.styrkedja.indicators.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// Tables are gone through where no page waits for it, and no longer than somebody waits.
class EffortTest {
    @Test
    void a_page_s_own_thread_does_not_reckon() {
        assertThat(Effort.patiently(() -> Thread.currentThread().isVirtual())).isFalse();
        assertThat(Effort.patiently(Thread::currentThread)).isNotEqualTo(Thread.currentThread());
    }

    @Test
    void what_takes_longer_than_anybody_waits_is_given_up() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);

        assertThatThrownBy(() -> Effort.within(Duration.ofMillis(20), () -> {
                    begun.countDown();
                    try {
                        while (true) Effort.mustBeWaitedFor();
                    } finally {
                        stopped.countDown();
                    }
                }))
                .isInstanceOf(TooLarge.class);
        if (begun.getCount() == 0) stopped.await();
    }

    @Test
    void what_goes_wrong_is_told_as_it_is() {
        assertThatThrownBy(() -> Effort.within(Effort.LONGEST, () -> {
                    throw new IllegalArgumentException("no such place");
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
