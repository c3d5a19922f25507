package se.styrkedja.plans.limits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.WriteResult;
import se.styrkedja.plans.AreaLimit;
import se.styrkedja.plans.PlanAction;

/// The door: what an organiser has ruled of how many areas a unit may decide.
public final class AreaLimits {
    /// Where it is ruled.
    public static final String ADDRESS = "/forvaltning/installningar";

    public static final int MOST = 20;

    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final LimitStore store;

    public AreaLimits(DataSource database) {
        reads = new ScopedReads(database);
        transactions = new AuditedTransactions(database);
        store = new LimitStore(database);
    }

    /// All that has been ruled, the latest beginning first; none outside the organiser.
    public List<Ruling> all(Scope scope) {
        if (scope.where(AccessRight.READ_SETTINGS).isEmpty()) return List.of();
        return reads.run(scope, store::all);
    }

    /// The one that applies on a day; empty when nothing is ruled for it, and the usual limit applies.
    public static Optional<Ruling> on(LocalDate day, List<Ruling> all) {
        return all.stream().filter(ruling -> ruling.covers(day)).findFirst();
    }

    /// Rules a limit. What has been decided under another stays decided.
    ///
    /// @param seen how many had been ruled
    /// @param until its last day; [Ruling#OPEN] for none
    /// @param motive why; never empty
    /// @return what is kept, among all that is ruled
    public WriteResult<List<Ruling>> rule(
            Permit permit, int seen, AreaLimit limit, LocalDate until, String motive, LocalDate today) {
        permit.mustAllow(AccessRight.CHANGE_SETTINGS, Node.WHOLE);
        if (limit.from().isBefore(today)) throw new IllegalStateException("a limit does not reach back in time");
        if (motive.isBlank()) throw new IllegalStateException("a limit has a motive");
        var ruling = new Ruling(limit, until, motive, permit.actor().name(), today);
        return transactions.write(permit, "area limits", PlanAction.RULED_LIMIT.on(ADDRESS), () -> {
            var now = store.all();
            if (now.size() != seen) return WriteResult.stale(now, store.ruledBy());
            store.add(ruling);
            return WriteResult.done(store.all());
        });
    }
}
