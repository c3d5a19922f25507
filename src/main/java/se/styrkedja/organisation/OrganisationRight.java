package se.styrkedja.organisation;

import se.styrkedja.rooms.Right;

/// What one may be allowed with files that are taken in. Who has which right stands in `access/policy.csv`.
public enum OrganisationRight implements Right {
    READ_DELIVERIES,
    TAKE_IN,
    WITHDRAW
}
