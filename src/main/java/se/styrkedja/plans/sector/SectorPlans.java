package se.styrkedja.plans.sector;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.WriteResult;
import se.styrkedja.plans.PlanAction;
import se.styrkedja.plans.PlanRight;

/// The door: the sector plans of an organiser. What their areas hold is read by those who read the organiser's own
/// work.
public final class SectorPlans {
    /// Where they stand.
    public static final String ADDRESS = "/sektorsplaner";

    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final SectorPlanStore store;

    public SectorPlans(DataSource database) {
        reads = new ScopedReads(database);
        transactions = new AuditedTransactions(database);
        store = new SectorPlanStore(database);
    }

    /// All, the latest school year first; none for who does not read them.
    public List<SectorPlan> all(Scope scope) {
        return scope.where(PlanRight.READ_SECTOR_PLANS).isEmpty() ? List.of() : reads.run(scope, store::all);
    }

    public Optional<SectorPlan> one(Scope scope, SectorPlanId id) {
        return all(scope).stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    public SectorPlanId make(Permit permit, SectorPlan.Text text, LocalDate today) {
        permit.mustAllow(PlanRight.WRITE_SECTOR_PLAN, Node.WHOLE);
        var plan = new SectorPlan(SectorPlanId.next(), 1, text, permit.actor().name(), today);
        return transactions.run(permit, PlanAction.MADE_SECTOR_PLAN.on(page(plan.id())), () -> {
            store.add(plan.id());
            store.write(plan);
            return plan.id();
        });
    }

    /// Writes it anew.
    ///
    /// @param version the one that was there when one began to write
    public WriteResult<SectorPlan> revise(
            Permit permit, SectorPlanId id, SectorPlan.Text text, int version, LocalDate today) {
        permit.mustAllow(PlanRight.WRITE_SECTOR_PLAN, Node.WHOLE);
        return transactions.write(
                permit, "sector plan " + id.value(), PlanAction.WROTE_SECTOR_PLAN.on(page(id)), () -> {
                    var now = store.all().stream()
                            .filter(plan -> plan.id().equals(id))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("no sector plan: " + id));
                    if (now.version() != version) return WriteResult.stale(now, store.writtenBy(id));
                    var next =
                            new SectorPlan(id, version + 1, text, permit.actor().name(), today);
                    store.write(next);
                    return WriteResult.done(next);
                });
    }

    private static String page(SectorPlanId id) {
        return ADDRESS + "/" + id.value();
    }
}
