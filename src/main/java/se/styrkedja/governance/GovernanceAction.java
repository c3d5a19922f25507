package se.styrkedja.governance;

import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;

/// What is done with decisions of the board, with the right to open the page it was done on. What it is called on a
/// page stands under `action.` in the messages of the room.
enum GovernanceAction implements Action {
    RECORDED_DECISION(GovernanceRight.READ_DECISIONS),
    REPORTED_BACK(GovernanceRight.READ_DECISIONS);

    private final Right opens;

    GovernanceAction(Right opens) {
        this.opens = opens;
    }

    @Override
    public Right opens() {
        return opens;
    }
}
