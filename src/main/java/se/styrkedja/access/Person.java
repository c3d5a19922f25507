package se.styrkedja.access;

import java.util.UUID;

/// One role of one person at an organiser.
public record Person(Account account, UUID holding, Holding held) {}
