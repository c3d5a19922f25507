package se.styrkedja.reports.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.DecisionBasis.Part;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.WriteResult;
import se.styrkedja.governance.DecisionId;
import se.styrkedja.governance.Decisions;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.governance.Resolution;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.reports.ReportAction;
import se.styrkedja.web.Messages;

/// The door: the reports that have been decided.
public final class Publications {
    /// Why a decision is refused that has been recorded of the same report.
    public static final String SAME = "same";

    /// Reports and plans are frozen one after the other: the report tells which plans go with it.
    private static final String FREEZING = "publications";

    private static final Messages MESSAGES = Messages.of("annexes");

    private final ScopedReads reads;
    private final AuditedTransactions transactions;
    private final PublicationStore store;
    private final UsedFigureStore used;
    private final Decisions decisions;

    public Publications(DataSource database, Decisions decisions) {
        reads = new ScopedReads(database);
        transactions = new AuditedTransactions(database);
        store = new PublicationStore(database);
        used = new UsedFigureStore(database);
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

    /// One of the organiser's own.
    public Optional<Publication> find(Scope scope, PublicationId id) {
        return all(scope).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// One that has been made public, by whomever, also when a later one has replaced it.
    public Optional<Publication> findReleased(Scope scope, PublicationId id) {
        return reads.run(scope, store::everReleased).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    public Optional<FrozenFile> file(Scope scope, PublicationId id, String name) {
        return reads.run(scope, () -> store.file(id, name));
    }

    /// The same for anybody, of a report that has been made public.
    public Optional<FrozenFile> releasedFile(Scope scope, PublicationId id, String name) {
        return reads.run(scope, () -> store.releasedFile(id, name));
    }

    /// What has taken the place of one; empty while it is valid.
    public Optional<Replacement> replacement(Scope scope, PublicationId id) {
        return reads.run(scope, () -> store.replacement(id));
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
    /// @param seen the state of all of it that is decided, as [#basis] has it
    /// @param composing composes it, in the snapshot
    /// @param recorded the day that it is recorded
    public WriteResult<DecisionBasis> publish(
            Permit permit,
            String report,
            DecisionBasis.Seen seen,
            Supplier<Composed> composing,
            Resolution resolution,
            LocalDate recorded) {
        permit.mustAllow(GovernanceRight.RECORD_DECISION, Node.WHOLE);
        return freeze(
                permit,
                ReportAction.PUBLISHED_REPORT,
                report,
                Chain.locks(Node.WHOLE, List.of()),
                seen,
                composing,
                earlier -> earlier.decidedBy() instanceof Publication.DecidedBy.Board(var decision)
                        && decisions.atSamePoint(permit, resolution).contains(decision),
                earlier -> new Publication.DecidedBy.Board(decisions.adopt(permit, resolution, boards(earlier))),
                resolution.reference(),
                new DecisionDay(resolution.decidedOn(), recorded));
    }

    /// Freezes the plan of a node as the one who leads it decides it, under the same conditions. It is decided as often
    /// as it is worth it, also the same day: whoever decides it again has seen the decision before.
    ///
    /// @param locks those under which what is in the plan is written
    public WriteResult<DecisionBasis> decide(
            Permit permit,
            String report,
            Set<String> locks,
            DecisionBasis.Seen seen,
            Supplier<Composed> composing,
            DecisionDay day) {
        permit.mustAllow(PlanRight.DECIDE_AREA, permit.node());
        return freeze(
                permit,
                ReportAction.DECIDED_PLAN,
                report,
                locks,
                seen,
                composing,
                earlier -> false,
                earlier -> new Publication.DecidedBy.Leader(),
                permit.actor().name(),
                day);
    }

    private static List<DecisionId> boards(List<Publication> earlier) {
        return earlier.stream()
                .flatMap(one -> one.decidedBy() instanceof Publication.DecidedBy.Board(var decision)
                        ? Stream.of(decision)
                        : Stream.<DecisionId>empty())
                .toList();
    }

    private WriteResult<DecisionBasis> freeze(
            Permit permit,
            ReportAction kind,
            String report,
            Set<String> locks,
            DecisionBasis.Seen seen,
            Supplier<Composed> composing,
            Predicate<Publication> same,
            Function<List<Publication>, Publication.DecidedBy> decision,
            String by,
            DecisionDay day) {
        var all = Stream.concat(Stream.of(report, FREEZING), locks.stream()).toList();
        return transactions.write(permit, all, kind.on("/rapporter"), () -> {
            var earlier = own(report);
            if (earlier.stream().anyMatch(same)) return WriteResult.refused(SAME);
            var composed = composing.get();
            if (!composed.lacking().isEmpty()) return WriteResult.refused("incomplete");
            var basis = composed.basis().and(decided(earlier));
            if (!basis.isSeen(seen)) return WriteResult.moved(basis);
            var frozen = composed.frozen().get();
            if (!frozen.report().equals(report) || !frozen.node().equals(permit.node()))
                throw new IllegalStateException("another report was composed than the one that is decided");
            var id = PublicationId.next();
            store.add(id, frozen, decision.apply(earlier), permit.actor().name(), day);
            store.replace(report, id, new Replacement(day.decided(), by));
            used.add(id, frozen.used());
            frozen.files().forEach(file -> store.add(id, file));
            frozen.carried().forEach(carried -> store.carry(id, carried));
            return WriteResult.done(basis);
        });
    }

    /// The same to freeze, written before anybody has to wait for it: pages, PDF and Word take seconds, and
    /// what is decided under the locks is what was written only where it reads the same. What would be
    /// refused is not written.
    ///
    /// @param seen the state of all of it that is decided, as [#basis] has it
    /// @param composing composes it, in the snapshot
    public Supplier<Composed> written(
            Scope scope, String report, DecisionBasis.Seen seen, Supplier<Composed> composing) {
        return reads.run(scope, () -> {
            var before = composing.get();
            if (!before.lacking().isEmpty()
                    || !before.basis().and(decided(own(report))).isSeen(seen)) return composing;
            var written = before.frozen().get();
            return () -> {
                var now = composing.get();
                return now.basis().equals(before.basis())
                        ? new Composed(now.lacking(), now.basis(), () -> written)
                        : now;
            };
        });
    }

    /// All that a decision of a report is about, as its page shows it: what is frozen, and the decisions before it.
    ///
    /// @param composed what is frozen, as it is composed for the page
    public DecisionBasis basis(Scope scope, String report, Supplier<DecisionBasis> composed) {
        return reads.run(scope, () -> composed.get().and(decided(own(report))));
    }

    /// The decisions that this one would replace.
    private static List<Part> decided(List<Publication> earlier) {
        return earlier.stream()
                .map(one -> Part.text(
                        "decided " + one.id().value(),
                        MESSAGES.text("basis.decision"),
                        one.title(),
                        DecisionBasis.told(one.by(), one.decidedOn())))
                .toList();
    }

    private List<Publication> own(String report) {
        return store.own().stream().filter(one -> one.report().equals(report)).toList();
    }

    /// Makes a decided report public: from now on anybody may read it. Doing it twice is doing it once. One that has
    /// been replaced is not made public.
    public void release(Permit permit, PublicationId id, LocalDate today) {
        permit.mustAllow(GovernanceRight.RECORD_DECISION, Node.WHOLE);
        transactions.run(
                permit,
                ReportAction.RELEASED_REPORT.on("/rapporter"),
                () -> store.release(id, permit.actor().name(), today));
    }
}
