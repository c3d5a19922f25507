package se.styrkedja.plans;

/// What is missing in the chain of an area.
public enum LooseEnd {
    CAUSE,
    GOAL,
    ACTIVITY,
    FOLLOW_UP,
    EFFECT
}
