package se.styrkedja.access;

import java.util.List;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;
import se.styrkedja.rooms.Room;
import se.styrkedja.web.Section;

/// Access: people, roles, the log, letters and signing in.
public final class AccessRoom implements Room {
    public static final Section PEOPLE = new Section("access", "PEOPLE", "/konton", 110);

    @Override
    public String name() {
        return "access";
    }

    @Override
    public List<? extends Right> rights() {
        return List.of(AccessRight.values());
    }

    @Override
    public List<? extends Action> actions() {
        return List.of(AccessAction.values());
    }

    @Override
    public List<Section> sections() {
        return List.of(PEOPLE);
    }
}
