/// Where a person chooses whether to be reminded.
@NullMarked
package se.styrkedja.oversight.reminders.web;

import org.jspecify.annotations.NullMarked;
