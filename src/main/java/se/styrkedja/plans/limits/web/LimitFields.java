package se.styrkedja.plans.limits.web;

import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;

/// The fields of the form in which a limit of areas is set.
final class LimitFields {
    private static final Messages WORDS = Messages.of("settings");

    public static final Field MOST = Field.required("antal", 5, WORDS.text("most.missing"));
    public static final Field FROM = Field.day("fran", WORDS.text("from.missing"));
    public static final Field UNTIL = Field.optionalDay("till");
    public static final Field MOTIVE = Field.required("motiv", 1000, WORDS.text("motive.missing"));

    private LimitFields() {}
}
