/// Shown: how the figures of one indicator are shown on any page: as a chart over time, as cells that lead to where
/// they stand, and in words.
///
/// In: a ledger and whom it is about. Out: pictures, cells, sentences. Knows: `indicators` and the rooms below it. Is
/// known by: the packages of this room with pages, `findings` and `imports`.
/// Does not: choose what is worth showing; that is [se.styrkedja.findings].
@NullMarked
@NamedInterface("shown")
package se.styrkedja.indicators.shown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
