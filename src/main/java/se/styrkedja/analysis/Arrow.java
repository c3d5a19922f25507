package se.styrkedja.analysis;

/// The direction of a change, in five steps.
public enum Arrow {
    STRONG_DOWN,
    DOWN,
    FLAT,
    UP,
    STRONG_UP
}
