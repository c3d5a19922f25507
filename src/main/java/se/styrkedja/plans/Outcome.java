package se.styrkedja.plans;

import se.styrkedja.web.Messages;

/// What came of a goal or an area.
public enum Outcome {
    REACHED,
    PARTLY,
    NOT,
    NOT_YET_MEASURABLE;

    /// In a word or two, the same on every page and in every document.
    public String told() {
        return Messages.of("plans").text("outcome." + name());
    }
}
