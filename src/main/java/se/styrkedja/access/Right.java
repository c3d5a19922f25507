package se.styrkedja.access;

/// What one may be allowed to do or read. Who has which right stands in `access/policy.csv`.
public enum Right {
    READ_PUBLISHED,
    READ_RESULTS,
    READ_DELIVERIES,
    READ_WORK,
    READ_COVERAGE,
    TAKE_IN,
    WITHDRAW,
    HOLD_DIALOGUE,
    WRITE_CAUSE,
    PROPOSE_AREA,
    DECIDE_AREA,
    REPORT_ACTIVITY,
    FOLLOW_UP,
    READ_ANALYSES,
    WRITE_STATEMENT,
    LEAD_ANALYSIS,
    WRITE_REPORT,
    READ_DECISIONS,
    RECORD_DECISION,
    REPORT_BACK,
    READ_GOALS,
    PROPOSE_GOALS,
    SET_GOALS,
    ASSESS_GOAL,
    READ_PEOPLE,
    GRANT
}
