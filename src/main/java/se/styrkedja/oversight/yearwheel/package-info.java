/// The year wheel (årshjul): what the quality work of a school year consists of, how, when and by whom, and what of it
/// has been done at each node.
///
/// In: events that recur, and what each unit says it has done. Out: the wheel of a year, what is late, what waits.
/// Knows: the rooms whose work an event is about. Is known by: the rest of `oversight`.
/// Does not: say what a dialogue or a plan holds; it says when one is to be, and where it is written.
/// Source: skollagen (2010:800) 4 kap. 3 and 6 §§ (the work is systematic, continuous and documented).
@NullMarked
@NamedInterface("yearwheel")
package se.styrkedja.oversight.yearwheel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
