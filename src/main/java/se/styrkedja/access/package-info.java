/// Access: who may read what and do what, and who did.
///
/// In: an actor. Out: a [Scope] for reading, a [Permit] for each verb; transactions that carry them ([Reads],
/// [Deeds]). Knows: `vocabulary`, `web`. Is known by: every room that stores anything. Does not: have accounts yet;
/// until then the command line acts as the steward `Kommandoraden`. Law: dataskyddsförordningen art. 32 (who has read
/// and done what can be shown afterwards).
@ApplicationModule(
        displayName = "5 access",
        allowedDependencies = {"vocabulary", "web"})
@NullMarked
package se.styrkedja.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
