/// The ground of a quality report: the words for figures, how sure they are, and the pages that are written so far.
///
/// In: figures and judgements of `findings`. Out: sentences and pages.
/// Knows: `reports`, `analysis`, `findings`, `figures`, `indicators`, `organisation`. Is known by: the chapters in
/// `reports.quality` and the packages nested in it.
/// Does not: know any chapter, or choose what is worth telling.
@NullMarked
package se.styrkedja.reports.quality.ground;

import org.jspecify.annotations.NullMarked;
