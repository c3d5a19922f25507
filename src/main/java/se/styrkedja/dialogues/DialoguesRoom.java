package se.styrkedja.dialogues;

import java.util.List;
import org.springframework.beans.factory.BeanRegistry;
import se.styrkedja.dialogues.web.DialogueTasks;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;
import se.styrkedja.rooms.Room;
import se.styrkedja.web.Section;

/// Dialogues: the talk about the results.
public final class DialoguesRoom implements Room {
    public static final Section DIALOGUES = new Section("dialogues", "DIALOGUES", "/dialoger", 30);

    @Override
    public String name() {
        return "dialogues";
    }

    @Override
    public List<? extends Right> rights() {
        return List.of(DialogueRight.values());
    }

    @Override
    public List<? extends Action> actions() {
        return List.of(DialogueAction.values());
    }

    @Override
    public List<Section> sections() {
        return List.of(DIALOGUES);
    }

    @Override
    public List<String> schemas() {
        return List.of("dialogues");
    }

    @Override
    public void doors(BeanRegistry registry) {
        registry.registerBean(Dialogues.class);
        registry.registerBean(DialogueTasks.class);
    }
}
