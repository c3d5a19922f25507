package se.styrkedja.dialogues;

import java.time.LocalDate;
import java.util.UUID;
import se.styrkedja.access.assignees.Assignee;

/// One wording of something that is written in a dialogue.
///
/// @param of names the thing that is worded
public record Earlier(UUID of, Text text, String by, LocalDate on) {

    public sealed interface Text {
        record Point(String what, Assignee owner, LocalDate due) implements Text {}

        /// @param support how one knows; may be empty
        record OfCause(String text, String support) implements Text {}

        record OfNote(String text) implements Text {}
    }
}
