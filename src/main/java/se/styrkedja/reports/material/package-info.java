/// Material: what documents are made of, read from the rooms for one who may read it: the quality reports of the
/// ledger, the work of a node in a school year, and what a calendar year has left in every room.
///
/// In: who reads, whose and when. Out: the values that [se.styrkedja.reports.improvement],
/// [se.styrkedja.reports.operations] and [se.styrkedja.reports.quality] compose of. Does not: compose or write
/// anything.
@NullMarked
@NamedInterface("material")
package se.styrkedja.reports.material;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
