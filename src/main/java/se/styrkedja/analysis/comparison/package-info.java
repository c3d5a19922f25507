/// Comparison: many units, or many tests, looked at side by side: which differences stay when many were tried,
/// between which places a unit lies, which units lie outside what chance gives, and what is left of an extreme
/// value when it is drawn towards the others.
///
/// In: p values, values with intervals or standard errors, counts at units. Out: what may be said of them.
/// Knows: `analysis`. Is known by: `indicators`, `findings` and `reports`.
/// Does not: order schools best to worst, or know what the numbers are about.
@NullMarked
@NamedInterface("comparison")
package se.styrkedja.analysis.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
