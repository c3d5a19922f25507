package se.styrkedja.oversight;

import se.styrkedja.rooms.Right;

/// What one may be allowed with the organiser's view of the work. Who has which right stands in `access/policy.csv`.
public enum OversightRight implements Right {
    JUDGE_WORK
}
