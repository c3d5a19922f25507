package se.styrkedja.access;

import java.sql.SQLException;
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

/// The one place where writing transactions are opened. The deed and the account of it are one: both are kept, or
/// neither. The account says who, when, what kind and on which page: no text that somebody wrote, and no child. A deed
/// that a form asks for is done once for each rendering of the form, and its key is kept in the same transaction.
public final class Deeds {
    private final TransactionTemplate transaction;
    private final LockedTransactions locked;
    private final JdbcClient sql;

    public Deeds(DataSource database) {
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        locked = new LockedTransactions(database);
        sql = JdbcClient.create(database);
    }

    /// Every kind of deed, with the right to open the page it was done on. What it is called on a page stands in
    /// `messages/deeds.properties`.
    public enum Kind {
        FOUNDED_HOUSE(Right.READ_PEOPLE),
        INVITED(Right.READ_PEOPLE),
        GAVE_ROLE(Right.READ_PEOPLE),
        ENDED_ROLE(Right.READ_PEOPLE),
        CHOSE_PASSWORD(Right.READ_PEOPLE),
        CHANGED_PASSWORD(Right.READ_PEOPLE),
        UNBOUND_PERSON(Right.READ_PEOPLE),
        SIGNED_IN_BY_PASSWORD(Right.READ_PEOPLE),
        SIGNED_IN_BY_SERVICE(Right.READ_PEOPLE),
        CHOSE_ORGANISER(Right.READ_PEOPLE),
        TRIED_TO_BE(Right.READ_PEOPLE),
        /// Somebody was not let in. Neither who nor from where is noted.
        WAS_REFUSED(Right.READ_PEOPLE),
        SIGNED_OUT(Right.READ_PEOPLE),
        TOOK_LOG_AWAY(Right.READ_LOG),
        TOOK_IN(Right.READ_DELIVERIES),
        WITHDREW(Right.READ_DELIVERIES),
        PLANNED_DIALOGUE(Right.READ_WORK),
        CHANGED_AGENDA(Right.READ_WORK),
        SENT_PACKAGE(Right.READ_WORK),
        CONCLUDED_DIALOGUE(Right.READ_WORK),
        RECONCILED_DIALOGUE(Right.READ_WORK),
        REPLACED_DIALOGUE(Right.READ_WORK),
        WROTE_CAUSE(Right.READ_WORK),
        REWROTE_CAUSE(Right.READ_WORK),
        LEFT_CAUSE_OPEN(Right.READ_WORK),
        AGREED_ON_POINT(Right.READ_WORK),
        FOLLOWED_UP_POINT(Right.READ_WORK),
        TOLD_OF_DIALOGUE(Right.READ_WORK),
        NOTED_IN_DIALOGUE(Right.READ_WORK),
        PROPOSED_AREA(Right.READ_WORK),
        WROTE_AREA(Right.READ_WORK),
        DECIDED_AREA(Right.READ_WORK),
        CLOSED_AREA(Right.READ_WORK),
        SET_GOAL(Right.READ_WORK),
        PLANNED_ACTIVITY(Right.READ_WORK),
        REPORTED_ACTIVITY(Right.READ_WORK),
        FOLLOWED_UP_GOAL(Right.READ_WORK),
        MADE_SECTOR_PLAN(Right.READ_SECTOR_PLANS),
        WROTE_SECTOR_PLAN(Right.READ_SECTOR_PLANS),
        BEGAN_PROGRAMME(Right.READ_WORK),
        ENDED_PROGRAMME(Right.READ_WORK),
        REVISED_EFFORT(Right.READ_WORK),
        GAVE_MISSION(Right.READ_WORK),
        EVALUATED_MISSION(Right.READ_WORK),
        GAVE_SUPPORT(Right.READ_SUPPORT),
        FOLLOWED_UP_SUPPORT(Right.READ_SUPPORT),
        BEGAN_ANALYSIS(Right.READ_ANALYSES),
        SAID_SOMETHING(Right.READ_ANALYSES),
        REWORDED_STATEMENT(Right.READ_ANALYSES),
        STRUCK_STATEMENT(Right.READ_ANALYSES),
        ANSWERED_STATEMENT(Right.READ_ANALYSES),
        MOVED_VOTE(Right.READ_ANALYSES),
        TOLD_OF_ANALYSIS(Right.READ_ANALYSES),
        CLOSED_ANALYSIS(Right.READ_ANALYSES),
        NOTED_CHANGE(Right.READ_ANALYSES),
        WROTE_CHANGE(Right.READ_ANALYSES),
        ENDED_CHANGE(Right.READ_ANALYSES),
        TOLD_OF_CHANGES(Right.READ_ANALYSES),
        RECORDED_GOAL(Right.READ_GOALS),
        ASSESSED_GOAL(Right.READ_GOALS),
        WROTE_PROPOSAL(Right.READ_GOALS),
        DECIDED_GOALS(Right.READ_GOALS),
        RULED_LIMIT(Right.READ_SETTINGS),
        JUDGED_WORK(Right.READ_COVERAGE),
        WROTE_REPORT(Right.READ_PUBLISHED),
        SENT_DRAFT(Right.COMMENT_REPORT),
        COMMENTED_ON_DRAFT(Right.COMMENT_REPORT),
        ANSWERED_COMMENT(Right.COMMENT_REPORT),
        STRUCK_COMMENT(Right.COMMENT_REPORT),
        PUBLISHED_REPORT(Right.READ_DECISIONS),
        RELEASED_REPORT(Right.READ_DECISIONS),
        RECORDED_DECISION(Right.READ_DECISIONS),
        REPORTED_BACK(Right.READ_DECISIONS),
        MADE_WHEEL(Right.READ_WHEEL),
        ADDED_EVENT(Right.READ_WHEEL),
        REVISED_EVENT(Right.READ_WHEEL),
        RETIRED_EVENT(Right.READ_WHEEL),
        MOVED_EVENT(Right.READ_WHEEL),
        CALLED_OFF_EVENT(Right.READ_WHEEL),
        DID_EVENT(Right.READ_WHEEL),
        DID_NOT_DO_EVENT(Right.READ_WHEEL),
        OPENED_CALENDAR(Right.READ_PEOPLE),
        CLOSED_CALENDAR(Right.READ_PEOPLE),
        TURNED_REMINDERS_ON(Right.READ_LETTERS),
        TURNED_REMINDERS_OFF(Right.READ_LETTERS),
        WROTE_REMINDER(Right.READ_LETTERS),
        BEGAN_LETTER(Right.READ_LETTERS),
        ENDED_LETTER(Right.READ_LETTERS),
        MADE_LINK(Right.READ_LETTERS);

