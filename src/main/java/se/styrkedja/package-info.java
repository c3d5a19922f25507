/// The house. Each package below is a room; see ARCHITECTURE.md.
@NullMarked
package se.styrkedja;

import org.jspecify.annotations.NullMarked;
