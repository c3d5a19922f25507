package se.styrkedja.plans.efforts.web;

import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;

/// The fields of the forms in which efforts are begun, followed up and ended.
final class EffortFields {
    private static final Messages WORDS = Messages.of("efforts");

    public static final Field TITLE = Field.required("rubrik", 150, WORDS.text("fault.title"));
    public static final Field STARTS = Field.day("start", WORDS.text("fault.starts"));
    public static final Field ENDS = Field.day("slut", WORDS.text("fault.ends"));
    public static final Field RESPONSIBLE = Field.required("ansvarig", 150, WORDS.text("fault.responsible"));
    public static final Field FUNDING = Field.required("finansiering", 300, WORDS.text("fault.funding"));
    public static final Field AMOUNT = Field.optional("belopp", 30);
    public static final Field PURPOSE = Field.required("syfte", 2000, WORDS.text("fault.purpose"));
    public static final Field PARTNER = Field.optional("med", 150);
    public static final Field TEACHER = Field.required("larare", 150, WORDS.text("fault.teacher"));
    public static final Field MISSION = Field.required("uppdrag", 2000, WORDS.text("fault.mission"));
    public static final Field SUPPORT = Field.required("form", 2000, WORDS.text("fault.form"));
    public static final Field ABOUT = Field.required("om", 2000, WORDS.text("fault.about"));
    public static final Field WHY_CHANGED = Field.required("skal", 1000, WORDS.text("fault.changed-because"));
    public static final Field KEPT = Field.required("behalls", 2000, WORDS.text("fault.kept"));
    public static final Field BECAUSE = Field.required("skal", 2000, WORDS.text("fault.because"));
    public static final Field CHANGED = Field.required("andrat", 2000, WORDS.text("fault.changed"));
    public static final Field SEEN_BY = Field.required("sett", 2000, WORDS.text("fault.seen-by"));
    public static final Field SEEN = Field.required("sett", 2000, WORDS.text("fault.seen"));
    public static final Field DAY = Field.day("dag", WORDS.text("fault.day"));
    public static final Field UNTIL = Field.day("till", WORDS.text("fault.until"));

    private EffortFields() {}
}
