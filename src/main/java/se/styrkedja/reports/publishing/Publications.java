package se.styrkedja.reports.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.WriteResult;
import se.styrkedja.governance.Decisions;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.governance.Resolution;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.reports.ReportAction;

/// The door: the reports that have been decided.
public final class Publications {
    /// Why a decision is refused that has been recorded of the same report.
    public static final String SAME = "same";

    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final PublicationStore store;
    private final Decisions decisions;

    public Publications(DataSource database, Decisions decisions) {
        reads = new ScopedReads(database);
        transactions = new AuditedTransactions(database);
        store = new PublicationStore(database);
        this.decisions = decisions;
    }

    /// All of the organiser's own, the latest first.
    public List<Publication> all(Scope scope) {
        return reads.run(scope, store::own);
    }

    /// Those that have been made public, by whomever, without those that later public ones have replaced.
    public List<Publication> released(Scope scope) {
        return reads.run(scope, store::released);
    }

    public Optional<FrozenFile> file(Scope scope, PublicationId id, String name) {
        return reads.run(scope, () -> store.file(id, name));
    }

    /// The same for anybody, of a report that has been made public.
    public Optional<FrozenFile> releasedFile(Scope scope, PublicationId id, String name) {
        return reads.run(scope, () -> store.releasedFile(id, name));
    }

    /// Which decided plans each report carried with it when it was decided.
    public Map<PublicationId, Set<PublicationId>> carried(Scope scope) {
        return reads.run(scope, store::carried);
    }

    /// Those of one report, the latest first.
    public List<Publication> of(Scope scope, String report) {
        return all(scope).stream().filter(one -> one.report().equals(report)).toList();
    }

    /// Records a board's decision and freezes the report in one: neither is kept without the other. All that is
    /// frozen is composed from one snapshot, in which nobody writes in the report. Refused while something lacks
    /// (`incomplete`), and when the same decision has been recorded of the report ([#SAME]): a paragraph of minutes
    /// decides a report once.
    ///
    /// @param seen how many times the report had been decided
    /// @param composing composes it, in the snapshot
    /// @param recorded the day that it is recorded
    public WriteResult<Publication> publish(
            Permit permit,
            String report,
            int seen,
            Supplier<Composed> composing,
            Resolution resolution,
            LocalDate recorded) {
        permit.mustAllow(GovernanceRight.RECORD_DECISION, Node.WHOLE);
        return freeze(
                permit,
                ReportAction.PUBLISHED_REPORT,
                report,
                seen,
                composing,
                earlier -> earlier.decidedBy() instanceof Publication.DecidedBy.Board(var decision)
                        && decisions.atSamePoint(permit, resolution).contains(decision),
                () -> new Publication.DecidedBy.Board(decisions.adopt(permit, resolution)),
                new DecisionDay(resolution.decidedOn(), recorded));
    }

    /// Freezes the plan of a node as the one who leads it decides it, under the same conditions: it is decided once a
    /// day.
    public WriteResult<Publication> decide(
            Permit permit, String report, int seen, Supplier<Composed> composing, DecisionDay day) {
        permit.mustAllow(PlanRight.DECIDE_AREA, permit.node());
        return freeze(
                permit,
                ReportAction.DECIDED_PLAN,
                report,
                seen,
                composing,
                earlier -> earlier.decidedOn().equals(day.decided()),
                Publication.DecidedBy.Leader::new,
                day);
    }

    private WriteResult<Publication> freeze(
            Permit permit,
            ReportAction kind,
            String report,
            int seen,
            Supplier<Composed> composing,
            Predicate<Publication> same,
            Supplier<Publication.DecidedBy> decision,
            DecisionDay day) {
        return transactions.write(permit, report, kind.on("/rapporter"), () -> {
            var earlier = own(report);
            if (earlier.stream().anyMatch(same)) return WriteResult.refused(SAME);
            if (earlier.size() != seen) return WriteResult.stale(earlier.getFirst());
            var composed = composing.get();
            if (!composed.lacking().isEmpty()) return WriteResult.refused("incomplete");
            var frozen = composed.frozen().get();
            if (!frozen.report().equals(report) || !frozen.node().equals(permit.node()))
                throw new IllegalStateException("another report was composed than the one that is decided");
            var id = PublicationId.next();
            store.add(id, frozen, decision.get(), permit.actor().name(), day);
            frozen.files().forEach(file -> store.add(id, file));
            frozen.carried().forEach(carried -> store.carry(id, carried));
            return WriteResult.done(own(report).getFirst());
        });
    }

    private List<Publication> own(String report) {
        return store.own().stream().filter(one -> one.report().equals(report)).toList();
    }

    /// Makes a decided report public: from now on anybody may read it. Doing it twice is doing it once.
    public void release(Permit permit, PublicationId id, LocalDate today) {
        permit.mustAllow(GovernanceRight.RECORD_DECISION, Node.WHOLE);
        transactions.run(
                permit,
                ReportAction.RELEASED_REPORT.on("/rapporter"),
                () -> store.release(id, permit.actor().name(), today));
    }
}
