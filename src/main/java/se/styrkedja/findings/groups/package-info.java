/// Groups: figures of whole groups of units, and what they cover. The organiser's own units, comparable
/// municipalities, the country's schools: their published value or the mean of their units, by one name, and only
/// where the units cover the group.
///
/// In: a ledger and a register. Out: [Figure], with all it came from.
/// Knows: `analysis`, `organisation`, `indicators`. Is known by: `findings` and `reports`.
/// Does not: say whether a figure is good or bad, or write a sentence.
@NullMarked
@NamedInterface("groups")
package se.styrkedja.findings.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
