/// The pages of imports: what was taken in, what was understood of it and what was not, and what to do about it; and
/// files that are sent in on a page, which wait until their sender says that they are to be taken in.
@NullMarked
package se.styrkedja.imports.web;

import org.jspecify.annotations.NullMarked;
