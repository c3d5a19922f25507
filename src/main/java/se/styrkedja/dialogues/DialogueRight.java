package se.styrkedja.dialogues;

import se.styrkedja.rooms.Right;

/// What one may be allowed with dialogues, and the work that comes of them. Who has which right stands in
/// `access/policy.csv`.
public enum DialogueRight implements Right {
    READ_WORK,
    READ_COVERAGE,
    HOLD_DIALOGUE,
    WRITE_CAUSE
}
