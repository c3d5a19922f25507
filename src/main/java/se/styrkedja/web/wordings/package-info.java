/// How something has been worded: what changed between two wordings, word by word, and the page that shows them all.
///
/// Does not: keep any wording. The room that a text belongs to does.
@NamedInterface("wordings")
@NullMarked
package se.styrkedja.web.wordings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
