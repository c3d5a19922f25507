/// Organisation: organisers, municipalities, areas and units, and what has been known of them since when.
///
/// In: facts from registers and exports, each with a day. Out: a [Register] as of a day. Knows: `access`. Is known by:
/// every room with figures, plans or documents. Does not: guess which unit a name means, or
/// forget a unit that has closed.
/// Source: skollagen (2010:800) 2 kap. (huvudman, skolenhet), the national school-unit register.
@ApplicationModule(
        displayName = "7 organisation",
        allowedDependencies = {"vocabulary", "web", "rooms", "access", "access::visits"})
@NullMarked
package se.styrkedja.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
