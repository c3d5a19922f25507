package se.styrkedja.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import se.styrkedja.access.WriteResult;

/// Several people write the same thing at the same moment, again and again. One is done; each of the others is told
/// what stands there or which rule refuses it. Nothing is overwritten unseen, no rule is broken, nothing throws.
///
/// How many times: the system property `rounds`, else as many as a run of all tests has time for.
public final class Races implements AutoCloseable {
    public static final int ROUNDS = Integer.getInteger("rounds", 20);
    public static final int RACERS = 4;

    private final ExecutorService racing = Executors.newFixedThreadPool(RACERS);

    /// All do it at the same moment.
    ///
    /// @param racer is handed its number, from 0
    public <T> List<T> race(IntFunction<T> racer) throws Exception {
        var start = new CyclicBarrier(RACERS);
        var running = new ArrayList<Future<T>>();
        for (int i = 0; i < RACERS; i++) {
            int number = i;
            Callable<T> run = () -> {
                start.await();
                return racer.apply(number);
            };
            running.add(racing.submit(run));
        }
        var answers = new ArrayList<T>();
        for (var one : running) answers.add(one.get());
        return answers;
    }

    /// Races, and answers what the only one who was done has kept; each of the others has seen just that.
    public <T> T oneIsDoneAndTheOthersSeeIt(IntFunction<WriteResult<T>> racer) throws Exception {
        var results = race(racer);
        var kept = theOnlyOne(results);
        assertThat(results)
                .filteredOn(result -> !result.isDone())
                .allSatisfy(result -> assertThat(result)
                        .isInstanceOfSatisfying(
                                WriteResult.StaleVersion.class,
                                stale -> assertThat(stale.theirs()).isEqualTo(kept)));
        return kept;
    }

    /// Races, and answers what the only one who was done has kept; each of the others is refused for that reason.
    public <T> T oneIsDoneAndTheOthersAreRefused(String reason, IntFunction<WriteResult<T>> racer) throws Exception {
        var results = race(racer);
        var kept = theOnlyOne(results);
        assertThat(results).filteredOn(result -> !result.isDone()).containsOnly(WriteResult.<T>refused(reason));
        return kept;
    }

    /// What the only one who was done has kept.
    public static <T> T theOnlyOne(List<WriteResult<T>> results) {
        assertThat(results).filteredOn(WriteResult::isDone).hasSize(1);
        return results.stream()
                .filter(WriteResult::isDone)
                .findFirst()
                .orElseThrow()
                .kept();
    }

    @Override
    public void close() {
        racing.shutdownNow();
    }
}
