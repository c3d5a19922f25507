/// Rows: the charts that have one row for each name. Bars, shares of a whole, and units against what was expected.
///
/// In: names and numbers, ready to show. Out: a [se.styrkedja.figures.Picture]. Knows: `figures`. Is known by:
/// `reports`.
/// Does not: compute, or know the charts that have two axes.
@NullMarked
@NamedInterface("rows")
package se.styrkedja.figures.rows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
