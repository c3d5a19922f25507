package se.styrkedja.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.styrkedja.access.roles.Role;
import se.styrkedja.vocabulary.OrganiserId;

/// All SQL about accounts. What is asked before the organiser is known goes through functions of the database.
final class AccountStore {
    private final JdbcClient sql;

    AccountStore(DataSource database) {
        sql = JdbcClient.create(database);
    }

    /// A row of what somebody is somewhere.
    record Row(Account account, Tenant tenant, RoleGrant holding) {}

    /// Who has that address, and the hash of the password; the hash is empty until a password has been chosen.
    record Credentials(AccountId id, String hash) {}

    Optional<Credentials> credentials(String address) {
        return sql.sql("select account_id, password_hash from access.credentials(:address)")
                .param("address", address)
                .query((row, n) -> new Credentials(account(row), row.getString("password_hash")))
                .optional();
    }

    List<Row> standing(AccountId account) {
        return sql.sql("""
                select name, address, organiser_id, organiser_code, organiser_name,
                       role, node, first_day, last_day, decision
                from access.standing(:account)
                """)
                .param("account", account.value())
                .query((row, n) -> new Row(
                        new Account(account, row.getString("name"), row.getString("address")),
                        new Tenant(
                                new OrganiserId(row.getObject("organiser_id", UUID.class)),
                                row.getString("organiser_code"),
                                row.getString("organiser_name")),
                        holding(row)))
                .list();
    }

    List<Tenant> tenants() {
        return sql.sql("select organiser_id, code, name from access.tenant")
                .query((row, n) -> new Tenant(
                        new OrganiserId(row.getObject("organiser_id", UUID.class)),
                        row.getString("code"),
                        row.getString("name")))
                .list();
    }

    /// The people of the organiser whose transaction it is, each with one role a row.
    List<RoleAssignment> people() {
        return sql.sql("""
                select a.account_id, a.name, a.address, h.holding_id,
                       h.role, h.node, h.first_day, h.last_day, h.decision
                from access.holding h
                join access.account a on a.account_id = h.account_id
                order by a.name, a.account_id, h.first_day, h.role
                """)
                .query((row, n) -> new RoleAssignment(
                        new Account(account(row), row.getString("name"), row.getString("address")),
                        row.getObject("holding_id", UUID.class),
                        holding(row)))
                .list();
    }

    Optional<AccountId> ofAddress(String address) {
        return sql.sql("select access.account_of_address(:address) as account_id")
                .param("address", address)
                .query((row, n) -> Optional.ofNullable(row.getObject("account_id", UUID.class)))
                .single()
                .map(AccountId::new);
    }

    /// Whether another organiser than the one whose transaction it is has given her a role, at any time.
    boolean isKnownElsewhere(AccountId account) {
        return sql.sql("select access.is_known_elsewhere(:account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /// Adds an account, unless somebody else has added one with that address at the same moment.
    void add(AccountId id, String address, String name) {
        sql.sql("""
                insert into access.account (account_id, address, name) values (:id, lower(:address), :name)
                on conflict do nothing
                """)
                .param("id", id.value())
                .param("address", address)
                .param("name", name)
                .update();
    }

    /// Gives a role, unless she holds it there on all those days already. Two who give it at once give it once.
    void give(UUID holding, OrganiserId organiser, AccountId account, RoleGrant what) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('access ' || :account, 0))::text")
                .param("account", account.value().toString())
                .query(String.class)
                .optional();
        sql.sql("""
                insert into access.holding (
                    holding_id, organiser_id, account_id, role, node, first_day, last_day, decision)
                select :holding, :organiser, :account, :role, :node, :first, :last, :decision
                where not exists (
                    select from access.holding h
                    where h.organiser_id = :organiser and h.account_id = :account and h.role = :role and h.node = :node
                      and h.first_day <= :first and h.last_day >= :last)
                """)
                .param("holding", holding)
                .param("organiser", organiser.value())
                .param("account", account.value())
                .param("role", what.role().name())
                .param("node", what.node().text())
                .param("first", what.tenure().first())
                .param("last", what.tenure().last())
                .param("decision", what.decision())
                .update();
    }

    /// Whether there was such a holding to end. One that is ended the day it was given covers no day.
    boolean end(UUID holding, LocalDate last) {
        return sql.sql("""
                update access.holding set last_day = greatest(:last, first_day - 1)
                where holding_id = :holding and last_day > greatest(:last, first_day - 1)
                """).param("last", last).param("holding", holding).update() == 1;
    }

    /// Whether nobody else would be steward of the organiser after the day that a holding ends with.
    boolean isLastSteward(UUID holding, LocalDate last) {
        return sql.sql("""
                select exists (select from access.holding h
                               where h.holding_id = :holding and h.role = 'STEWARD'
                                 and not exists (
                                     select from access.holding other
                                     where other.organiser_id = h.organiser_id and other.role = 'STEWARD'
                                       and other.account_id <> h.account_id
                                       and other.first_day <= :after and other.last_day > :after))
                """)
                .param("holding", holding)
                .param("after", last.plusDays(1))
                .query(Boolean.class)
                .single();
    }

    void addLink(byte[] hash, AccountId account, Instant until) {
        sql.sql("insert into access.one_time_link (token_hash, account_id, until) values (:hash, :account, :until)")
                .param("hash", hash)
                .param("account", account.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean offerFounding(byte[] hash, Instant until) {
        return sql.sql("select access.offer_founding(:hash, :until)")
                .param("hash", hash)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    Optional<Invitation> link(byte[] hash, Instant now) {
        return sql.sql("select account_id, name, address from access.link(:hash, :now)")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .<Invitation>query((row, n) -> row.getObject("account_id", UUID.class) == null
                        ? new Invitation.Founding()
                        : new Invitation.OfAccount(
                                new Account(account(row), row.getString("name"), row.getString("address"))))
                .optional();
    }

    Optional<AccountId> redeem(byte[] hash, Instant now, String passwordHash) {
        return sql.sql("select access.redeem(:hash, :now, :password) as account_id")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("password", passwordHash)
                .query((row, n) -> Optional.ofNullable(row.getObject("account_id", UUID.class)))
                .single()
                .map(AccountId::new);
    }

    /// Whether the old password was the one that counted.
    boolean changePassword(AccountId account, String oldHash, String newHash) {
        return sql.sql("select access.change_password(:account, :old, :new)")
                .param("account", account.value())
                .param("old", oldHash)
                .param("new", newHash)
                .query(Boolean.class)
                .single();
    }

    boolean found(byte[] hash, Instant now, Tenant tenant, Account account, String passwordHash) {
        return sql.sql("""
                select access.found(:hash, :now, :organiser, :code, :organiserName, :account, :address, :name, :password)
                """)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("organiser", tenant.id().value())
                .param("code", tenant.code())
                .param("organiserName", tenant.name())
                .param("account", account.id().value())
                .param("address", account.address())
                .param("name", account.name())
                .param("password", passwordHash)
                .query(Boolean.class)
                .single();
    }

    private static AccountId account(ResultSet row) throws SQLException {
        return new AccountId(row.getObject("account_id", UUID.class));
    }

    private static RoleGrant holding(ResultSet row) throws SQLException {
        var node = row.getString("node");
        return new RoleGrant(
                Role.valueOf(row.getString("role")),
                Node.parse(node).orElseThrow(() -> new IllegalStateException("no node: " + node)),
                new ValidPeriod(
                        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                row.getString("decision"));
    }
}
