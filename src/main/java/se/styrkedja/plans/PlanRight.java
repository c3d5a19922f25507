package se.styrkedja.plans;

import se.styrkedja.rooms.Right;

/// What one may be allowed with development areas, analyses, efforts and sector plans. Who has which right stands in
/// `access/policy.csv`.
public enum PlanRight implements Right {
    PROPOSE_AREA,
    DECIDE_AREA,
    REPORT_ACTIVITY,
    FOLLOW_UP,
    READ_SECTOR_PLANS,
    WRITE_SECTOR_PLAN,
    READ_ANALYSES,
    WRITE_STATEMENT,
    LEAD_ANALYSIS,
    READ_SUPPORT,
    LEAD_EFFORT,
    GIVE_SUPPORT,
    FOLLOW_SUPPORT
}
