package se.styrkedja.oversight.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import se.styrkedja.governance.Decision;
import se.styrkedja.vocabulary.Deadline;
import se.styrkedja.vocabulary.SchoolYear;

/// The decisions of the board that were to be reported back within a school year.
///
/// @param due those whose day has come, or of which the board has been told
/// @param inTime those of them it was told of by their day
public record ReportingBack(int due, int inTime) {

    public static ReportingBack in(SchoolYear year, List<Decision> decisions, LocalDate today) {
        var due = decisions.stream()
                .filter(decision ->
                        SchoolYear.of(decision.resolution().reportBackBy()).equals(year))
                .filter(decision -> decision.isReportedBack() || decision.isLate(today))
                .toList();
        return new ReportingBack(
                due.size(), (int) due.stream().filter(ReportingBack::inTime).count());
    }

    private static boolean inTime(Decision decision) {
        return decision.told().stream()
                .map(Decision.ReportBack::on)
                .min(Comparator.naturalOrder())
                .filter(first -> !new Deadline(decision.resolution().reportBackBy()).hasPassed(first))
                .isPresent();
    }
}
