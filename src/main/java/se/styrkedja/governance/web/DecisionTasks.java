package se.styrkedja.governance.web;

import java.util.List;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.rooms.Tasks;

/// What there is to do with the decisions of the board, and where.
public final class DecisionTasks implements Tasks {
    /// How long before the board is to be told a decision waits for those who keep it.
    private static final int DAYS_AHEAD = 31;

    public static final Kind REPORT_BACK = Kind.ofTheWhole(
                    "governance", "REPORT_BACK", GovernanceRight.READ_DECISIONS, GovernanceRight.REPORT_BACK, "/beslut")
            .waitingFor(Audience.ANSWERING.from(1 - DAYS_AHEAD).andThePicked());

    @Override
    public String view() {
        return "governance.waiting";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(REPORT_BACK);
    }
}
