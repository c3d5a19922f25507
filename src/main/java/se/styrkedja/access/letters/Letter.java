package se.styrkedja.access.letters;

import se.styrkedja.access.AccountId;

/// What is to be sent to a person.
///
/// @param occasion why, such as `reminder 2026-W36`: nobody gets two letters for one occasion
/// @param opens whether a link that works once is put under the text when it is carried
public record Letter(AccountId to, String occasion, String subject, String body, boolean opens) {

    /// A letter without such a link.
    public Letter(AccountId to, String occasion, String subject, String body) {
        this(to, occasion, subject, body, false);
    }
}
