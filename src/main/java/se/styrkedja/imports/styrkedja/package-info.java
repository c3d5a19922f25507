/// The Styrkedja table: the product's own exchange format, and an organiser's way to bring figures of its own.
///
/// In: CSV or XLSX with the columns `niva;kod;indikator;period;uppdelning;varde;markering;antal;kalla`. Out:
/// observations;
/// and the same table written again, without loss. Does not: compute, round, or take in a name of a person.
@NullMarked
@NamedInterface("layouts")
package se.styrkedja.imports.styrkedja;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
