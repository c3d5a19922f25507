package se.styrkedja.access.sentforms;

/// What was answered to a form that had its effect.
public sealed interface Reply {

    /// It leads on to an address.
    ///
    /// @param deed what was done, by its name in the log of who did what
    record Led(String address, String deed) implements Reply {}

    /// A page that says what came of it, such as a link that is shown once.
    ///
    /// @param type its media type
    /// @param body never changed
    @SuppressWarnings("ArrayRecordComponent") // is sent, never compared
    record Shown(String type, byte[] body) implements Reply {}

    /// The form was sent before with something else in it: what is in it now is not done.
    record OtherContent() implements Reply {}
}
