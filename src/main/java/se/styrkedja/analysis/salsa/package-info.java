/// SALSA: what a school's background leads one to expect, what is left when the expected is taken away, and how units
/// are grouped by it.
///
/// In: backgrounds and outcomes, or published expected values. Out: an equation estimated again, residuals, groups.
/// Knows: `analysis` and `analysis.relation`. Is known by: `findings` and `reports`.
/// Does not: repair a published residual, or call what is left a school's merit.
@NullMarked
@NamedInterface("salsa")
package se.styrkedja.analysis.salsa;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
