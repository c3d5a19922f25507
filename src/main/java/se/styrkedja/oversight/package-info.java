/// Oversight: what waits for whom, and what of the year's work has been done.
///
/// In: the work of all rooms below. Out: my page. Knows: every room below that has work in it. Is known by: `server`.
/// Nested: [se.styrkedja.oversight.yearwheel], which knows none of the rest.
/// Does not: hold any work of its own but the wheel, or remind anybody of what she cannot do something about.
@ApplicationModule(
        displayName = "18 oversight",
        allowedDependencies = {
            "vocabulary",
            "figures",
            "figures::surfaces",
            "figures::wheel",
            "web",
            "rooms",
            "imports",
            "reports",
            "access",
            "access::roles",
            "access::assignees",
            "access::letters",
            "access::log",
            "access::visits",
            "organisation",
            "indicators",
            "goals",
            "governance",
            "dialogues",
            "dialogues::pages",
            "plans",
            "plans::pages",
            "plans::efforts",
            "plans::situation",
            "plans::surroundings"
        })
@NullMarked
package se.styrkedja.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
