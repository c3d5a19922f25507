package se.styrkedja.oversight.evaluation.web;

import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;

/// The fields of the form in which the work of a year is judged.
final class EvaluationFields {
    private static final Messages WORDS = Messages.of("evaluation");

    public static final Field PROCESS = Field.required("arbete", 6000, WORDS.text("process.missing"));
    public static final Field EFFECT = Field.required("effekt", 6000, WORDS.text("effect.missing"));
    public static final Field CHANGE = Field.optional("andring", 6000);

    private EvaluationFields() {}
}
