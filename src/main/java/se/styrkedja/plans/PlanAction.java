package se.styrkedja.plans;

import se.styrkedja.access.AccessRight;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;

/// What is done with development areas, analyses, efforts and sector plans, with the right to open the page it was done
/// on. What it is called on a page
/// stands under `action.` in the messages of the room.
public enum PlanAction implements Action {
    PROPOSED_AREA(DialogueRight.READ_WORK),
    WROTE_AREA(DialogueRight.READ_WORK),
    CHOSE_CAUSES(DialogueRight.READ_WORK),
    DECIDED_AREA(DialogueRight.READ_WORK),
    CLOSED_AREA(DialogueRight.READ_WORK),
    REOPENED_AREA(DialogueRight.READ_WORK),
    SET_GOAL(DialogueRight.READ_WORK),
    REWROTE_GOAL(DialogueRight.READ_WORK),
    PLANNED_ACTIVITY(DialogueRight.READ_WORK),
    REWROTE_ACTIVITY(DialogueRight.READ_WORK),
    REPORTED_ACTIVITY(DialogueRight.READ_WORK),
    FOLLOWED_UP_GOAL(DialogueRight.READ_WORK),
    TOOK_BACK_AREA(DialogueRight.READ_WORK),
    TOOK_BACK_GOAL(DialogueRight.READ_WORK),
    TOOK_BACK_ACTIVITY(DialogueRight.READ_WORK),
    RESTORED_AREA(DialogueRight.READ_WORK),
    RESTORED_GOAL(DialogueRight.READ_WORK),
    RESTORED_ACTIVITY(DialogueRight.READ_WORK),
    MADE_SECTOR_PLAN(PlanRight.READ_SECTOR_PLANS),
    WROTE_SECTOR_PLAN(PlanRight.READ_SECTOR_PLANS),
    BEGAN_PROGRAMME(DialogueRight.READ_WORK),
    ENDED_PROGRAMME(DialogueRight.READ_WORK),
    REVISED_EFFORT(DialogueRight.READ_WORK),
    GAVE_MISSION(DialogueRight.READ_WORK),
    EVALUATED_MISSION(DialogueRight.READ_WORK),
    GAVE_SUPPORT(PlanRight.READ_SUPPORT),
    FOLLOWED_UP_SUPPORT(PlanRight.READ_SUPPORT),
    BEGAN_ANALYSIS(DialogueRight.READ_WORK),
    SAID_SOMETHING(DialogueRight.READ_WORK),
    REWORDED_STATEMENT(DialogueRight.READ_WORK),
    STRUCK_STATEMENT(DialogueRight.READ_WORK),
    ANSWERED_STATEMENT(DialogueRight.READ_WORK),
    MOVED_VOTE(DialogueRight.READ_WORK),
    TOLD_OF_ANALYSIS(DialogueRight.READ_WORK),
    CLOSED_ANALYSIS(PlanRight.READ_ANALYSES),
    NOTED_CHANGE(PlanRight.READ_ANALYSES),
    WROTE_CHANGE(PlanRight.READ_ANALYSES),
    ENDED_CHANGE(PlanRight.READ_ANALYSES),
    TOLD_OF_CHANGES(PlanRight.READ_ANALYSES),
    RULED_LIMIT(AccessRight.READ_SETTINGS);

    private final Right opens;

    PlanAction(Right opens) {
        this.opens = opens;
    }

    @Override
    public Right opens() {
        return opens;
    }

    /// All but those too small to tell of.
    @Override
    public boolean isNews() {
        return this != MOVED_VOTE;
    }
}
