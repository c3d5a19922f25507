/// The quality report (kvalitetsrapport): facts and findings filled in, causes and priorities left for people to
/// write.
///
/// In: a ledger and a register. Out: a [se.styrkedja.reports.Report]. Does not: write a cause, or choose a
/// priority. Chapters follow Luleå's report of 2018/19: the quality work, results, joint analysis, prioritised
/// areas, annexes.
/// Nested: [se.styrkedja.reports.quality.ground], which all chapters stand on, and on it the chapter on SALSA,
/// [se.styrkedja.reports.quality.salsa]. Both are private to the room; neither knows this package.
@NullMarked
@NamedInterface("quality")
package se.styrkedja.reports.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
