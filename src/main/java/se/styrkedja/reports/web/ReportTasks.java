package se.styrkedja.reports.web;

import java.util.List;
import se.styrkedja.reports.ReportRight;
import se.styrkedja.rooms.Tasks;

/// What there is to do with reports, and where.
public final class ReportTasks implements Tasks {
    public static final Kind COMMENT_ON_DRAFT = Kind.ofTheWhole(
                    "reports",
                    "COMMENT_ON_DRAFT",
                    ReportRight.COMMENT_REPORT,
                    ReportRight.COMMENT_REPORT,
                    "/rapporter/{1}/{2}/dialog")
            .waitingFor(Audience.ANSWERING.eachBut(ReportRight.WRITE_REPORT).wherever());

    @Override
    public String view() {
        return "reports.waiting";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(COMMENT_ON_DRAFT);
    }
}
