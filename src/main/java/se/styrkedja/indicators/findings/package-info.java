/// Findings: what the figures of one subject say that deserves a talk, each proposed with the reason for it.
///
/// In: a ledger, whom it is about and with whom to compare. Out: [Noticed], the heaviest first.
/// Knows: `indicators` and the rooms below it. Is known by: rooms above that take a finding further, and
/// [se.styrkedja.indicators.results].
/// Does not: read the ledger itself, name a cause, rank schools, or speak of an indicator where people may disagree
/// about which way is good; of a part of a whole that has a figure of its own (a programme), girls and boys aside; or
/// of a hidden, missing or nearly complete value.
/// Source: skollagen (2010:800) 4 kap. 4 §.
@NullMarked
@NamedInterface("findings")
package se.styrkedja.indicators.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
