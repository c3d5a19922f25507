package se.styrkedja.oversight.yearwheel;

import java.util.Optional;

/// What in the house shows by itself that what comes of an event is there. The views `achieved` of the rooms below
/// answer.
public enum Register {
    /// Nothing does: people say.
    NONE(false),
    /// The grades of the year before are taken in.
    RESULTS_IN(true),
    /// A dialogue about the results of the year before has been held.
    RESULT_DIALOGUE(true),
    /// A dialogue about the quality work has been held, on the results of the year before.
    QUALITY_DIALOGUE(true),
    /// The situation analysis of the year is closed.
    CLOSED_ANALYSIS(true),
    /// There are areas of the year, and all are decided; or the plan of the unit is, whatever is proposed after that.
    DECIDED_AREAS(true),
    /// All goals of the year's open areas have been followed up, from a month before the event.
    FOLLOWED_UP_GOALS(true),
    /// The quality report of the year before is decided, and so it is written. It may be written
    /// before.
    WRITTEN_REPORT(false),
    /// The board has decided the quality report of the year before.
    DECIDED_REPORT(true),
    /// It is written down how the organiser judges the quality work of the year. It may be judged
    /// elsewhere.
    EVALUATED_WORK(false);

    private final boolean isProof;

    Register(boolean isProof) {
        this.isProof = isProof;
    }

    /// Whether nothing but the register shows that it is done. Where it is not so, a person's word
    /// does too.
    public boolean isProof() {
        return isProof;
    }

    /// What settles an event at a node, for wheel, overview, task and picture: the register itself, then what a person
    /// said. Where only the register is proof, a word that it is done settles nothing. Empty where nothing does.
    Optional<EventState> settles(boolean achieved, Optional<Mark.Said> said) {
        if (achieved) return Optional.of(EventState.DONE);
        return said.flatMap(word -> switch (word) {
            case DONE -> isProof ? Optional.empty() : Optional.of(EventState.DONE);
            case NOT_DONE -> Optional.of(EventState.NOT_DONE);
            case TAKEN_BACK -> Optional.empty();
        });
    }
}
