package se.styrkedja.plans.situation.web;

import static se.styrkedja.dialogues.DialogueRight.READ_WORK;
import static se.styrkedja.plans.PlanRight.LEAD_ANALYSIS;
import static se.styrkedja.plans.PlanRight.WRITE_STATEMENT;

import java.util.List;
import se.styrkedja.rooms.Tasks;

/// What there is to do in analyses of the situation, and where.
public final class SituationTasks implements Tasks {
    private static final String SITUATION = "/nulagesanalys/{1}";

    public static final Kind HOLD_ANALYSIS = Kind.of("plans", "HOLD_ANALYSIS", READ_WORK, LEAD_ANALYSIS, SITUATION);
    public static final Kind SPEAK_IN_ANALYSIS = Kind.of(
                    "plans", "SPEAK_IN_ANALYSIS", READ_WORK, WRITE_STATEMENT, SITUATION)
            .waitingFor(Audience.ANSWERING.eachBut(LEAD_ANALYSIS));

    @Override
    public String view() {
        return "plans.waiting_analyses";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(HOLD_ANALYSIS, SPEAK_IN_ANALYSIS);
    }
}
