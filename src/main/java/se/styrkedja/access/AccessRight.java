package se.styrkedja.access;

import se.styrkedja.rooms.Right;

/// What one may be allowed with people, roles, letters and settings. Who has which right stands in `access/policy.csv`.
public enum AccessRight implements Right {
    SIGN_IN,
    GRANT,
    READ_PEOPLE,
    READ_LOG,
    READ_SETTINGS,
    CHANGE_SETTINGS,
    OWN_SETTINGS,
    SEND_LETTERS,
    READ_LETTERS
}
