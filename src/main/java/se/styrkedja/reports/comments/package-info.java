/// Comments: a draft that has been sent to somebody to be talked of, and the short notes they leave beside its places.
///
/// In: to whom and until when, what somebody remarks on a place. Out: the same, each note with its answer. Does not:
/// change the draft, or send a letter.
/// Source: skollagen (2010:800) 4 kap. 4 § (carried out with the participation of those who work and learn there).
@NullMarked
@NamedInterface("comments")
package se.styrkedja.reports.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
