package se.styrkedja.indicators.suppression;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Goes through tables on threads of its own, which the system takes turns between: a virtual thread that serves a page
/// and reckons keeps its processor until it is done. Whoever asked waits, and nobody else.
public final class Effort {
    /// How long somebody who looks at a file waits.
    public static final Duration LONGEST = Duration.ofSeconds(60);

    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("suppression-", 0).daemon().factory());

    private Effort() {}

    /// However long it takes.
    public static <T> T patiently(Supplier<T> work) {
        return result(WORKERS.submit(work::get), Duration.ofDays(1));
    }

    /// Errors: [TooLarge] where it takes longer than anybody waits; it is given up then.
    public static <T> T within(Duration longest, Supplier<T> work) {
        return result(WORKERS.submit(work::get), longest);
    }

    private static <T> T result(Future<T> future, Duration longest) {
        try {
            return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException late) {
            throw new TooLarge("more than " + longest);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooLarge("stopped");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(failed.getCause());
        } finally {
            future.cancel(true);
        }
    }

    /// Gives up where nobody waits any more.
    static void mustBeWaitedFor() {
        if (Thread.interrupted()) throw new TooLarge("given up");
    }
}
