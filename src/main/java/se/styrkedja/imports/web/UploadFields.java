package se.styrkedja.imports.web;

import se.styrkedja.indicators.Ownership;
import se.styrkedja.web.Form;
import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;

/// The fields of the form in which files that wait are taken in: whose the figures of exchange tables are.
final class UploadFields {
    private static final Messages WORDS = Messages.of("imports-web");

    /// The name of the buttons, of which one is chosen.
    public static final String WHOSE = "vems";

    public static final Field PUBLICATION =
            Field.required("publikation", 300, WORDS.text("upload.publication.missing"));

    private UploadFields() {}

    /// Whose figures there may be.
    enum Whose {
        OWN,
        PUBLISHED
    }

    /// Whether the page asked, so that what is read is an answer.
    static boolean isAnswered(Form form) {
        return form.holds(PUBLICATION.name());
    }

    /// What was chosen of the tables of a batch. The page that asks takes no answer for granted: own figures are hidden
    /// where groups are small, and published ones never are. Own, where it did not ask.
    static Ownership read(Form form) {
        if (isAnswered(form) && form.typed(WHOSE).isEmpty()) {
            form.wrong(WHOSE, WORDS.text("upload.whose.missing"));
            return Ownership.OWN; // the publication is right or wrong first when that is chosen
        }
        boolean published = form.choice(WHOSE, Whose.OWN) == Whose.PUBLISHED;
        var publication = form.textOnlyWhen(published, PUBLICATION, "");
        return form.isWrong() || !published ? Ownership.OWN : Ownership.published(publication);
    }
}
