package se.styrkedja.reports.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.styrkedja.findings.Finding;
import se.styrkedja.plans.situation.Newer;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.reports.Excerpt;
import se.styrkedja.vocabulary.SchoolYear;

/// All that the plan of one node for one school year is made of.
///
/// @param situation the analysis of the year before, open or closed
/// @param newer what has come since of the findings that it leans on
/// @param findings what its figures say, the heaviest first
/// @param hasProgrammes whether it is an upper-secondary unit
/// @param programmes its results by programme
public record NodeYear(
        Work work,
        Optional<Situation> situation,
        Newer newer,
        List<Finding> findings,
        boolean hasProgrammes,
        Excerpt programmes) {
    public NodeYear {
        findings = List.copyOf(findings);
    }

    /// The day that its findings were known on: the year before had ended.
    ///
    /// @param year of the plan
    public static LocalDate findingsAsOf(SchoolYear year) {
        return year.previous().lastDay();
    }

    LocalDate findingsAsOf() {
        return findingsAsOf(work.year());
    }

    /// As a plan of it is decided: nothing has been taken back since.
    public NodeYear decidedNow() {
        return new NodeYear(work.decidedNow(), situation, newer, findings, hasProgrammes, programmes);
    }
}
