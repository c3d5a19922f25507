/// A walk through the pages before anybody else takes it, so that Java has learned them when the launcher has built.
@NullMarked
@NamedInterface("rehearsal")
package se.styrkedja.server.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
