package se.styrkedja.governance.web;

import java.util.List;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.rooms.Tasks;

/// What there is to do with the decisions of the board, and where.
public final class DecisionTasks implements Tasks {
    @Override
    public String view() {
        return "governance.waiting";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                Kind.ofTheWhole("REPORT_BACK", GovernanceRight.READ_DECISIONS, GovernanceRight.REPORT_BACK, "/beslut"));
    }
}
