/// Letters: mail to people with accounts, through an outbox.
///
/// In: a letter, written in the transaction of the deed that causes it. Out: mail by SMTP, and what became of each
/// letter. Knows: `access`. Is known by: whoever has something to remind of.
/// Does not: decide what is worth a letter, or carry anything that should not lie in a mailbox: a letter holds the
/// kinds of things that wait, their number and an address, never what somebody wrote.
///
/// An invitation holds who invites, to which organiser, and a link that works once. The outbox has the letter without
/// the link: it is made when the letter is carried, one for each try, and is in plain text nowhere but in the mail.
///
/// A try is noted before anything is sent, and what came of it afterwards. When the house stops between the two nobody
/// knows whether the letter went; it is not sent again, and the page says so. A letter keeps its Message-ID through
/// all tries, so that a mail server which took it twice can tell.
@NullMarked
@NamedInterface("letters")
package se.styrkedja.access.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
