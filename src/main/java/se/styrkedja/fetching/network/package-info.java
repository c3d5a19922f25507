/// The way out to the hosts that may be asked.
///
/// In: an address of a source. Out: a whole answer, or a [Failure] that says why not. Knows: `indicators` for tables of
/// data. Is known by: `fetching`, `server`, `cli`. Does not: ask a host that is not on the list, follow
/// a link off it, connect to an address inside a network, or know what an answer is about.
@NullMarked
@NamedInterface("network")
package se.styrkedja.fetching.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
