/// Decided plans: where the plan of a node is read as it was decided.
///
/// In: nothing; a room above keeps them. Out: the decided plans of a node and a school year, with their addresses.
/// Knows: `access`. Is known by: `plans`, `reports`.
/// Does not: keep them, or decide one.
@NullMarked
@NamedInterface("decided")
package se.styrkedja.plans.decided;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
