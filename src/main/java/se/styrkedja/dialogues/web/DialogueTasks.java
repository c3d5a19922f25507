package se.styrkedja.dialogues.web;

import static se.styrkedja.dialogues.DialogueRight.READ_WORK;

import java.util.List;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.rooms.Tasks;

/// What there is to do in dialogues, and where.
public final class DialogueTasks implements Tasks {
    private static final String DIALOGUE = "/dialoger/{1}";

    public static final Kind SEND_PACKAGE =
            Kind.of("dialogues", "SEND_PACKAGE", READ_WORK, DialogueRight.HOLD_DIALOGUE, DIALOGUE);
    public static final Kind HOLD_DIALOGUE =
            Kind.of("dialogues", "HOLD_DIALOGUE", READ_WORK, DialogueRight.HOLD_DIALOGUE, DIALOGUE);
    public static final Kind AGREED_POINT = Kind.of(
                    "dialogues", "AGREED_POINT", READ_WORK, DialogueRight.HOLD_DIALOGUE, DIALOGUE + "#punkt-{2}")
            .answeredAt(DIALOGUE + "/punkter/{2}")
            .waitingFor(Audience.ANSWERING.andThePicked());
    public static final Kind FIND_CAUSE = Kind.of(
                    "dialogues", "FIND_CAUSE", READ_WORK, DialogueRight.HOLD_DIALOGUE, DIALOGUE)
            .waitingFor(Audience.ANSWERING.from(1).andThePicked());
    public static final Kind WRITE_CAUSE = Kind.of(
                    "dialogues", "WRITE_CAUSE", READ_WORK, DialogueRight.WRITE_CAUSE, DIALOGUE)
            .waitingFor(Audience.ANSWERING.eachBut(DialogueRight.HOLD_DIALOGUE));

    @Override
    public String view() {
        return "dialogues.waiting";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(SEND_PACKAGE, HOLD_DIALOGUE, AGREED_POINT, FIND_CAUSE, WRITE_CAUSE);
    }
}
