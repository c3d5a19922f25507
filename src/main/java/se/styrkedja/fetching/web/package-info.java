/// The page where figures are asked for at those who publish them: what goes on, what came of it, and whether it is
/// done every night.
@NullMarked
package se.styrkedja.fetching.web;

import org.jspecify.annotations.NullMarked;
