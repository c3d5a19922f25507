package se.styrkedja.oversight.yearwheel;

/// How it stands with an event on a day.
public enum EventState {
    AHEAD,
    NOW,
    LATE,
    DONE,
    NOT_DONE,
    CALLED_OFF
}
