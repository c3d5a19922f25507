/// Measures that a publisher brings and the house has no indicator for: by which rules, all of them data, their titles
/// are understood.
///
/// In: a title. Out: the scale of its numbers and the school form. Does not: say which way is good, or change the
/// title.
@NullMarked
package se.styrkedja.imports.measures;

import org.jspecify.annotations.NullMarked;
