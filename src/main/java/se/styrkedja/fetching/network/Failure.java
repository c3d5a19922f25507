package se.styrkedja.fetching.network;

/// Why nothing came of a question.
///
/// @param detail what it was about, such as a status, an address or a field; may be empty
public record Failure(Reason reason, String detail) {

    /// Each has its sentence in messages/fetching.properties, under `failure.`.
    public enum Reason {
        /// This house asks nobody.
        CLOSED,
        /// The address is not one of those that may be asked.
        OFF_LIST,
        /// The answer leads to an address that may not be asked.
        MOVED,
        /// The name has no address that may be used.
        NO_ADDRESS,
        NO_ANSWER,
        /// The whole answer did not come within its time.
        SLOW,
        /// The connection ended within the answer.
        CUT,
        TOO_LARGE,
        /// Asked too often, as the source has it.
        BUSY,
        /// A fault of the source's own.
        BROKEN_DOWN,
        /// Any other status.
        STATUS,
        NOT_JSON,
        /// Fields that every answer of the kind has are lacking.
        CHANGED,
        /// The answer is about something that was not asked for: the question was ignored.
        OTHER_THAN_ASKED,
        /// The pages never end, or begin anew.
        PAGES,
        /// The source has failed too many times in a row to be asked more.
        GIVEN_UP,
        /// What it is put together of was never told.
        NOT_ASKED,
        /// No figure is left of those that stood.
        EMPTIED,
        /// Far fewer figures than stood.
        FAR_FEWER,
        /// No layout of the house reads it any more, or another than expected.
        UNREAD
    }

    public static Failure of(Reason reason, Object detail) {
        return new Failure(reason, String.valueOf(detail));
    }
}
