package se.styrkedja.oversight.yearwheel;

/// What in the house shows by itself that what comes of an event is there. The views `achieved` of the rooms below
/// answer.
public enum Register {
    /// Nothing does: people say.
    NONE,
    /// A dialogue about the results has been held.
    RESULT_DIALOGUE,
    /// A dialogue about the quality work has been held.
    QUALITY_DIALOGUE,
    /// The situation analysis of the year is closed.
    CLOSED_ANALYSIS,
    /// There are areas of the year, and all are decided.
    DECIDED_AREAS,
    /// All goals of the year's areas have been followed up.
    FOLLOWED_UP_GOALS,
    /// The board has decided a quality report.
    DECIDED_REPORT
}
