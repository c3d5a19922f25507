package se.styrkedja.goals.web;

import java.util.List;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.rooms.Tasks;

/// What there is to do with the goals of the board, and where.
public final class GoalTasks implements Tasks {
    @Override
    public String view() {
        return "goals.waiting";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.ofTheWhole(
                "ASSESS_GOALS", GoalRight.READ_GOALS, GoalRight.ASSESS_GOAL, "/namndens-mal?period={1}"));
    }
}
