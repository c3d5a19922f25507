/// Evaluation of the quality work itself: what a year's work shows of how it was done and of what it has led to, and
/// how the organiser judges that (process and effect).
///
/// In: what dialogues, areas and decisions have left in numbers; what the organiser writes. Out: figures with how many
/// units they stand on, judgements with their dates. Knows: `oversight` and the rooms below. Is known by: the rest of
/// `oversight`.
/// Does not: count what nobody has written as a zero, or judge anything from the figures.
/// Source: skollagen (2010:800) 4 kap. 3 § (huvudmannen ska följa upp och analysera orsakerna till resultaten).
@NullMarked
@NamedInterface("evaluation")
package se.styrkedja.oversight.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
