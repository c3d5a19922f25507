/// Command line: `demo`, `report`, `import`, `serve`. The one room that knows all rooms and joins them into a
/// house.
///
/// In: arguments and environment. Out: files, exit codes, one line for each thing that went wrong.
/// Does not: hold any rule of its own.
@ApplicationModule(
        displayName = "21 cli",
        allowedDependencies = {
            "vocabulary",
            "analysis",
            "figures",
            "web",
            "rooms",
            "server",
            "demo::nydala",
            "demo::workyears",
            "access",
            "access::roles",
            "access::letters",
            "access::log",
            "access::provider",
            "access::visits",
            "organisation",
            "indicators",
            "findings",
            "imports",
            "imports::layouts",
            "goals",
            "governance",
            "dialogues",
            "plans",
            "plans::limits",
            "plans::sector",
            "plans::situation",
            "plans::efforts",
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
            "oversight",
            "oversight::calendar",
            "oversight::evaluation",
            "oversight::reminders",
            "oversight::yearwheel"
        })
@NullMarked
package se.styrkedja.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
