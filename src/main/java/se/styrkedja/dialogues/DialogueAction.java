package se.styrkedja.dialogues;

import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;

/// What is done with dialogues, and the work that comes of them, with the right to open the page it was done on. What
/// it is called on a page
/// stands under `action.` in the messages of the room.
enum DialogueAction implements Action {
    PLANNED_DIALOGUE(DialogueRight.READ_WORK),
    CHANGED_AGENDA(DialogueRight.READ_WORK),
    SENT_PACKAGE(DialogueRight.READ_WORK),
    CONCLUDED_DIALOGUE(DialogueRight.READ_WORK),
    RECONCILED_DIALOGUE(DialogueRight.READ_WORK),
    REPLACED_DIALOGUE(DialogueRight.READ_WORK),
    WROTE_CAUSE(DialogueRight.READ_WORK),
    REWROTE_CAUSE(DialogueRight.READ_WORK),
    LEFT_CAUSE_OPEN(DialogueRight.READ_WORK),
    REWROTE_POINT(DialogueRight.READ_WORK),
    AGREED_ON_POINT(DialogueRight.READ_WORK),
    FOLLOWED_UP_POINT(DialogueRight.READ_WORK),
    TOLD_OF_DIALOGUE(DialogueRight.READ_WORK),
    NOTED_IN_DIALOGUE(DialogueRight.READ_WORK);

    private final Right opens;

    DialogueAction(Right opens) {
        this.opens = opens;
    }

    @Override
    public Right opens() {
        return opens;
    }
}
