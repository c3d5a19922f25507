package se.styrkedja.oversight;

import se.styrkedja.access.AccessRight;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;

/// What is done with the organiser's view of the work, with the right to open the page it was done on. What it is
/// called on a page
/// stands under `action.` in the messages of the room.
public enum OversightAction implements Action {
    JUDGED_WORK(DialogueRight.READ_COVERAGE),
    OPENED_CALENDAR(AccessRight.READ_PEOPLE),
    CLOSED_CALENDAR(AccessRight.READ_PEOPLE),
    TURNED_REMINDERS_ON(AccessRight.READ_LETTERS),
    TURNED_REMINDERS_OFF(AccessRight.READ_LETTERS),
    WROTE_REMINDER(AccessRight.READ_LETTERS);

    private final Right opens;

    OversightAction(Right opens) {
        this.opens = opens;
    }

    @Override
    public Right opens() {
        return opens;
    }

    @Override
    public boolean isNews() {
        return this == JUDGED_WORK;
    }
}
