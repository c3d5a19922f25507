/// Roles: what one can be at a node, and which role has which right.
///
/// In: `access/policy.csv`, with the rights of all rooms. Out: whether a role, or whoever comes, has a right. Knows:
/// `rooms`. Is known by: `access` and every room that speaks of roles. Does not: know who holds a role.
@NullMarked
@NamedInterface("roles")
package se.styrkedja.access.roles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
