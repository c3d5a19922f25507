package se.styrkedja.access.letters;

/// What has become of a letter.
public enum DeliveryStatus {
    /// Not tried yet.
    WAITING,
    /// The mail server took it.
    SENT,
    /// The mail server did not take it; tried again later.
    REFUSED,
    /// Tried as often as it is, or refused for good.
    GIVEN_UP,
    /// Whoever it was for holds no role any more.
    DROPPED,
    /// The house stopped while it was being sent; not tried again.
    UNKNOWN
}
