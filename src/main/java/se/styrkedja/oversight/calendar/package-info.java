/// The calendar of a person: what of the year wheel and of her own work she may have in a calendar program.
///
/// In: the secret of an address. Out: iCalendar (RFC 5545), whole days only. Knows: `oversight` and its year wheel,
/// `organisation`, `access`. Is
/// known by: nothing but its pages.
/// Does not: name any person, or say what was written in a dialogue or a plan: who gets hold of the address reads
/// titles and days.
///
/// The secret is 256 random bits of which only the hash is kept, so it is shown once, when it is made. A secret that
/// could be worked out again would need a key, and who took the key and the table would have everybody's calendar; and
/// a calendar program needs to be told only once.
@NullMarked
@NamedInterface("calendar")
package se.styrkedja.oversight.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
