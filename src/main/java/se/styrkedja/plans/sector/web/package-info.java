/// The pages of sector plans.
@NullMarked
package se.styrkedja.plans.sector.web;

import org.jspecify.annotations.NullMarked;
