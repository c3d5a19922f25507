package se.styrkedja.plans.surroundings.web;

import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;

/// The fields of the forms in which a change outside is written, and said to be over.
final class ChangeFields {
    private static final Messages WORDS = Messages.of("surroundings");

    public static final Field WHAT = Field.required("forandring", 300, WORDS.text("fault.what"));
    public static final Field EFFECT = Field.required("paverkan", 2000, WORDS.text("fault.effect"));
    public static final Field EFFECT_ON_FORM = Field.optional("paverkan", 2000);
    public static final Field RESPONSE = Field.optional("svar", 2000);
    public static final Field SOURCE = Field.required("kalla", 300, WORDS.text("fault.source"));
    public static final Field ADDRESS = Field.optional("adress", 300);
    public static final Field BECAUSE = Field.required("skal", 300, WORDS.text("fault.because"));

    private ChangeFields() {}
}
