/// Analysis: what the numbers say. Pure statistics, from series and samples to findings, each with n and
/// uncertainty.
///
/// In: numbers of `vocabulary`. Out: findings, and the one [Verdict] of whether a sentence may say so. Knows:
/// `vocabulary`. Is known by: `indicators`, `findings`, `goals`, `plans` and `reports`.
/// Each statistic is a noun with a static `of`; what could not be computed is an answer too (`NotEnough`,
/// `Undetermined`, `NotTestable`), never a zero. Its worked examples lie in `src/test/resources/analysis`.
/// Differences that are compared with a limit are decimal numbers; the rest are doubles, rounded only when shown.
/// Nested: [se.styrkedja.analysis.comparison], many units or many tests side by side,
/// [se.styrkedja.analysis.relation], what goes together, and on it [se.styrkedja.analysis.salsa]. None of them is
/// known here.
/// Does not: read a database, know a source, write a sentence, or ever name a cause.
@ApplicationModule(
        displayName = "2 analysis",
        allowedDependencies = {"vocabulary"})
@NullMarked
package se.styrkedja.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
