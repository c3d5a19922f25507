package se.styrkedja.reports.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// The first page: what is here, what stands out, and the next step.
///
/// @param leads whether the heading is a finding
/// @param lead what the page leads with: what is supported, or that nothing is; empty where there is no report to tell
/// of
/// @param findings the other findings of the latest report, where the house has one organiser only; else empty
/// @param report the address of that report; empty when there is none
/// @param units how many there are of each kind; empty when there are none
record StartPage(
        Shell shell,
        String organiser,
        boolean leads,
        String lead,
        List<ReportPage.Finding> findings,
        String report,
        String units,
        int files) {
    public StartPage {
        findings = List.copyOf(findings);
    }

    /// What the other findings are: more of what leads, what stands out at units where nothing leads, or questions.
    public Kind kind() {
        if (findings.stream().noneMatch(f -> f.backing().isBeyondChance())) return Kind.ASKED;
        return leads ? Kind.ALSO : Kind.AT_UNITS;
    }

    public enum Kind {
        ALSO,
        AT_UNITS,
        ASKED
    }
}
