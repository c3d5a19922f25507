package se.styrkedja.plans;

/// What came of a goal or an area.
public enum Outcome {
    REACHED,
    PARTLY,
    NOT,
    NOT_YET_MEASURABLE
}