        private final Right opens;

        Kind(Right opens) {
            this.opens = opens;
        }

        /// What one must be allowed in order to open the page it was done on.
        public Right opens() {
            return opens;
        }

        /// Such a deed on the page with that address.
        public Note on(String page) {
            return new Note(this, page);
        }
    }

    /// What is noted of a deed.
    ///
    /// @param page the address in the house where the thing stands; empty when there is none
    public record Note(Kind kind, String page) {

        /// The same when it was done; no note of what came to nothing, such as a text that somebody else had changed.
        public Optional<Note> when(boolean done) {
            return done ? Optional.of(this) : Optional.empty();
        }
    }

    /// Does the deed with that permit and notes it, on no page.
    public <T> T run(Permit permit, Kind kind, Supplier<T> deed) {
        return run(permit, kind.on(""), deed);
    }

    /// Does the deed with that permit and notes it.
    public <T> T run(Permit permit, Note note, Supplier<T> deed) {
        return run(permit, deed, done -> Optional.of(note));
    }

    /// Does the deed with that permit and notes what came of it.
    ///
    /// @param note of what the deed answered; empty when it came to nothing
    public <T> T run(Permit permit, Supplier<T> deed, Function<T, Optional<Note>> note) {
        var answer = transaction.execute(status -> {
            set(sql, permit.setting());
            var form = SentForm.current();
            form.ifPresent(sent -> sent.begin(sql));
            var done = deed.get();
            note.apply(done).ifPresent(noted -> {
                form.filter(sent -> sent.claim(sql)).ifPresent(sent -> takeBackUnlessCommitted(sent));
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
    public <T> WriteResult<T> write(Permit permit, String lock, Note note, Supplier<WriteResult<T>> verb) {
        return locked.run(permit.setting() + " " + lock, status -> {
            set(sql, permit.setting());
            var form = SentForm.current();
            form.ifPresent(sent -> sent.begin(sql));
            var result = verb.get();
            if (result.isDone()) {
                form.filter(sent -> sent.claim(sql)).ifPresent(Deeds::takeBackUnlessCommitted);
                write(permit, note);
            } else if (status.isNewTransaction()) status.setRollbackOnly();
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

    private void write(Permit permit, Note note) {
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

        /// Runs it alone among those with the same lock. Inside another transaction it is part of that one, and
        /// holds the lock until that one ends.
        ///
        /// Errors: the write conflict, when it has met one in each of five attempts.
        <T> T run(String lock, Function<TransactionStatus, T> work) {
            if (TransactionSynchronizationManager.hasResource(database)) {
                lock("select pg_advisory_xact_lock(hashtextextended(:lock, 0))::text", lock);
                return attempt(work);
            }
            try (var connection = database.getConnection()) {
                TransactionSynchronizationManager.bindResource(database, new ConnectionHolder(connection));
                try {
                    lock("select pg_advisory_lock(hashtextextended(:lock, 0))::text", lock);
                    try {
                        return attempts(work);
                    } finally {
                        lock("select pg_advisory_unlock(hashtextextended(:lock, 0))::text", lock);
                    }
                } finally {
                    TransactionSynchronizationManager.unbindResource(database);
                }
            } catch (SQLException closed) {
                throw new CannotGetJdbcConnectionException("no connection for a locked transaction", closed);
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
