package se.styrkedja.oversight.yearwheel;

/// What in the house shows by itself that what comes of an event is there. The views `achieved` of the rooms below
/// answer.
public enum Register {
    /// Nothing does: people say.
    NONE,
    /// The grades of the year before are taken in.
    RESULTS_IN,
    /// A dialogue about the results of the year before has been held.
    RESULT_DIALOGUE,
    /// A dialogue about the quality work has been held, on the results of the year before.
    QUALITY_DIALOGUE,
    /// The situation analysis of the year is closed.
    CLOSED_ANALYSIS,
    /// There are areas of the year, and all are decided.
    DECIDED_AREAS,
    /// All goals of the year's open areas have been followed up, from a month before the event.
    FOLLOWED_UP_GOALS,
    /// The board has decided the quality report of the year before.
    DECIDED_REPORT
}
