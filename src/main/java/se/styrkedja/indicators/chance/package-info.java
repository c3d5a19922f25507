/// Chance: what chance can make of a difference between two figures of one indicator, and so whether a sentence
/// may say "more", "less" or "has risen".
///
/// In: two figures of a ledger. Out: a tested difference, a verdict. Knows: `indicators`, `analysis` and `access`. Is
/// known by: the other packages of this room, and the rooms above.
/// Does not: write a sentence, or choose what is compared.
@NullMarked
@NamedInterface("chance")
package se.styrkedja.indicators.chance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
