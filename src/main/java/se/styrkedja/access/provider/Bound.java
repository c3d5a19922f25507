package se.styrkedja.access.provider;

import java.time.Instant;
import se.styrkedja.access.AccountId;

/// An account whose owner the service knows.
///
/// @param since when she first came from it
public record Bound(AccountId account, String name, Instant since) {}
