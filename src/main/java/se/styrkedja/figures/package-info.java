/// Figures: one chart with one point, drawn once as a picture and told once as a table.
///
/// In: labels and numbers, ready to show. Out: a [Picture], the same on the page, in Word and in PDF.
/// Knows: `vocabulary`. Is known by: `indicators`, `oversight` and `reports`.
/// Nested: [se.styrkedja.figures.rows], the charts with one row for each name, [se.styrkedja.figures.wheel], a year as
/// a circle, and [se.styrkedja.figures.surfaces], what a drawing becomes. None knows another, and none is known here.
/// Does not: compute, fetch, or know what an indicator is.
@ApplicationModule(
        displayName = "3 figures",
        allowedDependencies = {"vocabulary"})
@NullMarked
package se.styrkedja.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
