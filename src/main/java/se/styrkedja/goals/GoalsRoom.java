package se.styrkedja.goals;

import java.util.List;
import org.springframework.beans.factory.BeanRegistry;
import se.styrkedja.goals.web.GoalTasks;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;
import se.styrkedja.rooms.Room;
import se.styrkedja.web.Section;

/// Goals: what the board has decided that its schools shall reach.
public final class GoalsRoom implements Room {
    public static final Section GOALS = new Section("goals", "GOALS", "/namndens-mal", 60);

    @Override
    public String name() {
        return "goals";
    }

    @Override
    public List<? extends Right> rights() {
        return List.of(GoalRight.values());
    }

    @Override
    public List<? extends Action> actions() {
        return List.of(GoalAction.values());
    }

    @Override
    public List<Section> sections() {
        return List.of(GOALS);
    }

    @Override
    public List<String> schemas() {
        return List.of("goals");
    }

    @Override
    public void doors(BeanRegistry registry) {
        registry.registerBean(Goals.class);
        registry.registerBean(Withdrawals.class);
        registry.registerBean(Gauging.class);
        registry.registerBean(GoalTasks.class);
    }
}
