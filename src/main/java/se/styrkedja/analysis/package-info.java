/// Analysis: what the numbers say. Pure statistics, from series and samples to findings, each with n and
/// uncertainty.
///
/// In: numbers of `vocabulary`. Out: findings. Knows: `vocabulary`. Is known by: `reports`.
/// Does not: read a database, know a source, write a sentence, or ever name a cause.
@ApplicationModule(
        displayName = "2 analysis",
        allowedDependencies = {"vocabulary"})
@NullMarked
package se.styrkedja.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
