/// Vocabulary: the words every other room speaks. Numbers with their unit in the type, periods, whom a figure is
/// about, what may stand instead of a number, what a fault is, and how numbers and dates are written in Swedish.
///
/// In: nothing. Out: values. Knows: no room. Is known by: all.
/// Does not: read or write anything, know the time, or know where a figure came from.
@ApplicationModule(
        displayName = "1 vocabulary",
        allowedDependencies = {})
@NullMarked
package se.styrkedja.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
