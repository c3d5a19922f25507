/// Wheel: a year as a circle, with what happens in it at its place.
///
/// In: names and parts of a turn, ready to show. Out: a [se.styrkedja.figures.Picture]. Knows: `figures`. Is known by:
/// `oversight`.
/// Does not: know a calendar.
@NullMarked
@NamedInterface("wheel")
package se.styrkedja.figures.wheel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
