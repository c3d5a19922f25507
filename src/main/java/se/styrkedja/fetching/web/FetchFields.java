package se.styrkedja.fetching.web;

import se.styrkedja.web.Form;
import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;

/// The fields of the forms that ask sources.
public final class FetchFields {
    private static final Messages WORDS = Messages.of("fetching");

    public static final Field MUNICIPALITY = Field.required("kommun", 4, WORDS.text("municipality.missing"));

    /// The name of the ticks, one for each source.
    public static final String SOURCES = "kalla";

    /// The name of the button that says whether it is done every night.
    public static final String NIGHTLY = "varje-natt";

    private FetchFields() {}

    /// What the button says.
    enum Wish {
        NO,
        YES
    }

    /// The code of a municipality.
    static String municipality(Form form) {
        var code = form.text(MUNICIPALITY);
        if (!form.isWrong() && !code.matches("\\d{4}"))
            form.wrong(MUNICIPALITY.name(), WORDS.text("municipality.unreadable"));
        return code;
    }
}
