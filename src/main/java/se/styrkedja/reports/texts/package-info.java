/// Texts: what people write in a report, beside the figures it speaks of. A report is composed anew from the ledger
/// each time; what was written is kept by its place and put back where it belongs.
///
/// In: a [se.styrkedja.reports.Document] with marked places, what somebody wrote. Out: the same document with the
/// places filled. Does not: write anything itself, or lose a text whose place has gone (it is kept, and no page shows
/// it).
/// Source: skollagen (2010:800) 4 kap. 3 § (the causes of the results are analysed) and 6 § (in writing).
@NullMarked
@NamedInterface("texts")
package se.styrkedja.reports.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
