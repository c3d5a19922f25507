/// Indicators: what is measured, and one ledger of what is known: every observation with the line it came from.
///
/// In: observations of a delivery. Out: definitions, the shown observation of each figure with the others beside
/// it, with small groups of the organiser's own figures hidden; history. Knows: the rooms below. Is known by:
/// `imports`, `reports`. Does not: change or correct a published
/// figure; a newer delivery stands before an older one, and can be withdrawn.
@ApplicationModule(
        displayName = "8 indicators",
        allowedDependencies = {
            "vocabulary",
            "web",
            "access",
            "access::visits",
            "organisation",
            "figures",
            "figures::surfaces",
            "analysis"
        })
@NullMarked
package se.styrkedja.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
