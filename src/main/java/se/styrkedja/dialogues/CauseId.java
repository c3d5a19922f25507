package se.styrkedja.dialogues;

import java.util.UUID;

/// Names one text about why.
public record CauseId(UUID value) {
    static CauseId made() {
        return new CauseId(UUID.randomUUID());
    }
}
