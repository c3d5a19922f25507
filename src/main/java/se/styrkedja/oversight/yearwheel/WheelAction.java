package se.styrkedja.oversight.yearwheel;

import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;

/// What is done with the year wheel, with the right to open the page it was done on. What it is called on a page
/// stands under `action.` in the messages of the room.
public enum WheelAction implements Action {
    MADE_WHEEL(WheelRight.READ_WHEEL),
    ADDED_EVENT(WheelRight.READ_WHEEL),
    REVISED_EVENT(WheelRight.READ_WHEEL),
    RETIRED_EVENT(WheelRight.READ_WHEEL),
    MOVED_EVENT(WheelRight.READ_WHEEL),
    CALLED_OFF_EVENT(WheelRight.READ_WHEEL),
    DID_EVENT(WheelRight.READ_WHEEL),
    DID_NOT_DO_EVENT(WheelRight.READ_WHEEL),
    TOOK_BACK_MARK(WheelRight.READ_WHEEL);

    private final Right opens;

    WheelAction(Right opens) {
        this.opens = opens;
    }

    @Override
    public Right opens() {
        return opens;
    }

    /// All but those too small to tell of.
    @Override
    public boolean isNews() {
        return this != DID_EVENT && this != DID_NOT_DO_EVENT && this != TOOK_BACK_MARK;
    }
}
