/// Findings: what the figures of one subject say that deserves a talk, each proposed with the reason for it. The one
/// place that decides what is notable, how sure it is, how heavy, and whether it is something to look into.
///
/// In: a ledger, whom it is about and with whom to compare. Out: [Finding], the heaviest first.
/// Knows: `indicators` and the rooms below it. Is known by: rooms that take a finding further (`dialogues`, `plans`,
/// `reports`).
/// Does not: change the ledger, name a cause, rank schools, or speak of an indicator where people may disagree
/// about which way is good; of a part of a whole that has a figure of its own (a programme), girls and boys aside; or
/// of a hidden, missing or nearly complete value.
/// Source: skollagen (2010:800) 4 kap. 4 §.
@ApplicationModule(
        displayName = "9 findings",
        allowedDependencies = {
            "vocabulary",
            "analysis",
            "analysis::relation",
            "analysis::comparison",
            "analysis::salsa",
            "figures",
            "figures::surfaces",
            "web",
            "rooms",
            "access",
            "access::visits",
            "organisation",
            "indicators",
            "indicators::chance",
            "indicators::shown"
        })
@NullMarked
package se.styrkedja.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
