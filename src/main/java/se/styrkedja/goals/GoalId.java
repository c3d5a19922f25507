package se.styrkedja.goals;

import java.util.UUID;

/// Names one goal of one period. A goal that is kept has another id in the next.
public record GoalId(UUID value) {
    static GoalId next() {
        return new GoalId(UUID.randomUUID());
    }
}
