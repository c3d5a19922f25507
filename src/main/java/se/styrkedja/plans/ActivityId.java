package se.styrkedja.plans;

import java.util.UUID;

/// Names one activity.
public record ActivityId(UUID value) {
    static ActivityId next() {
        return new ActivityId(UUID.randomUUID());
    }
}
