package se.styrkedja.goals;

import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;

/// What is done with the board's goals, with the right to open the page it was done on. What it is called on a page
/// stands under `action.` in the messages of the room.
enum GoalAction implements Action {
    RECORDED_GOAL(GoalRight.READ_GOALS),
    ASSESSED_GOAL(GoalRight.READ_GOALS),
    WROTE_PROPOSAL(GoalRight.READ_GOALS),
    DECIDED_GOALS(GoalRight.READ_GOALS),
    TOOK_BACK_BOARD_GOAL(GoalRight.READ_GOALS),
    RESTORED_BOARD_GOAL(GoalRight.READ_GOALS);

    private final Right opens;

    GoalAction(Right opens) {
        this.opens = opens;
    }

    @Override
    public Right opens() {
        return opens;
    }
}
