package se.styrkedja.access;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The one place where reading transactions are opened. The scope becomes a setting of the transaction, which the
/// policies of row-level security read.
public final class Reads {
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final Open open;

    public Reads(DataSource database) {
        open = new Open(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setReadOnly(true);
        sql = JdbcClient.create(database);
    }

    /// Where the setting of the reading that is open in this thread is kept.
    private record Open(DataSource database) {}

    /// Runs the reading with that scope. A reading inside it with the same scope is part of it, so that a page that
    /// asks several rooms can ask them in one.
    ///
    /// Errors: [IllegalStateException] for a reading inside another with another scope.
    public <T> T run(Scope scope, Supplier<T> reading) {
        var outer = TransactionSynchronizationManager.getResource(open);
        if (outer != null && !outer.equals(scope.setting())) throw new IllegalStateException("a reading has one scope");
        var answer = outer == null ? transaction.execute(status -> opened(scope, reading)) : reading.get();
        if (answer == null) throw new IllegalStateException("a reading answered null");
        return answer;
    }

    private <T> T opened(Scope scope, Supplier<T> reading) {
        Deeds.set(sql, scope.setting());
        TransactionSynchronizationManager.bindResource(open, scope.setting());
        try {
            return reading.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(open);
        }
    }
}
