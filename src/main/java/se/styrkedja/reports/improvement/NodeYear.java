package se.styrkedja.reports.improvement;

import java.util.List;
import java.util.Optional;
import se.styrkedja.findings.Finding;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.reports.Excerpt;

/// All that the plan of one node for one school year is made of.
///
/// @param situation the analysis of the year before, open or closed
/// @param findings what its figures say, the heaviest first
/// @param hasProgrammes whether it is an upper-secondary unit
/// @param programmes its results by programme
public record NodeYear(
        Work work, Optional<Situation> situation, List<Finding> findings, boolean hasProgrammes, Excerpt programmes) {
    public NodeYear {
        findings = List.copyOf(findings);
    }

    /// As a plan of it is decided: nothing has been taken back since.
    public NodeYear decidedNow() {
        return new NodeYear(work.decidedNow(), situation, findings, hasProgrammes, programmes);
    }
}
