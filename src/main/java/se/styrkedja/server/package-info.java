/// Server: all rooms, put together over one database.
///
/// In: the rooms and a database. Out: an application, and its pages. Knows: every room below. Is known by: `demo`,
/// `cli`.
/// Does not: hold any rule of its own.
@ApplicationModule(
        displayName = "19 server",
        allowedDependencies = {
            "access",
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
package se.styrkedja.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
