package se.styrkedja.reports;

import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.indicators.IndicatorRight;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;

/// What is done with reports, with the right to open the page it was done on. What it is called on a page
/// stands under `action.` in the messages of the room.
public enum ReportAction implements Action {
    WROTE_REPORT(IndicatorRight.READ_PUBLISHED),
    MOVED_TEXT(IndicatorRight.READ_PUBLISHED),
    SENT_DRAFT(ReportRight.COMMENT_REPORT),
    COMMENTED_ON_DRAFT(ReportRight.COMMENT_REPORT),
    ANSWERED_COMMENT(ReportRight.COMMENT_REPORT),
    STRUCK_COMMENT(ReportRight.COMMENT_REPORT),
    PUBLISHED_REPORT(GovernanceRight.READ_DECISIONS),
    DECIDED_PLAN(GovernanceRight.READ_DECISIONS),
    RELEASED_REPORT(GovernanceRight.READ_DECISIONS);

    private final Right opens;

    ReportAction(Right opens) {
        this.opens = opens;
    }

    @Override
    public Right opens() {
        return opens;
    }
}
