package se.styrkedja.plans.efforts;

import java.time.LocalDate;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// What the board or its director has seen of a support, and what becomes of it.
///
/// @param by who wrote it
public record SupportFollowUp(LocalDate seenOn, String seen, Course course, String by) {
    public SupportFollowUp {
        if (seen.isBlank()) throw new IllegalArgumentException("a follow-up says what was seen");
    }

    /// What becomes of the support.
    public sealed interface Course {

        /// In words: that it goes on, is changed or ends, and until when.
        default String told() {
            var words = Messages.of("efforts");
            return switch (this) {
                case GoesOn(var until) -> words.text("course.said.GOES_ON", Swedish.date(until));
                case Changed(var form, var until) -> words.text("course.said.CHANGED", Swedish.date(until));
                case Ends() -> words.text("course.said.ENDS");
            };
        }

        /// As it is, until a day.
        record GoesOn(LocalDate until) implements Course {}

        /// In another form, until a day.
        record Changed(String form, LocalDate until) implements Course {
            public Changed {
                if (form.isBlank()) throw new IllegalArgumentException("a changed support has a form");
            }
        }

        /// It is not needed any more, or does not help.
        record Ends() implements Course {}
    }
}
