/// Limits: how many development areas a unit may decide in a school year, from when to when, and why it is so.
///
/// In: a number, whether a motive may exceed it, its days and a motive. Out: what applies, has applied and will.
/// Knows: `access`. Is known by: `plans`.
/// Does not: reach back in time, or touch the limits under which small groups are hidden, which no organiser sets.
@NullMarked
@NamedInterface("limits")
package se.styrkedja.plans.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
