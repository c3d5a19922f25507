/// Access: who may read what and do what, and who did.
///
/// In: an account, and the roles it holds at nodes of the organiser's tree. Out: a [Scope] for reading, a [Permit] for
/// each verb; transactions that carry them ([ScopedReads], [AuditedTransactions]). Who has which right stands in
/// `access/policy.csv`, what
/// each address asks for in `access/routes.csv`. Nested: `visits` (who asks for a page, and the gate before every
/// handler), `provider` (the organiser's own sign-in service), `letters` (the outbox of mail), `log` (who did what),
/// `web` (signing in,
/// choosing a password, who holds which role).
/// Knows: `vocabulary`, `web`, `rooms`. Is known by: every room that stores anything. Does not: know the organisation
/// (it asks
/// a [UnitTree]), give pupils or guardians accounts, or keep a password.
/// Law: dataskyddsförordningen art. 32 (who has read and done what can be shown afterwards); skollagen (2010:800) 2
/// kap. 8 a § (skolchef), 9 § (rektor).
@ApplicationModule(
        displayName = "6 access",
        allowedDependencies = {"vocabulary", "web", "rooms"})
@NullMarked
package se.styrkedja.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
