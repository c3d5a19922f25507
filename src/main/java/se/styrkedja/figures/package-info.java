/// Figures: one chart with one point, drawn once as a picture and told once as a table.
///
/// In: labels and numbers, ready to show. Out: a [Picture], the same on the page, in Word and in PDF.
/// Knows: `vocabulary`. Is known by: `reports` and the `web` packages of the rooms above.
/// Does not: compute, fetch, or know what an indicator is.
@ApplicationModule(
        displayName = "3 figures",
        allowedDependencies = {"vocabulary"})
@NullMarked
package se.styrkedja.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
