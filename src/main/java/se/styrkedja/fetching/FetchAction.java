package se.styrkedja.fetching;

import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;

/// What is done when sources are asked. What it is called on a page stands under `action.` in the messages of the room.
enum FetchAction implements Action {
    ASKED_SOURCES(true),
    KEPT_ANSWERS(false),
    HEARD_SOURCES(false),
    SAID_NIGHTLY(true);

    static final String PAGE = "/hamta";

    private final boolean news;

    FetchAction(boolean news) {
        this.news = news;
    }

    @Override
    public Right opens() {
        return OrganisationRight.TAKE_IN;
    }

    @Override
    public boolean isNews() {
        return news;
    }

    Note noted() {
        return on(PAGE);
    }
}
