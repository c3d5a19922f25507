/// Imports: from real files to facts. One layout per source, recognised by content and never by file name.
///
/// In: bytes. Out: a [Reading] to look at, and, when accepted, a delivery in the ledger. Knows: the rooms below. Is
/// known by: `fetching`, `oversight`. Does not: guess. What cannot be read is a fault with file, line, column, what was
/// expected,
/// what was found and what to do; the other rows go on.
@ApplicationModule(
        displayName = "10 imports",
        allowedDependencies = {
            "vocabulary",
            "web",
            "rooms",
            "access",
            "access::visits",
            "organisation",
            "indicators",
            "indicators::decided",
            "indicators::shown"
        })
@NullMarked
package se.styrkedja.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
