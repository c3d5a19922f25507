/// The pages of the people: signing in, choosing a password, who holds which role.
@NullMarked
package se.styrkedja.access.web;

import org.jspecify.annotations.NullMarked;
