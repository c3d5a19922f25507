package se.styrkedja.imports;

import java.time.Instant;
import se.styrkedja.indicators.DeliveryId;

/// What became of one reading when it was accepted.
public sealed interface Receipt {
    /// It is in the ledger now.
    record Accepted(Reading.Understood reading, DeliveryId delivery) implements Receipt {}

    /// The same bytes were taken in before and still count: nothing was changed.
    record AlreadyThere(Reading.Understood reading, Instant since) implements Receipt {}

    /// There was nothing in it to take in.
    record NothingInIt(Reading reading) implements Receipt {}
}
