package se.styrkedja.oversight;

import java.time.LocalDate;
import se.styrkedja.access.Node;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.oversight.yearwheel.Register;
import se.styrkedja.oversight.yearwheel.WheelRight;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.rooms.Tasks;
import se.styrkedja.vocabulary.Deadline;

/// Something that waits for one.
///
/// @param due the day it should be done
/// @param what in the words of whoever wrote it; may be empty
/// @param whose the other who was picked to see to it; empty where that is oneself, or nobody
/// @param address the page where one does it
/// @param answer how it can be done on my page itself
public record Wait(
        LocalDate due, Tasks.Kind kind, String what, String whose, Node node, String address, Answer answer) {
    /// The last words of an effort whose period is over.
    public static final Tasks.Kind END_EFFORT =
            Tasks.Kind.of("plans", "END_EFFORT", DialogueRight.READ_WORK, PlanRight.DECIDE_AREA, "/insatser/{1}#ord");

    /// An event of the year wheel.
    public static final Tasks.Kind WHEEL_EVENT =
            Tasks.Kind.of("oversight", "WHEEL_EVENT", DialogueRight.READ_WORK, WheelRight.MARK_EVENT, "/arshjul/{1}");

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
        ///
        /// @param version of what has been said of it
        record Event(String action, int version) implements Answer {}
    }

    public boolean isLate(LocalDate today) {
        return new Deadline(due).hasPassed(today);
    }
}
