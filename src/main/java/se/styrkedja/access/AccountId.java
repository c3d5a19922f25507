package se.styrkedja.access;

import java.util.UUID;

/// Names one account.
public record AccountId(UUID value) {}
