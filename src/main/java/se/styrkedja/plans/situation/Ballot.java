package se.styrkedja.plans.situation;

import java.util.Set;

/// One person's votes in one analysis: at most one on each statement, and each can be moved as long as it is open.
public record Ballot(int most, Set<StatementId> given) {
    /// How many each person has, when nobody says otherwise.
    public static final int USUAL = 3;

    /// Where nothing is voted on any more.
    public static final Ballot NONE = new Ballot(0, Set.of());

    public Ballot {
        given = Set.copyOf(given);
    }

    public int left() {
        return Math.max(0, most - given.size());
    }

    public boolean isFor(Statement statement) {
        return given.contains(statement.id());
    }
}
