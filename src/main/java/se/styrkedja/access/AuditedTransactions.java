package se.styrkedja.access;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.styrkedja.access.sentforms.SentForm;
import se.styrkedja.rooms.Action;
import se.styrkedja.web.StaleVersion;

/// The one place where writing transactions are opened. The deed and the account of it are one: both are kept, or
/// neither. The account says who, when, what kind and on which page: no text that somebody wrote, and no child. A deed
/// that a form asks for is done once for each rendering of the form, and its key is kept in the same transaction.
public final class AuditedTransactions {
    private final TransactionTemplate transaction;
    private final LockedTransactions locked;
    private final JdbcClient sql;

    public AuditedTransactions(DataSource database) {
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        locked = new LockedTransactions(database);
        sql = JdbcClient.create(database);
    }

    /// Does the deed with that permit and notes it, on no page.
    public <T> T run(Permit permit, Action kind, Supplier<T> deed) {
        return run(permit, kind.on(""), deed);
    }

    /// Does the deed with that permit and notes it.
    public <T> T run(Permit permit, Action.Note note, Supplier<T> deed) {
        return run(permit, deed, done -> Optional.of(note));
    }

    /// Does the deed with that permit and notes what came of it.
    ///
    /// @param note of what the deed answered; empty when it came to nothing
    public <T> T run(Permit permit, Supplier<T> deed, Function<T, Optional<Action.Note>> note) {
        var answer = transaction.execute(status -> {
            begin(permit);
            var form = SentForm.current();
            form.ifPresent(sent -> sent.begin(sql));
            var done = deed.get();
            note.apply(done).ifPresent(noted -> {
                form.filter(sent -> sent.claim(sql, noted.kind().name()))
                        .ifPresent(sent -> takeBackUnlessCommitted(sent));
                write(permit, noted);
            });
            return done;
        });
        if (answer == null) throw new IllegalStateException("a deed answered null");
        return answer;
    }

    /// Does a versioned verb: it is handed ids, what is wanted and the version that was seen, reads the rest anew
    /// and decides. Verbs of one organiser with the same lock run one after the other, and each reads one snapshot
    /// that is taken when it has the lock. Only what is done is kept and noted.
    ///
    /// @param lock names what may not change meanwhile, such as `plans unit:99000101`
    /// @param verb may be run again after a write conflict with a verb under another lock; reads and writes the
    /// database only
    public <T> WriteResult<T> write(Permit permit, String lock, Action.Note note, Supplier<WriteResult<T>> verb) {
        return write(permit, List.of(lock), verb, done -> note);
    }

    /// The same for a decision of parts that are written under several locks: it waits for each of them, so that
    /// nothing of all that it decides is written between its snapshot and its end.
    ///
    /// @param locks those under which its parts are written, and its own
    public <T> WriteResult<T> write(
            Permit permit, Collection<String> locks, Action.Note note, Supplier<WriteResult<T>> verb) {
        return write(permit, locks, verb, done -> note);
    }

    /// The same, noting what came of it.
    public <T> WriteResult<T> write(
            Permit permit, String lock, Supplier<WriteResult<T>> verb, Function<T, Action.Note> noting) {
        return write(permit, List.of(lock), verb, noting);
    }

    private <T> WriteResult<T> write(
            Permit permit, Collection<String> locks, Supplier<WriteResult<T>> verb, Function<T, Action.Note> noting) {
        // In one order, so that two decisions with several locks never wait for each other.
        var ordered = locks.stream()
                .map(lock -> permit.setting() + " " + lock)
                .distinct()
                .sorted()
                .toList();
        return locked.run(ordered, status -> {
            begin(permit);
            var form = SentForm.current();
            form.ifPresent(sent -> sent.begin(sql));
            var result = verb.get();
            if (result.isDone()) {
                var note = noting.apply(result.kept());
                form.filter(sent -> sent.claim(sql, note.kind().name()))
                        .ifPresent(AuditedTransactions::takeBackUnlessCommitted);
                write(permit, note);
            } else if (status.isNewTransaction()) status.setRollbackOnly();
            if (result instanceof WriteResult.StaleVersion<T>(var theirs, var lastBy))
                StaleVersion.passed(
                        !lastBy.isEmpty() && lastBy.equals(permit.actor().id()));
            return result;
        });
    }

