package se.styrkedja.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.styrkedja.vocabulary.Deadline;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// A decision, and what the board has been told of it since.
///
/// @param told the latest first; none while nothing has been reported back
/// @param replaced what has taken its place; empty while it is valid
public record Decision(DecisionId id, Resolution resolution, List<ReportBack> told, Optional<Replacement> replaced) {
    private static final Messages MESSAGES = Messages.of("governance");

    public Decision {
        told = List.copyOf(told);
    }

    /// What the board was told.
    ///
    /// @param version its number among those of the decision
    public record ReportBack(int version, String text, String by, LocalDate on) {}

    /// The decision that has taken the place of another.
    ///
    /// @param reference its case and paragraph
    public record Replacement(String reference, LocalDate on) {}

    /// By which decision it has been replaced, as a sentence; empty while it is valid.
    public String replacedBy() {
        return replaced.map(by -> MESSAGES.text("replaced", Swedish.date(by.on()), by.reference()))
                .orElse("");
    }

    /// Whether the board is still to be told what came of it: of one that is valid, and of which it has not been told.
    public boolean isToBeReportedBack() {
        return !isReportedBack() && replaced.isEmpty();
    }

    /// The version of what the board has been told; 0 when nothing.
    public int version() {
        return told.isEmpty() ? 0 : told.getFirst().version();
    }

    public boolean isReportedBack() {
        return !told.isEmpty();
    }

    public boolean isLate(LocalDate today) {
        return isToBeReportedBack() && new Deadline(resolution.reportBackBy()).hasPassed(today);
    }
}
