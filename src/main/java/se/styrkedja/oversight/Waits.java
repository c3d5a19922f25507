package se.styrkedja.oversight;

import java.time.LocalDate;
import java.util.List;
import se.styrkedja.access.Node;
import se.styrkedja.access.Right;
import se.styrkedja.access.Standing;

/// Which of what is to be done waits for one person: what bears her name, and what is to be done at the node she
/// answers
/// for and has the right to do. Who answers for many nodes is not reminded of each of them; that is what the overview
/// is
/// for.
record Waits(Standing who, LocalDate today) {

    List<Wait> among(List<WaitStore.Open> open) {
        return open.stream().filter(this::isHers).map(WaitStore.Open::todo).toList();
    }

    private boolean isHers(WaitStore.Open open) {
        var todo = open.todo();
        return switch (todo.kind()) {
            case SEND_PACKAGE, HOLD_DIALOGUE, SET_GOAL, PLAN_ACTIVITY, DECIDE_AREA -> answersFor(open);
            case FOLLOW_UP, ASSESS_GOALS -> todo.isLate(today) && answersFor(open);
            case AGREED_POINT -> bearsHerName(open) || answersFor(open);
            case ACTIVITY -> bearsHerName(open) || (todo.isLate(today) && answersFor(open));
            case REPORT_BACK -> who.may(open.asks(), todo.node()) && (bearsHerName(open) || todo.isLate(today));
            case END_EFFORT, WHEEL_EVENT -> throw new IllegalStateException("not in a view: " + todo.kind());
        };
    }

    private boolean bearsHerName(WaitStore.Open open) {
        return open.owner().equalsIgnoreCase(who.account().name());
    }

    /// Whether she answers for the node itself, not only for one above it.
    private boolean answersFor(WaitStore.Open open) {
        return isAt(open.todo().node(), open.asks());
    }

    private boolean isAt(Node node, Right right) {
        return who.holdings().stream().anyMatch(holding -> holding.node().equals(node)) && who.may(right, node);
    }
}
