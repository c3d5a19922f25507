package se.styrkedja.governance;

import java.util.UUID;

/// Names one decision.
public record DecisionId(UUID value) {
    static DecisionId next() {
        return new DecisionId(UUID.randomUUID());
    }
}
