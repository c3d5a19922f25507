package se.styrkedja.dialogues.web;

import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;

/// The fields of the forms in which a dialogue is prepared, held and followed up.
public final class DialogueFields {
    private static final Messages WORDS = Messages.of("dialogues");

    public static final Field DAY = Field.day("dag", WORDS.text("fault.day"));
    public static final Field DEEPER = Field.required("skal", 2000, WORDS.text("fault.deeper"));
    public static final Field INVITED = Field.optional("inbjudna", 300);
    public static final Field QUESTIONS = Field.optional("fragor", 2000);
    public static final Field SEEN = Field.required("ser", 300, WORDS.text("fault.seen"));
    public static final Field RESTS_ON = Field.required("vilar", 300, WORDS.text("fault.rests-on"));
    public static final Field CAUSE = Field.required("orsak", 4000, WORDS.text("fault.cause"));
    public static final Field SUPPORT = Field.optional("stod", 4000);
    public static final Field WHO = Field.required("vem", 120, WORDS.text("fault.who"));
    public static final Field UNTIL = Field.day("till", WORDS.text("fault.until"));
    public static final Field POINT = Field.required("vad", 300, WORDS.text("fault.point"));
    public static final Field OWNER = Field.required("agare", 120, WORDS.text("fault.owner"));
    public static final Field DUE = Field.day("senast", WORDS.text("fault.due"));
    public static final Field OUTCOME = Field.required("blev", 4000, WORDS.text("fault.why-not"));
    public static final Field NOTE = Field.optional("text", 20000).withoutSayingSo();
    public static final Field HELD = Field.day("dag", WORDS.text("fault.held"));
    public static final Field REPLACED_BY = Field.required("av", 300, WORDS.text("fault.replaced-by"));
    public static final Field REPLACED_BECAUSE = Field.required("skal", 2000, WORDS.text("fault.replaced-reason"));
    public static final Field PERSONS = Field.optional("antal", 6);

    private DialogueFields() {}
}
