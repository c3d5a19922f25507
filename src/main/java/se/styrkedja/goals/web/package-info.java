/// The pages of the board's goals.
@NullMarked
package se.styrkedja.goals.web;

import org.jspecify.annotations.NullMarked;
