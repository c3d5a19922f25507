package se.styrkedja.governance;

import java.util.List;
import org.springframework.beans.factory.BeanRegistry;
import se.styrkedja.governance.web.DecisionTasks;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;
import se.styrkedja.rooms.Room;
import se.styrkedja.web.Section;

/// Governance: decisions of the board.
public final class GovernanceRoom implements Room {
    public static final Section DECISIONS = new Section("governance", "DECISIONS", "/beslut", 90);

    @Override
    public String name() {
        return "governance";
    }

    @Override
    public List<? extends Right> rights() {
        return List.of(GovernanceRight.values());
    }

    @Override
    public List<? extends Action> actions() {
        return List.of(GovernanceAction.values());
    }

    @Override
    public List<Section> sections() {
        return List.of(DECISIONS);
    }

    @Override
    public List<String> schemas() {
        return List.of("governance");
    }

    @Override
    public void doors(BeanRegistry registry) {
        registry.registerBean(Decisions.class);
        registry.registerBean(DecisionTasks.class);
    }
}
