/// Reminders: once a week, by mail, how much waits for a person.
///
/// In: what waits for her. Out: at most one letter a week. Knows: `oversight`, and the outbox of `access`. Is known by:
/// `oversight`, which hands it to the clock.
/// Does not: say what waits. A letter holds kinds, numbers and the address of Min sida: it may lie in a mailbox for
/// years, and be read on a screen in a corridor.
@NullMarked
@NamedInterface("reminders")
package se.styrkedja.oversight.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
