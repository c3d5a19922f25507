package se.styrkedja.goals.web;

import java.util.List;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.rooms.Tasks;

/// What there is to do with the goals of the board, and where.
public final class GoalTasks implements Tasks {
    public static final Kind ASSESS_GOALS = Kind.ofTheWhole(
                    "goals", "ASSESS_GOALS", GoalRight.READ_GOALS, GoalRight.ASSESS_GOAL, "/namndens-mal?period={1}")
            .waitingFor(Audience.ANSWERING.from(1));

    @Override
    public String view() {
        return "goals.waiting";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(ASSESS_GOALS);
    }
}
