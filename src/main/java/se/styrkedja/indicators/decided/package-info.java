/// Decided figures: which decided reports show a figure.
///
/// In: nothing; a room above keeps them. Out: the decided reports that show some figures, with their addresses.
/// Knows: `access`, `indicators`. Is known by: `imports`, `reports`.
/// Does not: keep them, or tell what they were.
@NullMarked
@NamedInterface("decided")
package se.styrkedja.indicators.decided;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
