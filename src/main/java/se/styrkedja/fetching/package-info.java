/// Fetching: figures asked for at those who publish them, instead of files that somebody downloads.
///
/// In: a municipality, and a [se.styrkedja.fetching.network.Network] that whoever puts the house together gives. Out:
/// answers as they came, as files or as deliveries with address, time and digest, read by the same layouts as files.
/// Knows: the rooms below. Is known by: `server`, `cli`. Does not: ask a host that is not on the list,
/// read an answer by itself, or let an answer that is empty, cut or about something else take the place of what stands.
@ApplicationModule(
        displayName = "14 fetching",
        allowedDependencies = {
            "vocabulary",
            "web",
            "rooms",
            "access",
            "access::visits",
            "organisation",
            "indicators",
            "imports"
        })
@NullMarked
package se.styrkedja.fetching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
