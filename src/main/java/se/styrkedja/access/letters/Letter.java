package se.styrkedja.access.letters;

import se.styrkedja.access.AccountId;

/// What is to be sent to a person.
///
/// @param occasion why, such as `reminder 2026-W36`: nobody gets two letters for one occasion
public record Letter(AccountId to, String occasion, String subject, String body) {}
