package se.styrkedja.oversight;

import java.time.LocalDate;
import se.styrkedja.access.Node;
import se.styrkedja.vocabulary.Deadline;

/// Something that waits for one.
///
/// @param due the day it should be done
/// @param what in the words of whoever wrote it; may be empty
/// @param address the page where one does it
public record Wait(LocalDate due, Kind kind, String what, Node node, String address) {

    /// What one is to do.
    public enum Kind {
        SEND_PACKAGE,
        HOLD_DIALOGUE,
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

    public boolean isLate(LocalDate today) {
        return new Deadline(due).hasPassed(today);
    }
}
