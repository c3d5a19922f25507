package se.styrkedja.plans.efforts.web;

import java.util.stream.Stream;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.rooms.Right;
import se.styrkedja.web.Messages;

/// The three kinds of effort as pages speak of them.
enum Kind {
    PROGRAMME("program", PlanRight.LEAD_EFFORT, PlanRight.LEAD_EFFORT),
    MISSION("forstelarare", PlanRight.LEAD_EFFORT, PlanRight.LEAD_EFFORT),
    SUPPORT("stod", PlanRight.GIVE_SUPPORT, PlanRight.FOLLOW_SUPPORT);

    private static final Messages WORDS = Messages.of("efforts");

    private final String code;
    private final Right begins;
    private final Right ends;

    Kind(String code, Right begins, Right ends) {
        this.code = code;
        this.begins = begins;
        this.ends = ends;
    }

    static Kind of(Effort effort) {
        return switch (effort) {
            case Effort.Programme p -> PROGRAMME;
            case Effort.LeadTeacherMission m -> MISSION;
            case Effort.ReinforcedSupport s -> SUPPORT;
        };
    }

    /// The kind that an address names; a programme when it names none.
    static Kind named(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElse(PROGRAMME);
    }

    /// As it stands in an address.
    String code() {
        return code;
    }

    /// What one must be allowed in order to begin one.
    Right begins() {
        return begins;
    }

    /// What one must be allowed in order to write the last words of one.
    Right ends() {
        return ends;
    }

    String title() {
        return WORDS.text("kind." + name());
    }
}