    private static void takeBackUnlessCommitted(SentForm form) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) form.rolledBack();
            }
        });
    }

    private void write(Permit permit, Action.Note note) {
        sql.sql("""
                insert into access.deed (organiser_id, account_id, actor, permitted, what, node, page)
                values (nullif(current_setting('app.organiser', true), '')::uuid, nullif(:account, '')::uuid, :actor, :permitted,
                        :what, :node, :page)
                """)
                .param("account", permit.actor().id())
                .param("actor", permit.actor().name())
                .param("permitted", permit.right().name())
                .param("what", note.kind().name())
                .param("node", permit.node().text())
                .param("page", note.page())
                .update();
    }

    /// Says whose data it is, and who acts: both stand in the rows that are written.
    private void begin(Permit permit) {
        sql.sql("""
                select set_config('app.organiser', :organiser, true) || set_config('app.account', :account, true)
                """)
                .param("organiser", permit.setting())
                .param("account", permit.actor().id())
                .query(String.class)
                .single();
    }

    static void set(JdbcClient sql, String organiser) {
        sql.sql("select set_config('app.organiser', :organiser, true)")
                .param("organiser", organiser)
                .query(String.class)
                .single();
    }

    /// Transactions that wait for a lock before they begin. The snapshot of a REPEATABLE READ transaction is taken
    /// by its first statement, so a lock that is asked for inside of it would be granted after the snapshot: the
    /// transaction would not see what the one before it wrote. Hence an advisory lock of the session, on the
    /// connection that the transaction then uses.
    ///
    /// Source: PostgreSQL 13.2.2 (Repeatable Read) and 13.3.5 (Advisory Locks).
    private static final class LockedTransactions {
        private static final int ATTEMPTS = 5;

        private final DataSource database;
        private final TransactionTemplate transaction;
        private final JdbcClient sql;

        LockedTransactions(DataSource database) {
            this.database = database;
            sql = JdbcClient.create(database);
            transaction = new TransactionTemplate(new JdbcTransactionManager(database));
            transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        }

        /// Runs it alone among those with one of the same locks. Inside another transaction it is part of that one,
        /// and holds the locks until that one ends.
        ///
        /// Errors: the write conflict, when it has met one in each of five attempts.
        <T> T run(List<String> locks, Function<TransactionStatus, T> work) {
            if (TransactionSynchronizationManager.hasResource(database)) {
                locks.forEach(lock -> lock("select pg_advisory_xact_lock(hashtextextended(:lock, 0))::text", lock));
                return attempt(work);
            }
            try (var connection = database.getConnection()) {
                TransactionSynchronizationManager.bindResource(database, new ConnectionHolder(connection));
                try {
                    return holding(locks, work);
                } finally {
                    TransactionSynchronizationManager.unbindResource(database);
                }
            } catch (SQLException closed) {
                throw new CannotGetJdbcConnectionException("no connection for a locked transaction", closed);
            }
        }

        private <T> T holding(List<String> locks, Function<TransactionStatus, T> work) {
            if (locks.isEmpty()) return attempts(work);
            lock("select pg_advisory_lock(hashtextextended(:lock, 0))::text", locks.getFirst());
            try {
                return holding(locks.subList(1, locks.size()), work);
            } finally {
                lock("select pg_advisory_unlock(hashtextextended(:lock, 0))::text", locks.getFirst());
            }
        }

        /// A key that is taken and a row that has changed are answers about the snapshot: read anew, the verb finds
        /// what was written and says so.
        private <T> T attempts(Function<TransactionStatus, T> work) {
            int left = ATTEMPTS - 1;
            while (true)
                try {
                    return attempt(work);
                } catch (DuplicateKeyException | ConcurrencyFailureException conflict) {
                    if (left-- == 0) throw conflict;
                }
        }

        private <T> T attempt(Function<TransactionStatus, T> work) {
            var answer = transaction.execute(work::apply);
            if (answer == null) throw new IllegalStateException("a deed answered null");
            return answer;
        }

        private void lock(String statement, String lock) {
            sql.sql(statement).param("lock", lock).query(String.class).optional();
        }
    }
}
