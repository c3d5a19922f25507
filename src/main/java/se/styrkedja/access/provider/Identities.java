package se.styrkedja.access.provider;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import se.styrkedja.access.AccessAction;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.AccountId;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;

/// The door: who comes from the organiser's own service, and which account here is hers.
public final class Identities {
    private final IdentityStore store;
    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final Provider provider;
    private final Exchange exchange;

    public Identities(DataSource database, Provider provider) {
        store = new IdentityStore(database);
        reads = new ScopedReads(database);
        transactions = new AuditedTransactions(database);
        this.provider = provider;
        exchange = new Exchange();
    }

    /// What people call the service; empty where none is set up.
    public String name() {
        return switch (provider) {
            case Provider.None none -> "";
            case Provider.OpenId service -> service.name();
        };
    }

    /// Where somebody is sent to sign in; empty when the service does not answer.
    ///
    /// Errors: `IllegalStateException` where none is set up.
    public Optional<URI> way(Attempt attempt) {
        return exchange.way(service(), attempt);
    }

    /// Who somebody is that comes back.
    ///
    /// @param answer what stands in the address she comes back to
    /// Errors: `IllegalStateException` where none is set up.
    public Arrival arrival(Attempt attempt, Map<String, List<String>> answer) {
        return exchange.arrival(service(), attempt, answer);
    }

    /// The account that is hers: the one that is bound to her, else the one that has her address, which is bound to
    /// her from then on. Empty when there is none, when no role of it counts on that day, and when the service has
    /// another owner of it.
    public Optional<AccountId> account(Identity identity, LocalDate today) {
        return store.recognised(identity, today);
    }

    /// Those of an organiser whom the service knows, by name.
    public List<Bound> bound(Scope scope) {
        return reads.run(scope, store::bound);
    }

    /// Since when the service knows whose the account is; empty when it does not.
    public Optional<Instant> boundAt(Scope scope, AccountId account) {
        return bound(scope).stream()
                .filter(one -> one.account().equals(account))
                .map(Bound::since)
                .findFirst();
    }

    /// Lets the service forget whose the account is: who comes next with its address gets it. Whoever is signed in to
    /// it is
    /// so no longer. False when there was nothing to forget.
    public boolean unbind(Permit permit, AccountId account) {
        permit.mustAllow(AccessRight.GRANT);
        return transactions.run(permit, () -> store.unbind(account), AccessAction.UNBOUND_PERSON.on("/konton")::when);
    }

    private Provider.OpenId service() {
        return switch (provider) {
            case Provider.None none -> throw new IllegalStateException("no service is set up");
            case Provider.OpenId service -> service;
        };
    }
}
