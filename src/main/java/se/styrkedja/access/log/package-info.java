/// Log: the account of who did what, read.
///
/// In: what every deed has left in the account. Out: entries, newest first, for those who may read them. Knows:
/// `access`. Is known by: `access.web`, `oversight`.
/// Does not: write in the account (every deed does that itself, in its own transaction), or tell what anybody wrote: an
/// entry is a kind, a time, a person, a node and an address. Those who were not let in are counted by the hour.
/// Law: dataskyddsförordningen art. 5.2, 32 (what has been done can be shown afterwards).
@NullMarked
@NamedInterface("log")
package se.styrkedja.access.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
