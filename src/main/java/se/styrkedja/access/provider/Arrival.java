package se.styrkedja.access.provider;

/// How somebody comes back from the service.
public sealed interface Arrival {

    /// The service says who she is, and what it says holds.
    record Known(Identity identity) implements Arrival {}

    /// She turned back there, or was not let in.
    record Cancelled() implements Arrival {}

    /// The answer does not belong to this attempt, or is not from the service: it is worth nothing.
    ///
    /// @param why for the log, in English
    record Doubtful(String why) implements Arrival {}

    /// The service does not answer, or answers with something else.
    record Unreachable() implements Arrival {}
}
