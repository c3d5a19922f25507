package se.styrkedja.reports.comments;

import java.time.LocalDate;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.DecisionBasis.Part;
import se.styrkedja.web.Messages;

/// A short note beside a place of a draft.
///
/// @param place the key of the place it is on now: it follows its text when that is moved
public record Comment(CommentId id, String place, String text, String by, LocalDate on, Settlement settlement) {

    /// What became of it.
    public sealed interface Settlement {

        /// Nothing yet.
        record Open() implements Settlement {}

        record Answered(String answer, String by, LocalDate on) implements Settlement {}

        /// No longer of use, such as when the text has been written anew.
        record Struck(String by, LocalDate on) implements Settlement {}
    }

    /// As a part of what is decided while it has no answer.
    public Part part() {
        return Part.text(
                "comment " + id.value(),
                Messages.of("annexes").text("basis.comment"),
                text,
                DecisionBasis.told(by, on));
    }

    public boolean isOpen() {
        return settlement instanceof Settlement.Open;
    }
}
