package se.styrkedja.access.letters;

import java.time.Instant;

/// A letter as the steward sees it: when, to whom and what became of it, not what it says.
///
/// @param said what the mail server said last; empty when nothing
/// @param next when it is tried again; only while it is refused
public record Sent(
        String to, String occasion, Instant written, DeliveryStatus fate, int tries, String said, Instant next) {}
