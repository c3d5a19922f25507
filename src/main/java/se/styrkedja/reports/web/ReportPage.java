package se.styrkedja.reports.web;

import java.util.List;
import java.util.Optional;
import se.styrkedja.findings.Backing;
import se.styrkedja.web.Shell;

/// One report to read, with every number leading to its source, and the files to take away.
///
/// @param state `Utkast`, or the decision
/// @param decided that a decided one is kept beside this; empty when there is none
/// @param discussed to whom it was sent to be talked of and until when; empty when it was not
/// @param discussion where it is talked of; empty for one who may not
/// @param decide whether the reader may record the decision that adopts it
/// @param file what its files are called, without ending
/// @param data whether its figures can be had as JSON and CSV
/// @param toWrite how many places nobody has written in yet; empty for one who may not write
/// @param unanswered how many questions are left to answer before it is decided; 0 for one who may not write
/// @param body the blocks as HTML, written and escaped by `reports`
record ReportPage(
        Shell shell,
        String period,
        String state,
        String made,
        Optional<Decided> decided,
        String address,
        String file,
        boolean data,
        List<Finding> findings,
        String body,
        String toWrite,
        int unanswered,
        String discussed,
        String discussion,
        boolean decide) {
    public ReportPage {
        findings = List.copyOf(findings);
    }

    /// @param address where the decided one is read
    public record Decided(String words, String address, Optional<ReportsPage.Changed> changed) {}

    public record Finding(Backing backing, String point, String meaning) {}
}
