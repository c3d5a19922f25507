/// The pages of the oversight.
@NullMarked
package se.styrkedja.oversight.web;

import org.jspecify.annotations.NullMarked;
