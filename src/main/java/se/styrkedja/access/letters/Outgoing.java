package se.styrkedja.access.letters;

import se.styrkedja.access.AccountId;

/// A letter that is to be tried now.
///
/// @param tries how often it has been tried
record Outgoing(LetterId id, AccountId to, String subject, String body, int tries) {}
