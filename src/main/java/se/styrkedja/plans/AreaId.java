package se.styrkedja.plans;

import java.util.UUID;

/// Names one development area.
public record AreaId(UUID value) {
    static AreaId next() {
        return new AreaId(UUID.randomUUID());
    }
}
