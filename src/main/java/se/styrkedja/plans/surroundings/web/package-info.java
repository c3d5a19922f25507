/// The pages of what changes outside: the changes of a school year, and where one is written.
@NullMarked
package se.styrkedja.plans.surroundings.web;

import org.jspecify.annotations.NullMarked;
