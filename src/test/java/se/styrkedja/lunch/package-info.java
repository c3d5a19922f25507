/// Lunch: an invented room, what was thought of the school lunch. It shows what it takes to add a room.
@NullMarked
package se.styrkedja.lunch;

import org.jspecify.annotations.NullMarked;
