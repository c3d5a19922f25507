package se.styrkedja.reports.comments;

import java.time.LocalDate;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.DecisionBasis.Part;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// That a draft was sent to somebody to be talked of.
///
/// @param report names it in every version of it
/// @param to whom, in words
/// @param answerBy the last day for comments
public record Discussion(String report, String to, LocalDate answerBy, String by, LocalDate on) {

    /// As a part of what is decided.
    Part part() {
        var words = Messages.of("annexes");
        return Part.text(
                "discussion",
                words.text("basis.discussion"),
                words.text("basis.discussion.words", Swedish.date(answerBy), to),
                DecisionBasis.told(by, on));
    }

    /// Whether one may still leave a comment.
    public boolean isOpen(LocalDate today) {
        return !today.isAfter(answerBy);
    }
}
