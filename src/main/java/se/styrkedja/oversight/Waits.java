package se.styrkedja.oversight;

import java.time.LocalDate;
import java.util.List;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.reports.ReportRight;
import se.styrkedja.rooms.Right;
import se.styrkedja.vocabulary.Deadline;

/// Which of what is to be done waits for one person: what she was picked for, and what is to be done at the node she
/// answers
/// for and has the right to do. Who answers for many nodes is reminded of none of them: she has the overview.
record Waits(Membership who, LocalDate today) {
    /// How long before the board is to be told a decision waits for those who keep it.
    private static final int DAYS_AHEAD = 31;

    List<Wait> among(List<WaitStore.Open> open) {
        return open.stream().filter(this::isHers).map(WaitStore.Open::todo).toList();
    }

    private boolean isHers(WaitStore.Open open) {
        var todo = open.todo();
        return switch (todo.kind()) {
            case SEND_PACKAGE, HOLD_DIALOGUE, HOLD_ANALYSIS, SET_GOAL, PLAN_ACTIVITY, DECIDE_AREA -> answersFor(open);
            case FOLLOW_UP -> new Deadline(todo.due()).hasCome(today) && answersFor(open);
            case ASSESS_GOALS -> todo.isLate(today) && answersFor(open);
            case WRITE_CAUSE ->
                !open.hasSpoken() && answersFor(open) && !who.may(DialogueRight.HOLD_DIALOGUE, todo.node());
            case FIND_CAUSE -> open.isAssigned() || (todo.isLate(today) && leads(open));
            case AGREED_POINT -> open.isAssigned() || answersFor(open);
            case ACTIVITY -> open.isAssigned() || (todo.isLate(today) && answersFor(open));
            case SPEAK_IN_ANALYSIS ->
                !open.hasSpoken() && answersFor(open) && !who.may(PlanRight.LEAD_ANALYSIS, todo.node());
            case COMMENT_ON_DRAFT -> !open.hasSpoken() && who.may(open.asks()) && !who.may(ReportRight.WRITE_REPORT);
            case REPORT_BACK -> open.isAssigned() || (todo.isLate(today.plusDays(DAYS_AHEAD)) && answersFor(open));
            case END_EFFORT, WHEEL_EVENT -> throw new IllegalStateException("not in a view: " + todo.kind());
        };
    }

    /// Whether she holds the dialogues of the node itself.
    private boolean leads(WaitStore.Open open) {
        return isAt(open.todo().node(), DialogueRight.HOLD_DIALOGUE);
    }

    /// Whether she answers for the node itself, not only for one above it.
    private boolean answersFor(WaitStore.Open open) {
        return isAt(open.todo().node(), open.asks());
    }

    private boolean isAt(Node node, Right right) {
        return who.holdings().stream().anyMatch(holding -> holding.node().equals(node)) && who.may(right, node);
    }
}
