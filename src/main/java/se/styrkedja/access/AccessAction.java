package se.styrkedja.access;

import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;

/// What is done with people, roles, letters and settings, with the right to open the page it was done on. What it is
/// called on a page
/// stands under `action.` in the messages of the room.
public enum AccessAction implements Action {
    FOUNDED_HOUSE(AccessRight.READ_PEOPLE),
    INVITED(AccessRight.READ_PEOPLE),
    GAVE_ROLE(AccessRight.READ_PEOPLE),
    ENDED_ROLE(AccessRight.READ_PEOPLE),
    CHOSE_PASSWORD(AccessRight.READ_PEOPLE),
    CHANGED_PASSWORD(AccessRight.READ_PEOPLE),
    UNBOUND_PERSON(AccessRight.READ_PEOPLE),
    SIGNED_IN_BY_PASSWORD(AccessRight.READ_PEOPLE),
    SIGNED_IN_BY_SERVICE(AccessRight.READ_PEOPLE),
    CHOSE_ORGANISER(AccessRight.READ_PEOPLE),
    TRIED_TO_BE(AccessRight.READ_PEOPLE),
    /// Somebody was not let in. Neither who nor from where is noted.
    WAS_REFUSED(AccessRight.READ_PEOPLE),
    SIGNED_OUT(AccessRight.READ_PEOPLE),
    TOOK_LOG_AWAY(AccessRight.READ_LOG),
    BEGAN_LETTER(AccessRight.READ_LETTERS),
    ENDED_LETTER(AccessRight.READ_LETTERS),
    MADE_LINK(AccessRight.READ_LETTERS);

    private final Right opens;

    AccessAction(Right opens) {
        this.opens = opens;
    }

    @Override
    public Right opens() {
        return opens;
    }

    /// Who comes, goes and is let in is no work.
    @Override
    public boolean isNews() {
        return false;
    }
}
