/// Who is to see to something: picked among those who have the right to, or named without an account.
///
/// A task is told to the account that was picked and to no other, whatever the name. Does not send anything: what is
/// to be done is asked for by `oversight`.
@NamedInterface("assignees")
@NullMarked
package se.styrkedja.access.assignees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
