/// Persons: where they are counted, what is stated of them there, and the sums that join the places.
///
/// In: cells at places. Out: which of them are of the same persons, and the sums that a reader can do. Knows:
/// `vocabulary`, `indicators.suppression`. Is known by: `indicators`.
/// Does not: decide what is hidden, know an indicator or a delivery.
@NullMarked
package se.styrkedja.indicators.persons;

import org.jspecify.annotations.NullMarked;
