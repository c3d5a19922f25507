package se.styrkedja.oversight.yearwheel;

/// How it stands with an event on a day.
public enum EventState {
    AHEAD,
    NOW,
    LATE,
    DONE,
    /// Somebody says that it is done, and the register that should show it does not, before its last day is over.
    UNSHOWN,
    NOT_DONE,
    CALLED_OFF
}
