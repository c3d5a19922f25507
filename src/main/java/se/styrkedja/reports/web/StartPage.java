package se.styrkedja.reports.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// The first page: what is here, what stands out, and the next step.
///
/// @param lead what the page leads with: what is supported, or that nothing is; empty where there is no report to tell
/// of
/// @param findings the other findings of the latest report, where the house has one organiser only; else empty
/// @param report the address of that report; empty when there is none
record StartPage(
        Shell shell,
        String organiser,
        String lead,
        List<ReportPage.Finding> findings,
        String report,
        int schools,
        int files) {
    public StartPage {
        findings = List.copyOf(findings);
    }

    /// Whether any of the others is supported too, and not only a question.
    public boolean isAlso() {
        return findings.stream().anyMatch(f -> f.backing().isBeyondChance());
    }
}
