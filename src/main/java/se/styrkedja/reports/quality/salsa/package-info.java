/// The chapter on SALSA: results against the expected, over the years, and the equation estimated again.
///
/// In: the ground. Out: a part of the report, by [Expected]. Knows: `reports.quality.ground`, `findings`, `figures`,
/// `indicators`, `analysis`. Is known by:
/// `reports.quality`.
/// Does not: repair a published residual, or name what lies behind one.
@NullMarked
package se.styrkedja.reports.quality.salsa;

import org.jspecify.annotations.NullMarked;
