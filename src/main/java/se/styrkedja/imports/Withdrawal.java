package se.styrkedja.imports;

import se.styrkedja.indicators.Delivery;

/// What became of a file that somebody wanted to take back.
public sealed interface Withdrawal {
    String file();

    /// What was taken in from exactly these bytes counts no more; or would not, where nothing was to be written.
    record Withdrawn(String file, Delivery delivery) implements Withdrawal {}

    /// It was withdrawn before.
    record AlreadyWithdrawn(String file, Delivery delivery) implements Withdrawal {}

    /// Nothing was ever taken in from these bytes.
    record NeverTakenIn(String file) implements Withdrawal {}
}
