package se.styrkedja.reports.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import se.styrkedja.access.Deeds;
import se.styrkedja.access.Node;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Reads;
import se.styrkedja.access.Right;
import se.styrkedja.access.Scope;
import se.styrkedja.governance.Decisions;
import se.styrkedja.governance.Resolution;
import se.styrkedja.indicators.DeliveryId;

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

    /// All, the latest first.
    public List<Publication> all(Scope scope) {
        return reads.run(scope, store::all);
    }

    public Optional<FrozenFile> file(Scope scope, PublicationId id, String name) {
        return reads.run(scope, () -> store.file(id, name));
    }

    /// Records the decision and freezes the report in one: neither is kept without the other.
    public PublicationId publish(
            Permit permit,
            String report,
            String title,
            Resolution resolution,
            List<DeliveryId> deliveries,
            List<FrozenFile> files,
            LocalDate today) {
        permit.mustAllow(Right.RECORD_DECISION, Node.WHOLE);
        if (files.isEmpty()) throw new IllegalStateException("nothing to freeze");
        var id = PublicationId.next();
        return deeds.run(permit, Deeds.Kind.PUBLISHED_REPORT, () -> {
            var decision = decisions.record(permit, resolution);
            store.add(id, report, title, decision, deliveries, permit.actor().name(), today);
            files.forEach(file -> store.add(id, file));
            return id;
        });
    }
}
