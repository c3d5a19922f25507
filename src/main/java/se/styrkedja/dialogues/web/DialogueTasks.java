package se.styrkedja.dialogues.web;

import static se.styrkedja.dialogues.DialogueRight.HOLD_DIALOGUE;
import static se.styrkedja.dialogues.DialogueRight.READ_WORK;
import static se.styrkedja.dialogues.DialogueRight.WRITE_CAUSE;

import java.util.List;
import se.styrkedja.rooms.Tasks;

/// What there is to do in dialogues, and where.
public final class DialogueTasks implements Tasks {
    private static final String DIALOGUE = "/dialoger/{1}";

    @Override
    public String view() {
        return "dialogues.waiting";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                Kind.of("SEND_PACKAGE", READ_WORK, HOLD_DIALOGUE, DIALOGUE),
                Kind.of("HOLD_DIALOGUE", READ_WORK, HOLD_DIALOGUE, DIALOGUE),
                Kind.of("AGREED_POINT", READ_WORK, HOLD_DIALOGUE, DIALOGUE + "#punkt-{2}")
                        .answeredAt(DIALOGUE + "/punkter/{2}"),
                Kind.of("FIND_CAUSE", READ_WORK, WRITE_CAUSE, DIALOGUE),
                Kind.of("WRITE_CAUSE", READ_WORK, WRITE_CAUSE, DIALOGUE));
    }
}
