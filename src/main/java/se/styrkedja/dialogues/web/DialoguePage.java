package se.styrkedja.dialogues.web;

import java.util.List;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Note;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// The page one works on before, during and after the meeting.
///
/// @param address of the dialogue, which its forms begin with
/// @param lead what it is and how far it has come
/// @param steps the way of a dialogue; none for one that was replaced
/// @param next what is to be done next: the one filled button of the page
/// @param heldOn the day that is proposed when it is concluded
/// @param assignees who may see to a point or find a cause out
/// @param version of the agenda while it can still be changed; 0 afterwards
/// @param basis the version of all that is closed with it
/// @param stale what has moved since it was to be closed
/// @param before what the missing things are missing before
record DialoguePage(
        Shell shell,
        Form form,
        String address,
        String lead,
        String deeper,
        List<Step> steps,
        Next next,
        String before,
        List<Missing> missing,
        Agenda agenda,
        String heldOn,
        List<Card> topics,
        List<Point> earlier,
        List<Point> points,
        Took took,
        Note note,
        Assignees assignees,
        Can can,
        int version,
        String basis,
        StaleVersion stale) {
    public DialoguePage {
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
        topics = List.copyOf(topics);
        earlier = List.copyOf(earlier);
        points = List.copyOf(points);
    }

    /// What comes next.
    public enum Next {
        CHOOSE_TOPICS,
        SEND,
        WRITE_CAUSE,
        TELL_WHO,
        CONCLUDE,
        FOLLOW_UP,
        RECONCILE,
        NOTHING
    }

    /// One step on the way.
    public record Step(String title, boolean reached, boolean current) {}

    /// Something that is missing, with the place on the page where it is.
    public record Missing(String sentence, String where) {}

    /// A topic with the causes beside it.
    ///
    /// @param unknown who finds the cause out until when; empty when nobody does
    /// @param next whether writing here is the next step
    public record Card(int number, Topic topic, List<Said> causes, String unknown, boolean next) {
        public Card {
            causes = List.copyOf(causes);
        }

        public boolean isAnswered() {
            return !causes.isEmpty() || !unknown.isEmpty();
        }
    }

    /// A cause.
    ///
    /// @param edit where it is rewritten; empty when it may not be
    /// @param area its development area, or where it becomes one; its address is empty when it may not
    public record Said(String text, String support, String by, String edit, Choice area) {}

    /// An agreed point.
    ///
    /// @param said how many times somebody has said how it went
    /// @param own whether it was agreed in this dialogue
    /// @param next whether following it up is the next step
    public record Point(
            String id,
            String what,
            String owner,
            boolean done,
            boolean late,
            String note,
            int said,
            boolean next,
            boolean own) {}

    /// What the reader may do here and now.
    ///
    /// @param write causes, points and notes
    /// @param hold plan, send, tell who took part, conclude
    public record Can(boolean write, boolean hold, boolean plan, boolean replace, boolean conclude, boolean follow) {}

    public boolean isNext(Next step) {
        return next == step;
    }
}
