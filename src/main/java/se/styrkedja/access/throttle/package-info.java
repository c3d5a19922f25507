/// Throttle: the rate limit of signing in.
///
/// In: a wrong try at an account, from a place. Out: how long to wait before the next. Is known by: `access`. Does
/// not: lock an account, or remember anything over a restart.
@NullMarked
package se.styrkedja.access.throttle;

import org.jspecify.annotations.NullMarked;
