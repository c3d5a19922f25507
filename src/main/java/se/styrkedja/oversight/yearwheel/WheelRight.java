package se.styrkedja.oversight.yearwheel;

import se.styrkedja.rooms.Right;

/// What one may be allowed with the year wheel. Who has which right stands in `access/policy.csv`.
public enum WheelRight implements Right {
    READ_WHEEL,
    MARK_EVENT,
    REVISE_WHEEL
}
