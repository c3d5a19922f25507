package se.styrkedja.access;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The one place where writing transactions are opened. The deed and the account of it are one: both are kept, or
/// neither.
public final class Deeds {
    private final TransactionTemplate transaction;
    private final JdbcClient sql;

    public Deeds(DataSource database) {
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        sql = JdbcClient.create(database);
    }

    /// Does the deed with that permit and notes it.
    ///
    /// @param what what was done, in English, without names of persons
    public <T> T run(Permit permit, String what, Supplier<T> deed) {
        var answer = transaction.execute(status -> {
            set(sql, permit.setting());
            var done = deed.get();
            note(permit, what);
            return done;
        });
        if (answer == null) throw new IllegalStateException("a deed answered null");
        return answer;
    }

    private void note(Permit permit, String what) {
        sql.sql("""
                insert into access.deed (organiser_id, account_id, actor, permitted, what)
                values (nullif(current_setting('app.organiser', true), '')::uuid, nullif(:account, '')::uuid, :actor, :permitted, :what)
                """)
                .param("account", permit.actor().id())
                .param("actor", permit.actor().name())
                .param("permitted", permit.right().name())
                .param("what", what)
                .update();
    }

    static void set(JdbcClient sql, String organiser) {
        sql.sql("select set_config('app.organiser', :organiser, true)")
                .param("organiser", organiser)
                .query(String.class)
                .single();
    }
}
