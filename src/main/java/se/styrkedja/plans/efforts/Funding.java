package se.styrkedja.plans.efforts;

import se.styrkedja.vocabulary.Kronor;

/// Where the money of a programme comes from.
public sealed interface Funding {

    /// In words, such as a state grant.
    String source();

    /// @param amount in whole kronor
    record Stated(String source, Kronor amount) implements Funding {}

    /// Nobody has said how much.
    record AmountUnsaid(String source) implements Funding {}
}
