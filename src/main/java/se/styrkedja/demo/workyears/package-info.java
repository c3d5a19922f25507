/// The people of the invented Nydala and what they have written in the years behind: made through the same doors as
/// everybody else's work.
///
/// Does not: write a figure; those are files ([se.styrkedja.demo.nydala]).
@NullMarked
@NamedInterface("workyears")
package se.styrkedja.demo.workyears;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
