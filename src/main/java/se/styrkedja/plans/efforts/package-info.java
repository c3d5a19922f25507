/// Efforts (insatser): what is done beside the areas for a time, with a last day and words at the end: programmes and
/// projects, the missions of lead teachers, and reinforced support to a unit.
///
/// In: who does what until when, which areas it serves, and for support the figures or goals it rests on. Out: what
/// goes
/// on, what ends soon, and what has ended without its words, which is a loose end. Knows: the areas and their results.
/// Is known by: `plans.web`, `oversight`, `reports`.
/// Does not: say that something worked, give support without evidence, or keep anything about a pupil. A mission names
/// a member of staff, so it is read where the work is read and nowhere else.
/// Source: skollagen (2010:800) 4 kap. 3 and 5 §§ (the organiser plans, follows up and takes measures).
@NullMarked
@NamedInterface("efforts")
package se.styrkedja.plans.efforts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
