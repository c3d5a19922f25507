package se.styrkedja.plans.web;

import se.styrkedja.plans.Plans;
import se.styrkedja.web.Form.Field;
import se.styrkedja.web.Messages;

/// The fields of the forms in which areas, goals and activities are written and followed up.
public final class AreaFields {
    private static final Messages WORDS = Messages.of("plans");

    public static final Field NAME = Field.required("namn", 120, WORDS.text("new.name.missing"));
    public static final Field WHY = Field.required("varfor", 4000, WORDS.text("new.why.missing"));
    public static final Field SHORT_TERM = Field.required("kortsikt", 4000, WORDS.text("new.effect.missing"));
    public static final Field LONG_TERM = Field.optional("langsikt", 4000);
    public static final Field OWNER = Field.required("ansvarig", 120, WORDS.text("new.owner.missing"));
    public static final Field RESEARCH = Field.optional("forskning", 4000);
    public static final Field RESEARCH_SOURCE = Field.optional("forskningskalla", 300);
    public static final Field HIGHER_GOAL = Field.optional("overordnat", 300);
    public static final Field GOAL = Field.required("mal-ordalydelse", 300, WORDS.text("goal.wording.missing"));
    public static final Field GOAL_DUE = Field.day("mal-datum", WORDS.text("goal.due.missing"));
    public static final Field GOAL_HOW = Field.required("mal-hur", 500, WORDS.text("goal.how.missing"));
    public static final Field TARGET = Field.required("mal-varde", 20, WORDS.text("goal.target.missing"));
    public static final Field ACTIVITY = Field.required("aktivitet-vad", 300, WORDS.text("activity.what.missing"));
    public static final Field ACTIVITY_OWNER =
            Field.required("aktivitet-ansvarig", 120, WORDS.text("activity.owner.missing"));
    public static final Field ACTIVITY_STARTS = Field.day("aktivitet-start", WORDS.text("activity.start.missing"));
    public static final Field ACTIVITY_DUE = Field.day("aktivitet-klar", WORDS.text("activity.due.missing"));
    public static final Field AGREEMENT = Field.optional("aktivitet-nummer", 20);
    public static final Field NOTE = Field.optional("notering", 2000).withoutSayingSo();
    public static final Field MOTIVE = Field.required("motiv", 2000, WORDS.text("refused." + Plans.MOTIVE_MISSING));
    public static final Field REASON = Field.required("skal", 2000, WORDS.text("close.reason.missing"));
    public static final Field REOPENED = Field.required("oppna-skal", 2000, WORDS.text("reopen.reason.missing"));
    public static final Field COMMENT = Field.required("kommentar", 4000, WORDS.text("follow-up.comment.missing"));
    public static final Field LESSON = Field.optional("lardom", 4000);
    public static final Field HOW_TO_MEASURE = Field.required("plan", 4000, WORDS.text("follow-up.plan.missing"));

    /// The box that says that an activity is written down afterwards; shown when its day has gone.
    public static final String AFTERWARDS = "aktivitet-efterhand";

    private AreaFields() {}
}
