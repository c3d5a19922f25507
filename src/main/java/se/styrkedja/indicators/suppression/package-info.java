/// Suppression: which cells of a table are not shown, so that no small group can be worked out from those that are.
///
/// In: cells and the sums that join them. Out: what is told of each, why, and what cannot be protected. Knows: nothing
/// but numbers, and a library for linear programs. Is known by: `indicators`.
/// Does not: know what a place or a measure is, read a database, write a sentence.
/// Source: Hundepool et al. 2012, Statistical Disclosure Control, chapter 4; docs/decisions/0030.
@NullMarked
@NamedInterface("suppression")
package se.styrkedja.indicators.suppression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
