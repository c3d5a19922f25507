package se.styrkedja.plans.sector.web;

import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;

/// The fields of the form in which a plan of the sector is written.
final class SectorPlanFields {
    private static final Messages WORDS = Messages.of("sector");

    public static final Field TITLE = Field.required("rubrik", 150, WORDS.text("fault.title"));
    public static final Field WHY = Field.required("varfor", 3000, WORDS.text("fault.why"));
    public static final Field AGREEMENT = Field.optional("overenskommelse", 150);

    private SectorPlanFields() {}
}
