package se.styrkedja.governance;

import se.styrkedja.rooms.Right;

/// What one may be allowed with decisions of the board. Who has which right stands in `access/policy.csv`.
public enum GovernanceRight implements Right {
    READ_DECISIONS,
    RECORD_DECISION,
    REPORT_BACK,
    ANSWER_FOR_DECISION
}
