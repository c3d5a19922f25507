package se.styrkedja.dialogues;

import java.util.UUID;

/// Names one point that was agreed.
public record PointId(UUID value) {
    static PointId made() {
        return new PointId(UUID.randomUUID());
    }
}
