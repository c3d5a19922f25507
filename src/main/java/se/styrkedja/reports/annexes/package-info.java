/// Annexes: the plans of its units as they stand seen from the organiser's report: which are decided, which are being
/// written, and who has not begun.
///
/// In: the units, how far the areas of each have come, and the plans that have been decided. Out: the list, and its
/// chapter in the organiser's report. Does not: remind anybody, or rank the units.
/// Source: skollagen (2010:800) 4 kap. 3 och 4 §§ (the organiser and each unit); Skolverkets allmänna råd om
/// systematiskt kvalitetsarbete.
@NullMarked
@NamedInterface("annexes")
package se.styrkedja.reports.annexes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
