/// Publishing: a report as it was decided, its files frozen with their numbers.
///
/// In: a report that is written to its end, and the decision that adopts it. Out: the files as they were, and what has
/// been withdrawn of their numbers since. Does not: change a file that has been published; a later one takes its
/// place, and both are kept.
/// Source: skollagen (2010:800) 4 kap. 6 § (documented).
@NullMarked
@NamedInterface("publishing")
package se.styrkedja.reports.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
