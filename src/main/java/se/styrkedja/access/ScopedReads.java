package se.styrkedja.access;

import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The one place where reading transactions are opened. The scope becomes a setting of the transaction, which the
/// policies of row-level security read. All that is read in one transaction is one snapshot of the database.
public final class ScopedReads {
    /// Sent together with BEGIN, in one round trip. Were the isolation level set on the connection, the driver would
    /// ask for the one before, set it and set it back: three round trips more for each reading.
    ///
    /// Source: PostgreSQL, SET TRANSACTION: before the first query of the transaction.
    private static final String SNAPSHOT_OF_ORGANISER =
            "set transaction isolation level repeatable read; select set_config('app.organiser', ?, true)";

    private final TransactionTemplate transaction;
    private final JdbcTemplate sql;
    private final Open open;

    public ScopedReads(DataSource database) {
        open = new Open(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setReadOnly(true);
        sql = new JdbcTemplate(database);
    }

    /// Where the reading that is open in this thread is kept.
    private record Open(DataSource database) {}

    /// A reading that is open.
    ///
    /// @param setting the scope's
    /// @param known what has been read in it
    private record Reading(String setting, Map<Object, Object> known) {}

    /// Runs the reading with that scope. A reading inside it with the same scope is part of it, so that a page that
    /// asks several rooms can ask them in one.
    ///
    /// Errors: [IllegalStateException] for a reading inside another with another scope.
    public <T> T run(Scope scope, Supplier<T> reading) {
        var outer = current();
        if (outer != null && !outer.setting().equals(scope.setting()))
            throw new IllegalStateException("a reading has one scope");
        var answer = outer == null ? transaction.execute(status -> opened(status, scope, reading)) : reading.get();
        if (answer == null) throw new IllegalStateException("a reading answered null");
        return answer;
    }

    /// What several rooms ask within one reading, asked once.
    ///
    /// @param question names what is read: what is equal to it is the same question
    ///
    /// Errors: [IllegalStateException] outside of a reading.
    public <T> T once(Object question, Class<T> kind, Supplier<T> answer) {
        var reading = current();
        if (reading == null) throw new IllegalStateException("no reading is open");
        var known = reading.known().get(question);
        if (known != null) return kind.cast(known);
        var read = answer.get();
        reading.known().put(question, read);
        return read;
    }

    private void takeSnapshot(Scope scope) {
        sql.execute(SNAPSHOT_OF_ORGANISER, (PreparedStatement statement) -> {
            statement.setString(1, scope.setting());
            return statement.execute();
        });
    }

    private @Nullable Reading current() {
        return (Reading) TransactionSynchronizationManager.getResource(open);
    }

    /// Inside a writing transaction a reading sees what that one sees.
    private <T> T opened(TransactionStatus status, Scope scope, Supplier<T> reading) {
        if (status.isNewTransaction()) takeSnapshot(scope);
        else AuditedTransactions.set(JdbcClient.create(sql), scope.setting());
        TransactionSynchronizationManager.bindResource(open, new Reading(scope.setting(), new HashMap<>()));
        try {
            return reading.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(open);
        }
    }
}
