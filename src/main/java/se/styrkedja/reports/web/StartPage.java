package se.styrkedja.reports.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// The first page: what is here, what stands out, and the next step.
///
/// @param findings of the latest report, where the house has one organiser only; else empty
/// @param report the address of that report; empty when there is none
public record StartPage(
        Shell shell, String organiser, List<ReportPage.Finding> findings, String report, int schools, int files) {
    public StartPage {
        findings = List.copyOf(findings);
    }
}
