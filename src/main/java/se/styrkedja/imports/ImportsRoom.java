package se.styrkedja.imports;

import java.util.List;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Room;
import se.styrkedja.web.Section;

/// Imports: files that are taken in.
public final class ImportsRoom implements Room {
    public static final Section IMPORTS = new Section("imports", "IMPORTS", "/inlasningar", 100);

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public List<? extends Action> actions() {
        return List.of(ImportAction.values());
    }

    @Override
    public List<Section> sections() {
        return List.of(IMPORTS);
    }
}
