package se.styrkedja.governance.web;

import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;

/// The fields of the forms in which a decision is recorded and reported back.
final class DecisionFields {
    private static final Messages WORDS = Messages.of("governance");

    public static final Field BOARD = Field.required("namnd", 120, WORDS.text("board.missing"));
    public static final Field CASE = Field.required("diarienummer", 120, WORDS.text("case.missing"));
    public static final Field PARAGRAPH = Field.required("paragraf", 20, WORDS.text("paragraph.missing"));
    public static final Field DECIDED = Field.day("beslutad", WORDS.text("on.missing"));
    public static final Field WHAT = Field.required("beslut", 2000, WORDS.text("what.missing"));
    public static final Field RESPONSIBLE = Field.required("ansvarig", 120, WORDS.text("responsible.missing"));
    public static final Field BACK = Field.day("aterrapport", WORDS.text("back.missing"));
    public static final Field TOLD = Field.required("svar", 4000, WORDS.text("told.missing"));

    private DecisionFields() {}
}
