/// Demo: the invented municipality Nydala, and what its people have written.
///
/// In: the application's doors. Out: Nydala's files (`nydala`), and what is made of them through the same doors as
/// everybody else's work (`workyears`). Knows: the rooms below. Is known by: `cli`.
/// Does not: hold any rule of the product. Nobody in it exists.
@ApplicationModule(
        displayName = "20 demo",
        allowedDependencies = {
            "access",
            "access::assignees",
            "access::letters",
            "access::log",
            "access::provider",
            "access::roles",
            "access::visits",
            "analysis",
            "dialogues",
            "figures",
            "findings",
            "goals",
            "governance",
            "imports",
            "imports::layouts",
            "indicators",
            "organisation",
            "oversight",
            "oversight::calendar",
            "oversight::evaluation",
            "oversight::reminders",
            "oversight::yearwheel",
            "plans",
            "plans::efforts",
            "plans::limits",
            "plans::sector",
            "plans::situation",
            "plans::surroundings",
            "reports",
            "reports::annexes",
            "reports::comments",
            "reports::improvement",
            "reports::material",
            "reports::operations",
            "reports::publishing",
            "reports::quality",
            "reports::texts",
            "reports::writing",
            "rooms",
            "vocabulary",
            "web"
        })
@NullMarked
package se.styrkedja.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
