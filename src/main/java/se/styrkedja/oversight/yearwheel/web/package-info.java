/// The pages of the year wheel.
@NullMarked
package se.styrkedja.oversight.yearwheel.web;

import org.jspecify.annotations.NullMarked;
