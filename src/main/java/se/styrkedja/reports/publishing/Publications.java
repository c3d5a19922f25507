package se.styrkedja.reports.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import se.styrkedja.access.Deeds;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Reads;
import se.styrkedja.access.Right;
import se.styrkedja.access.Scope;
import se.styrkedja.governance.Decisions;
import se.styrkedja.governance.Resolution;

/// The door: the reports that have been decided.
public final class Publications {
    private final Reads reads;
    private final Deeds deeds;
    private final PublicationStore store;
    private final Decisions decisions;

    public Publications(DataSource database, Decisions decisions) {
        reads = new Reads(database);
        deeds = new Deeds(database);
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

    /// Records a board's decision and freezes the report in one: neither is kept without the other.
    public PublicationId publish(Permit permit, Frozen frozen, Resolution resolution) {
        permit.mustAllow(Right.RECORD_DECISION, Node.WHOLE);
        return freeze(
                permit,
                frozen,
                () -> new Publication.DecidedBy.Board(decisions.record(permit, resolution)),
                resolution.decidedOn());
    }

    /// Freezes the plan of a node as the one who leads it decides it.
    public PublicationId decide(Permit permit, Frozen frozen, LocalDate on) {
        permit.mustAllow(Right.DECIDE_AREA, frozen.node());
        return freeze(permit, frozen, Publication.DecidedBy.Leader::new, on);
    }

    private PublicationId freeze(
            Permit permit, Frozen frozen, Supplier<Publication.DecidedBy> decision, LocalDate decidedOn) {
        var id = PublicationId.next();
        return deeds.run(permit, Deeds.Kind.PUBLISHED_REPORT.on("/rapporter"), () -> {
            store.add(id, frozen, decision.get(), permit.actor().name(), decidedOn);
            frozen.files().forEach(file -> store.add(id, file));
            frozen.carried().forEach(carried -> store.carry(id, carried));
            return id;
        });
    }

    /// Makes a decided report public: from now on anybody may read it. Doing it twice is doing it once.
    public void release(Permit permit, PublicationId id, LocalDate today) {
        permit.mustAllow(Right.RECORD_DECISION, Node.WHOLE);
        deeds.run(
                permit,
                Deeds.Kind.RELEASED_REPORT.on("/rapporter"),
                () -> store.release(id, permit.actor().name(), today));
    }
}
