package se.styrkedja.dialogues;

import java.util.UUID;

/// Names one topic of one dialogue.
public record TopicId(UUID value) {
    static TopicId made() {
        return new TopicId(UUID.randomUUID());
    }
}
