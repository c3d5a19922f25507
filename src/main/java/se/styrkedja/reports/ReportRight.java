package se.styrkedja.reports;

import se.styrkedja.rooms.Right;

/// What one may be allowed with reports. Who has which right stands in `access/policy.csv`.
public enum ReportRight implements Right {
    WRITE_REPORT,
    COMMENT_REPORT
}
