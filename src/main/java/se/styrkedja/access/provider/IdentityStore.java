package se.styrkedja.access.provider;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.AccountId;

/// All SQL about who is known by what name: a function of the database, since it is asked before the organiser is
/// known.
final class IdentityStore {
    private final JdbcClient sql;

    IdentityStore(DataSource database) {
        sql = JdbcClient.create(database);
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
