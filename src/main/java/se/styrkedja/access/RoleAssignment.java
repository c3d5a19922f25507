package se.styrkedja.access;

import java.util.UUID;

/// One role of one person at an organiser.
public record RoleAssignment(Account account, UUID holding, RoleGrant held) {}
