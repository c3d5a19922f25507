package se.styrkedja.oversight.yearwheel.web;

import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;

/// The fields of the forms in which the year wheel is revised and marked.
public final class WheelFields {
    private static final Messages WORDS = Messages.of("yearwheel");

    public static final Field WHAT = Field.required("vad", 120, WORDS.text("template.what.missing"));
    public static final Field HOW = Field.optional("hur", 1000);
    public static final Field WHEN = Field.required("nar", 120, WORDS.text("template.when.unreadable"));
    public static final Field THEME = Field.optional("tema", 120);
    public static final Field INPUT = Field.optional("underlag", 120);
    public static final Field LEADS_TO = Field.optional("leder", 120);
    public static final Field WHY = Field.required("varfor", 1000, WORDS.text("change.why.missing"));
    public static final Field WHY_ENDED = Field.required("slut-varfor", 1000, WORDS.text("change.why.missing"));
    public static final Field NOTE = Field.required("anteckning", 1000, WORDS.text("mark.note.missing"));
    public static final Field FIRST = Field.day("forsta", WORDS.text("change.first.missing"));
    public static final Field LAST = Field.day("sista", WORDS.text("change.last.missing"));

    private WheelFields() {}
}
