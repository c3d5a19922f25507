package se.styrkedja.goals.web;

import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;

/// The fields of the forms in which the goals of the board are written, decided and judged.
final class GoalFields {
    private static final Messages WORDS = Messages.of("goals");

    public static final Field WORDING = Field.required("mal", 1000, WORDS.text("goal.wording.missing"));
    public static final Field SOURCE = Field.optional("bygger", 120);
    public static final Field TARGET = Field.required("varde", 20, WORDS.text("goal.target.missing"));
    public static final Field PERIOD = Field.required("period", 9, WORDS.text("goal.period.unreadable"));
    public static final Field BOARD = Field.required("namnd", 120, WORDS.text("decided.board.missing"));
    public static final Field CASE = Field.required("diarienummer", 120, WORDS.text("decided.case.missing"));
    public static final Field PARAGRAPH = Field.required("paragraf", 20, WORDS.text("decided.paragraph.missing"));
    public static final Field DECIDED = Field.day("beslutad", WORDS.text("decided.on.missing"));
    public static final Field MOTIVE = Field.required("motiv", 4000, WORDS.text("assess.motive.missing"));
    public static final Field REASON = Field.required("skal", 1000, WORDS.text("proposal.reason.missing"));

    private GoalFields() {}
}
