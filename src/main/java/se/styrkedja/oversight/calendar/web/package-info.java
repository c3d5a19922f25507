/// The page where one gets the address of one's calendar, and the calendar itself.
@NullMarked
package se.styrkedja.oversight.calendar.web;

import org.jspecify.annotations.NullMarked;
