package se.styrkedja.dialogues;

import java.util.UUID;

/// Names one dialogue.
public record DialogueId(UUID value) {
    static DialogueId made() {
        return new DialogueId(UUID.randomUUID());
    }
}
