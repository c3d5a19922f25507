package se.styrkedja.plans.situation;

import java.util.UUID;

/// Names one situation analysis.
public record SituationId(UUID value) {
    static SituationId next() {
        return new SituationId(UUID.randomUUID());
    }
}
