package se.styrkedja.oversight;

import java.time.LocalDate;
import se.styrkedja.access.Node;
import se.styrkedja.oversight.yearwheel.Register;
import se.styrkedja.vocabulary.Deadline;

/// Something that waits for one.
///
/// @param due the day it should be done
/// @param what in the words of whoever wrote it; may be empty
/// @param address the page where one does it
/// @param answer how it can be done on my page itself
public record Wait(LocalDate due, Kind kind, String what, Node node, String address, Answer answer) {

    /// What one is to do.
    public enum Kind {
        SEND_PACKAGE,
        HOLD_DIALOGUE,
        WRITE_CAUSE,
        FIND_CAUSE,
        AGREED_POINT,
        SET_GOAL,
        PLAN_ACTIVITY,
        DECIDE_AREA,
        ACTIVITY,
        FOLLOW_UP,
        END_EFFORT,
        ASSESS_GOALS,
        WHEEL_EVENT,
        HOLD_ANALYSIS,
        SPEAK_IN_ANALYSIS,
        COMMENT_ON_DRAFT,
        REPORT_BACK
    }

    /// How something is answered where it stands in the list of what waits.
    public sealed interface Answer {

        /// It needs more than a short form: figures, or a talk.
        record OnItsPage() implements Answer {}

        /// An event of the year wheel that is done when the register shows its outcome.
        record ByRegister(Register register) implements Answer {}

        /// @param action where one says how far it has come
        /// @param version of what has been said of it
        record Activity(String action, int version) implements Answer {}

        record Point(String action, int version) implements Answer {}

        /// An event of the year wheel that nothing but a person's word shows the outcome of.
        record Event(String action) implements Answer {}
    }

    public boolean isLate(LocalDate today) {
        return new Deadline(due).hasPassed(today);
    }
}
