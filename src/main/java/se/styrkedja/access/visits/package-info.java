/// Who asks for a page, told once a request, and the gate before every handler.
@NamedInterface("visits")
@NullMarked
package se.styrkedja.access.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
