package se.styrkedja.access.provider;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.AccountId;

/// All SQL about who is known by what name. Who comes is asked of a function of the database, since the organiser is
/// not known then.
final class IdentityStore {
    private final JdbcClient sql;

    IdentityStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// Those of the organiser whose transaction it is, by name.
    List<Bound> bound() {
        return sql.sql("""
                select i.account_id, a.name, min(i.bound_at) as since
                from access.identity i
                join access.account a on a.account_id = i.account_id
                group by i.account_id, a.name
                order by a.name, i.account_id
                """)
                .query((row, n) -> new Bound(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("name"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Whether there was something to unbind, and the account is one of the organiser's whose transaction it is.
    boolean unbind(AccountId account) {
        return sql.sql("select access.unbind(:account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    Optional<AccountId> recognised(Identity identity, LocalDate today) {
        return sql.sql("select access.recognised(:issuer, :subject, :address, :today) as account_id")
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .param("address", identity.address())
                .param("today", today)
                .query((row, n) -> Optional.ofNullable(row.getObject("account_id", UUID.class)))
                .single()
                .map(AccountId::new);
    }
}
