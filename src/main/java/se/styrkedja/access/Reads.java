package se.styrkedja.access;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The one place where reading transactions are opened. The scope becomes a setting of the transaction, which the
/// policies of row-level security read.
public final class Reads {
    private final TransactionTemplate transaction;
    private final JdbcClient sql;

    public Reads(DataSource database) {
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setReadOnly(true);
        sql = JdbcClient.create(database);
    }

    /// Runs the reading with that scope.
    public <T> T run(Scope scope, Supplier<T> reading) {
        var answer = transaction.execute(status -> {
            Deeds.set(sql, scope.setting());
            return reading.get();
        });
        if (answer == null) throw new IllegalStateException("a reading answered null");
        return answer;
    }
}
