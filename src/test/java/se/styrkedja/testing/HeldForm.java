package se.styrkedja.testing;

import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A form whose answer is stopped where it begins to write, to see under which locks it does. The key of the form is
/// held by somebody else, as it is while the same form is being answered.
public final class HeldForm {
    private static final String WAITING = """
            select waiting.pid from pg_locks waiting
            where waiting.locktype = 'advisory' and not waiting.granted
              and waiting.database = (select oid from pg_database where datname = current_database())
            """;

    private HeldForm() {}

    /// What came of a form.
    ///
    /// @param locks under which it was answered; none when it came to no writing
    public record Answered<T>(Set<String> locks, T answer) {
        public Answered {
            locks = Set.copyOf(locks);
        }
    }

    /// Sends a form and sees under which locks it is answered.
    ///
    /// @param sending sends the form with that key
    public static <T> Answered<T> send(TestHouse house, UUID key, Callable<T> sending) throws Exception {
        try (var connection = house.superuser();
                var sql = connection.createStatement();
                var sender = Executors.newVirtualThreadPerTaskExecutor()) {
            long held = key.getMostSignificantBits() ^ key.getLeastSignificantBits();
            sql.execute("select pg_advisory_lock(%d)".formatted(held));
            var sent = sender.submit(sending);
            var locks = new TreeSet<String>();
            boolean waits = false;
            while (!waits && !sent.isDone()) {
                waits = sql.executeQuery(WAITING).next();
                if (!waits) answered(sent);
            }
            var rows = sql.executeQuery("""
                    select distinct classid || ':' || objid from pg_locks
                    where locktype = 'advisory' and granted and pid in (%s)
                    """.formatted(WAITING));
            while (rows.next()) locks.add(rows.getString(1));
            sql.execute("select pg_advisory_unlock(%d)".formatted(held));
            return new Answered<>(locks, sent.get());
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /// Leaves the processor to the one who answers, for so short a while that nothing is missed.
    private static void answered(Future<?> sent) throws InterruptedException, ExecutionException {
        try {
            sent.get(2, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            // it is looked for again
        }
    }
}
