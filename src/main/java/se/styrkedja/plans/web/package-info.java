/// The pages of the plans: the areas of a node as one picture, one area with all that hangs on it, and its follow-up.
@NamedInterface("pages")
@NullMarked
package se.styrkedja.plans.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
