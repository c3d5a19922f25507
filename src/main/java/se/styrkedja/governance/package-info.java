/// Governance: what the board has decided, who answers for it, and when the board is told what came of it.
///
/// In: a decision with case number, paragraph and day. Out: what is decided, and what should have been reported back.
/// Knows: `access` and below. Is known by: `reports`, `oversight`. Does not: take a decision without somebody who
/// answers for it and a day for reporting back (Luleå's audit of 2019 found that both were missing).
/// Source: kommunallagen (2017:725) 6 kap. (nämnden ser till att verksamheten bedrivs enligt mål och lagar); skollagen
/// (2010:800) 4 kap. 3 §.
@ApplicationModule(
        displayName = "12 governance",
        allowedDependencies = {"vocabulary", "web", "rooms", "access", "access::assignees", "access::visits"})
@NullMarked
package se.styrkedja.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
