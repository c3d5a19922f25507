package se.styrkedja.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.WriteResult;
import se.styrkedja.rooms.Action;

/// The door: the decisions of an organiser.
public final class Decisions {
    /// The reason that the board is told of the decision that has taken its place.
    public static final String REPLACED = "replaced";

    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final DecisionStore store;

    public Decisions(DataSource database) {
        reads = new ScopedReads(database);
        transactions = new AuditedTransactions(database);
        store = new DecisionStore(database);
    }

    /// All, those that are to be reported back first, by the day.
    public List<Decision> all(Scope scope) {
        return reads.run(scope, store::all);
    }

    public Optional<Decision> one(Scope scope, DecisionId id) {
        return all(scope).stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /// Records a decision, once: refused when the minutes' same decision is recorded already. A resolution always
    /// names who answers for it and a day for reporting back.
    public WriteResult<DecisionId> record(Permit permit, Resolution resolution) {
        permit.mustAllow(GovernanceRight.RECORD_DECISION, Node.WHOLE);
        return write(permit, GovernanceAction.RECORDED_DECISION, () -> {
            if (recorded(resolution).isPresent()) return WriteResult.refused("recorded");
            return WriteResult.done(add(permit, resolution));
        });
    }

    /// The decision that adopts something: the one that is recorded already, or recorded now. Part of a deed.
    ///
    /// @param before the decisions that have adopted the same thing: it takes their place
    public DecisionId adopt(Permit permit, Resolution resolution, List<DecisionId> before) {
        permit.mustAllow(GovernanceRight.RECORD_DECISION, Node.WHOLE);
        return write(permit, GovernanceAction.RECORDED_DECISION, () -> {
                    var id = recorded(resolution).orElseGet(() -> add(permit, resolution));
                    before.stream().filter(one -> !one.equals(id)).forEach(one -> store.replace(one, id));
                    return WriteResult.done(id);
                })
                .kept();
    }

    /// Those that stand under the same paragraph of the same minutes. Part of a deed.
    public Set<DecisionId> atSamePoint(Permit permit, Resolution resolution) {
        permit.mustAllow(GovernanceRight.RECORD_DECISION, Node.WHOLE);
        return store.all().stream()
                .filter(decision -> decision.resolution().isAtSamePoint(resolution))
                .map(Decision::id)
                .collect(Collectors.toSet());
    }

    private Optional<DecisionId> recorded(Resolution resolution) {
        return store.all().stream()
                .filter(decision -> decision.resolution().isSame(resolution))
                .map(Decision::id)
                .findFirst();
    }

    private DecisionId add(Permit permit, Resolution resolution) {
        if (resolution.responsible().name().isBlank())
            throw new IllegalStateException("a decision names who answers for it");
        var id = DecisionId.next();
        store.add(id, resolution, permit.actor().name());
        return id;
    }

    /// Tells the board what came of a decision. What it was told before is kept.
    ///
    /// @param seen the version of what the board had been told; 0 when nothing
    public WriteResult<Decision.ReportBack> reportBack(
            Permit permit, DecisionId id, int seen, String text, LocalDate today) {
        permit.mustAllow(GovernanceRight.REPORT_BACK, Node.WHOLE);
        return write(permit, GovernanceAction.REPORTED_BACK, () -> {
            var decision = store.all().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no decision of the organiser"));
            if (decision.replaced().isPresent()) return WriteResult.refused(REPLACED);
            if (decision.version() != seen)
                return WriteResult.stale(decision.told().getFirst(), store.toldBy(id));
            var told = new Decision.ReportBack(seen + 1, text, permit.actor().name(), today);
            store.tell(id, told);
            return WriteResult.done(told);
        });
    }

    private <T> WriteResult<T> write(Permit permit, Action kind, Supplier<WriteResult<T>> verb) {
        return transactions.write(permit, "governance", kind.on("/beslut"), verb);
    }
}
