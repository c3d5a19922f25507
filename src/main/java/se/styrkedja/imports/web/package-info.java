/// The pages of imports: what was taken in, what was understood of it and what was not, and what to do about it.
@NullMarked
package se.styrkedja.imports.web;

import org.jspecify.annotations.NullMarked;
