/// The ground of a quality report: what every chapter stands on. Whom it is about and whom to compare with, the means
/// and the figures, the words for them, and the pages that are written so far.
///
/// In: a ledger and a register. Out: figures that may be spoken of, sentences, pages with findings.
/// Knows: `reports`. Is known by: the chapters in `reports.quality` and the packages nested in it.
/// Does not: know any chapter, or choose what is worth telling.
@NullMarked
package se.styrkedja.reports.quality.ground;

import org.jspecify.annotations.NullMarked;
