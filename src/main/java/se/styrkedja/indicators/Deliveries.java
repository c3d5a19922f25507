package se.styrkedja.indicators;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.access.ScopedReads;
import se.styrkedja.access.WriteResult;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.vocabulary.Fault;

/// The door by which figures come in and, if need be, are withdrawn. Nothing is ever changed or deleted.
public final class Deliveries {
    private final ScopedReads reads;
    private final DeliveryStore deliveries;
    private final ObservationStore observations;

    public Deliveries(DataSource database, Indicators indicators) {
        reads = new ScopedReads(database);
        deliveries = new DeliveryStore(database);
        observations = new ObservationStore(database, indicators);
    }

    /// Takes a file's figures in as one delivery; stale with the delivery of the same bytes that counts already. Runs
    /// inside the deed that takes it in.
    public WriteResult<DeliveryId> takeIn(Permit permit, ParsedDelivery one) {
        permit.mustAllow(OrganisationRight.TAKE_IN);
        var before = deliveries.ownCounting(one.sha256());
        if (before.isPresent()) return WriteResult.moved(before.get().id());
        var id = new DeliveryId(UUID.randomUUID());
        deliveries.add(id, one, permit.actor().name());
        observations.add(id, one.observed());
        return WriteResult.done(id);
    }

    /// Lets a delivery count no more; stale with the withdrawal that is there already. Runs inside the deed that
    /// withdraws it.
    ///
    /// Errors: `IllegalStateException` when it is not a delivery of the one who withdraws it.
    public WriteResult<Delivery> withdraw(Permit permit, DeliveryId id, String reason) {
        permit.mustAllow(OrganisationRight.WITHDRAW);
        var now = deliveries.own(id);
        if (!now.counts()) return WriteResult.moved(now);
        deliveries.withdraw(id, permit.actor().name(), reason);
        return WriteResult.done(deliveries.own(id));
    }

    /// The delivery that still counts and was made of the same bytes.
    public Optional<Delivery> countingWith(Scope scope, String sha256) {
        return reads.run(scope, () -> deliveries.countingWith(sha256));
    }

    /// What the scope's organiser took in of the same bytes, or without one what is published; withdrawn too, the
    /// latest first.
    public List<Delivery> madeOf(Scope scope, String sha256) {
        return reads.run(scope, () -> deliveries.madeOf(sha256));
    }

    /// All deliveries, withdrawn ones too, the latest first.
    public List<Delivery> history(Scope scope) {
        return reads.run(scope, deliveries::all);
    }

    /// The rows and cells of a delivery that were not taken in, and why.
    public List<Fault> refused(Scope scope, Delivery delivery) {
        return reads.run(scope, () -> deliveries.problems(delivery.id(), delivery.file(), true));
    }

    /// What a person should look at in a delivery though it was taken in.
    public List<Fault> remarks(Scope scope, Delivery delivery) {
        return reads.run(scope, () -> deliveries.problems(delivery.id(), delivery.file(), false));
    }
}
