package se.styrkedja.plans.situation.web;

import java.util.Arrays;
import java.util.List;
import se.styrkedja.plans.situation.Statement;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;

/// The fields of the forms in which an analysis of the situation is written.
final class SituationFields {
    private static final Messages WORDS = Messages.of("situation");

    /// Whether something is a strength or a need.
    public static final String KIND = "slag";

    public static final Field WORDING = Field.required("pastaende", 300, WORDS.text("fault.wording"));
    public static final Field THEME = Field.required("tema", 60, WORDS.text("fault.theme"));
    public static final Field EXPERIENCE = Field.required("erfarenhet", 240, WORDS.text("fault.experience"));
    public static final Field DOCUMENT = Field.required("dokument", 240, WORDS.text("fault.document"));
    public static final Field REASON = Field.required("skal", 300, WORDS.text("fault.strike"));
    public static final Field CHANGED = Field.required("ord", 300, WORDS.text("fault.changed"));
    public static final Field KNOWN_NOW = Field.optional("nu", 240);
    public static final Field GONE = Field.required("for", 300, WORDS.text("fault.because"));
    public static final Field DAY = Field.day("dag", WORDS.text("fault.day"));
    public static final Field HELD = Field.day("dag", WORDS.text("fault.held"));

    private SituationFields() {}

    /// What something can be, to choose among.
    static List<Choice> kinds() {
        return Arrays.stream(Statement.Kind.values())
                .map(kind -> new Choice(kind.name(), WORDS.text("kind." + kind)))
                .toList();
    }
}
