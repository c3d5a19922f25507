package se.styrkedja.governance;

import java.time.LocalDate;
import java.util.List;
import se.styrkedja.vocabulary.Deadline;

/// A decision, and what the board has been told of it since.
///
/// @param told the latest first; none while nothing has been reported back
public record Decision(DecisionId id, Resolution resolution, List<ReportBack> told) {
    public Decision {
        told = List.copyOf(told);
    }

    /// What the board was told.
    ///
    /// @param version its number among those of the decision
    public record ReportBack(int version, String text, String by, LocalDate on) {}

    /// The version of what the board has been told; 0 when nothing.
    public int version() {
        return told.isEmpty() ? 0 : told.getFirst().version();
    }

    public boolean isReportedBack() {
        return !told.isEmpty();
    }

    public boolean isLate(LocalDate today) {
        return !isReportedBack() && new Deadline(resolution.reportBackBy()).hasPassed(today);
    }
}
