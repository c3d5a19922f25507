package se.styrkedja.oversight.reminders;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.AccountId;

/// All SQL about who wants to be reminded.
final class ReminderStore {
    private final JdbcClient sql;

    ReminderStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// What she chose last; yes until she has chosen.
    boolean wanted(AccountId account) {
        return sql.sql("""
                select coalesce(
                    (select wanted from oversight.reminder_choice
                     where account_id = :account
                     order by choice_id desc
                     limit 1),
                    true)
                """)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    void add(String account, boolean wanted, Instant now) {
        sql.sql(
                        "insert into oversight.reminder_choice (account_id, wanted, chosen_at) values (:account, :wanted, :now)")
                .param("account", UUID.fromString(account))
                .param("wanted", wanted)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
