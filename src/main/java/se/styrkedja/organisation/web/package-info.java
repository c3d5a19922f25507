/// The pages of the organisation: the units, as the latest facts have them.
@NullMarked
package se.styrkedja.organisation.web;

import org.jspecify.annotations.NullMarked;
