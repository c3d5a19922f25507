package se.styrkedja.access;

/// A person who can sign in.
///
/// @param address the e-mail address one signs in with
public record Account(AccountId id, String name, String address) {}
