package se.styrkedja.access;

import java.time.Duration;

/// What came of trying to sign in.
public sealed interface SignIn {

    record Welcome(AccountId account) implements SignIn {}

    /// The address or the password is wrong: which of them is not said.
    record Wrong() implements SignIn {}

    /// Too many wrong tries: nothing was looked at, and is not before so long a time has gone.
    record Wait(Duration longer) implements SignIn {}
}
