package se.styrkedja.plans;

import se.styrkedja.web.Messages;

/// What came of a goal or an area.
public enum Outcome {
    REACHED,
    PARTLY,
    NOT,
    NOT_YET_MEASURABLE;

    private static final Messages MESSAGES = Messages.of("plans");

    /// In a word or two, the same on every page and in every document.
    public String told() {
        return MESSAGES.text("outcome." + name());
    }

    /// What came of a closed area: of one without a goal nothing was measured.
    String told(boolean hasGoal) {
        return hasGoal ? told() : MESSAGES.text("outcome.no-goal");
    }

    /// The name of a closed area, with what came of it.
    String named(String area, boolean hasGoal) {
        return MESSAGES.text("area.closed", area, told(hasGoal));
    }
}
