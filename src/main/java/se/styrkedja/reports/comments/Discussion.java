package se.styrkedja.reports.comments;

import java.time.LocalDate;

/// That a draft was sent to somebody to be talked of.
///
/// @param report names it in every version of it
/// @param to whom, in words
/// @param answerBy the last day for comments
public record Discussion(String report, String to, LocalDate answerBy, String by, LocalDate on) {

    /// Whether one may still leave a comment.
    public boolean isOpen(LocalDate today) {
        return !today.isAfter(answerBy);
    }
}
