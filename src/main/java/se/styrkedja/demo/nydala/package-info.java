/// Nydala, the invented municipality: made-up units and figures, drawn from a seed, for the demonstration and the
/// tests.
///
/// In: a seed. Out: files in the house's own formats, which the ordinary imports then take in.
/// Does not: speak to the ledger, or put anything in it that did not come through a file. Nobody in it exists.
@NullMarked
@NamedInterface("nydala")
package se.styrkedja.demo.nydala;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
