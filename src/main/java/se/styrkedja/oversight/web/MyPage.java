package se.styrkedja.oversight.web;

import java.util.List;
import se.styrkedja.dialogues.web.DialogueFields;
import se.styrkedja.oversight.Wait;
import se.styrkedja.oversight.yearwheel.web.WheelFields;
import se.styrkedja.plans.web.AreaFields;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// What waits for one, by date, and what has changed; nothing else.
///
/// @param waiting the earliest first
/// @param changes the latest first
/// @param takeOver where all that goes on stands together; empty for one who may not read it
record MyPage(Shell shell, Form form, List<Waiting> waiting, List<Change> changes, String takeOver) {
    public MyPage {
        waiting = List.copyOf(waiting);
        changes = List.copyOf(changes);
    }

    /// @param due the day in words; empty when it has none
    /// @param late whether the day has gone
    /// @param whose who else was picked to see to it, as a sentence; empty where nobody was
    /// @param key names it among those that wait
    /// @param node whose it is, as forms carry it
    /// @param closedBy what ends it by itself; empty where somebody says that it is done
    /// @param answer how it is answered here, for one who may
    public record Waiting(
            String key,
            String due,
            boolean late,
            String what,
            String where,
            String whose,
            String address,
            String node,
            String closedBy,
            Wait.Answer answer) {

        public boolean isActivity() {
            return answer instanceof Wait.Answer.Activity;
        }

        public boolean isPoint() {
            return answer instanceof Wait.Answer.Point;
        }

        public boolean isEvent() {
            return answer instanceof Wait.Answer.Event;
        }

        /// Where the answer is sent; empty when it is given on the page of the thing.
        public String action() {
            return switch (answer) {
                case Wait.Answer.OnItsPage page -> "";
                case Wait.Answer.ByRegister shown -> "";
                case Wait.Answer.Activity(var action, var version) -> action;
                case Wait.Answer.Point(var action, var version) -> action;
                case Wait.Answer.Event(var action, var version) -> action;
            };
        }

        public int version() {
            return switch (answer) {
                case Wait.Answer.OnItsPage page -> 0;
                case Wait.Answer.ByRegister shown -> 0;
                case Wait.Answer.Activity(var action, var version) -> version;
                case Wait.Answer.Point(var action, var version) -> version;
                case Wait.Answer.Event(var action, var version) -> version;
            };
        }

        /// The field of what one writes, under the name that the page of the thing has for it.
        public Form.Field note() {
            var id = action().substring(action().lastIndexOf('/') + 1);
            return switch (answer) {
                case Wait.Answer.OnItsPage page -> throw new IllegalStateException("not answered here: " + what);
                case Wait.Answer.ByRegister shown -> throw new IllegalStateException("not answered here: " + what);
                case Wait.Answer.Activity activity -> AreaFields.NOTE.at(id);
                case Wait.Answer.Point point -> DialogueFields.OUTCOME.at(id);
                case Wait.Answer.Event event -> WheelFields.NOTE;
            };
        }
    }

    /// What somebody else has done.
    ///
    /// @param on the day in words
    /// @param what goes on after the name
    public record Change(String on, String who, String what, String where, String address) {}
}
