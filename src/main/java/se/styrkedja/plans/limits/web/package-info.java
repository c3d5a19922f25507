/// The page of the settings that have dates.
@NullMarked
package se.styrkedja.plans.limits.web;

import org.jspecify.annotations.NullMarked;
