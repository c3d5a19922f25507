package se.styrkedja.access;

import se.styrkedja.access.roles.Role;

/// A role that somebody holds at a node and all below it, for a time.
///
/// @param decision the appointment (skolchef) or what else the role rests on; empty when nothing is written
public record RoleGrant(Role role, Node node, ValidPeriod tenure, String decision) {}
