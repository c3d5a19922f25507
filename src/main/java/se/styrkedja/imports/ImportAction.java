package se.styrkedja.imports;

import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;

/// What is done with files that are taken in, with the right to open the page it was done on. What it is called on a
/// page stands under `action.` in the messages of the room.
public enum ImportAction implements Action {
    TOOK_IN(OrganisationRight.READ_DELIVERIES),
    /// One answer of many: that the source was asked is news, and not each answer.
    FETCHED(OrganisationRight.READ_DELIVERIES),
    WITHDREW(OrganisationRight.READ_DELIVERIES);

    private final Right opens;

    ImportAction(Right opens) {
        this.opens = opens;
    }

    @Override
    public Right opens() {
        return opens;
    }

    @Override
    public boolean isNews() {
        return this != FETCHED;
    }
}
