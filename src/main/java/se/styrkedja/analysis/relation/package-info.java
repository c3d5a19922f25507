/// Relation: what goes together, what one unit does to it, and which way a series goes over the years.
///
/// In: pairs, cases or a series. Out: a correlation, a regression with each unit left out once, a trend.
/// Knows: `analysis`. Is known by: `analysis.salsa`, `findings` and `reports`.
/// Does not: say that one thing makes another, or know what the numbers are about.
@NullMarked
@NamedInterface("relation")
package se.styrkedja.analysis.relation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
