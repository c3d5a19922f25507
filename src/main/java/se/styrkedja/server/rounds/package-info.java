/// Rounds: what the house does by the clock while it serves.
///
/// In: the clock. Out: the letters of the week, carried to the mail server.
/// Does not: hold any rule of its own, or run beside a command that only reads or writes files.
@NullMarked
@NamedInterface("rounds")
package se.styrkedja.server.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
