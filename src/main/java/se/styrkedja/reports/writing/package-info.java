/// Writing: a document or a poster as a Word file, a PDF or a page, all from the same blocks.
///
/// In: a [se.styrkedja.reports.Document] or a [se.styrkedja.reports.Poster]. Out: bytes, by the door [Writers].
/// Knows: `reports`, `figures`. Is known by: `reports.web` and `cli`.
/// How a table stands on its page is decided in one place, [TableLayout], for all of them.
/// Does not: add a sentence, compute a number, or leave out a block; a number without a source is not written.
@NullMarked
@NamedInterface("writing")
package se.styrkedja.reports.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
