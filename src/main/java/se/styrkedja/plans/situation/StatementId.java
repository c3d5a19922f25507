package se.styrkedja.plans.situation;

import java.util.UUID;

/// Names one statement of a situation analysis.
public record StatementId(UUID value) {
    static StatementId next() {
        return new StatementId(UUID.randomUUID());
    }
}
