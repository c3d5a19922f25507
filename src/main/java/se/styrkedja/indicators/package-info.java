/// Indicators: what is measured, and one ledger of what is known: every observation with the line it came from.
///
/// In: observations of a delivery. Out: definitions, the shown observation of each figure with the others beside
/// it, with small groups of the organiser's own figures hidden; history. Knows: the rooms below. Is known by:
/// `findings`, `imports`, `goals`, `fetching`, `plans`, `reports`. Does not: change or correct a published
/// figure; a newer delivery stands before an older one, and can be withdrawn.
/// Nested: [se.styrkedja.indicators.chance], what chance can make of a difference, on it
/// [se.styrkedja.indicators.shown], how figures look on a page, and the pages, none of which is known here; beneath,
/// [se.styrkedja.indicators.suppression], which chooses what is hidden, and on it
/// [se.styrkedja.indicators.persons], which knows the sums of persons; beside,
/// [se.styrkedja.indicators.decided], in which decided reports are asked for what they show.
@ApplicationModule(
        displayName = "8 indicators",
        allowedDependencies = {
            "vocabulary",
            "web",
            "rooms",
            "access",
            "access::visits",
            "organisation",
            "figures",
            "figures::surfaces",
            "analysis",
            "analysis::comparison",
            "analysis::relation",
            "analysis::salsa"
        })
@NullMarked
package se.styrkedja.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
