package se.styrkedja.access;

/// What a link that works once leads to.
public sealed interface Invitation {

    /// To choose the password of an account.
    record OfAccount(Account account) implements Invitation {}

    /// To found the house: its first organiser and first account.
    record Founding() implements Invitation {}
}
