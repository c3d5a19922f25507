package se.styrkedja.imports;

import se.styrkedja.indicators.Delivery;
import se.styrkedja.indicators.DeliveryId;

/// What became of one reading when it was accepted.
public sealed interface Receipt {
    /// It is in the ledger now.
    record Accepted(Reading.Understood reading, DeliveryId delivery) implements Receipt {}

    /// The same bytes were taken in before and still count: nothing was changed.
    ///
    /// @param delivery that they were taken in by
    record AlreadyThere(Reading.Understood reading, Delivery delivery) implements Receipt {}

    /// There was nothing in it to take in.
    record NothingInIt(Reading reading) implements Receipt {}
}
