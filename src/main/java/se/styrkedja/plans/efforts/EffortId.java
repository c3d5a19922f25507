package se.styrkedja.plans.efforts;

import java.util.UUID;

/// Names one effort.
public record EffortId(UUID value) {
    static EffortId next() {
        return new EffortId(UUID.randomUUID());
    }
}
