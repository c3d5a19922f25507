package se.styrkedja.imports.web;

import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;

/// The fields of the form in which a delivery is withdrawn.
final class DeliveryFields {
    private static final Messages WORDS = Messages.of("imports-web");

    public static final Field REASON = Field.required("skal", 500, WORDS.text("withdraw.reason.missing"));

    private DeliveryFields() {}
}
