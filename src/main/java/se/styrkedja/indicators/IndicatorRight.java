package se.styrkedja.indicators;

import se.styrkedja.rooms.Right;

/// What one may be allowed with figures. Who has which right stands in `access/policy.csv`.
public enum IndicatorRight implements Right {
    READ_PUBLISHED,
    READ_RESULTS
}
