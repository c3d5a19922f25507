package se.styrkedja.access.letters;

import se.styrkedja.access.AccountId;

/// A letter that is to be tried now.
///
/// @param opens whether a link that works once is put under the text
/// @param tries how often it has been tried
record QueuedMail(LetterId id, AccountId to, String subject, String body, boolean opens, int tries) {

    /// The same with a line under the text.
    QueuedMail with(String line) {
        return new QueuedMail(id, to, subject, body + "\n\n" + line + "\n", opens, tries);
    }
}
