/// Surroundings analysis (omvärldsanalys): what changes outside, what it does to the organiser's schools, and what is
/// done about it.
///
/// In: changes that somebody has seen, from the organiser itself, an area or a school. Out: the changes of a school
/// year,
/// those that are new in it and those that were known before, which is asked and never typed. Is known by: `reports`,
/// `oversight`.
/// Does not: foretell anything, use a number again, or let a change go without a reason.
/// Source: skollagen (2010:800) 4 kap. 3 § (the organiser plans and follows up systematically and continuously).
@NullMarked
@NamedInterface("surroundings")
package se.styrkedja.plans.surroundings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
