package se.styrkedja.plans;

import java.util.UUID;

/// Names one goal.
public record GoalId(UUID value) {
    static GoalId next() {
        return new GoalId(UUID.randomUUID());
    }
}
