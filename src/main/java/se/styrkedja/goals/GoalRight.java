package se.styrkedja.goals;

import se.styrkedja.rooms.Right;

/// What one may be allowed with the board's goals. Who has which right stands in `access/policy.csv`.
public enum GoalRight implements Right {
    READ_GOALS,
    PROPOSE_GOALS,
    SET_GOALS,
    ASSESS_GOAL
}
