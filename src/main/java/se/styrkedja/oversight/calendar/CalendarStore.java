package se.styrkedja.oversight.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.AccountId;

/// All SQL about the addresses of calendars. They are read through functions of the database alone.
final class CalendarStore {
    private static final byte[] CLOSED = {};

    private final JdbcClient sql;

    CalendarStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// Whose address has that secret, if it is the last one made.
    Optional<AccountId> owner(Secret secret) {
        return sql.sql("select oversight.calendar_owner(:hash) as account_id")
                .param("hash", secret.hash())
                .query((row, n) -> Optional.ofNullable(row.getObject("account_id", UUID.class)))
                .single()
                .map(AccountId::new);
    }

    Optional<Instant> madeAt(AccountId account) {
        return sql.sql("select oversight.calendar_made_at(:account) as made_at")
                .param("account", account.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("made_at", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    void add(String account, Secret secret) {
        add(account, secret.hash());
    }

    void close(String account) {
        add(account, CLOSED);
    }

    private void add(String account, byte[] hash) {
        sql.sql("insert into oversight.calendar_address (account_id, secret_hash) values (:account, :hash)")
                .param("account", UUID.fromString(account))
                .param("hash", hash)
                .update();
    }
}
