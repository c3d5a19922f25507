/// Surfaces: a drawing as SVG for pages and PDF, and as a bitmap for programs that cannot draw.
///
/// In: a [se.styrkedja.figures.Picture]. Out: text or bytes. Knows: `figures`. Is known by: `reports`, `indicators` and
/// `oversight`.
/// Does not: know which kind of chart it draws.
@NullMarked
@NamedInterface("surfaces")
package se.styrkedja.figures.surfaces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
