package se.styrkedja.plans.situation.web;

import static se.styrkedja.dialogues.DialogueRight.READ_WORK;
import static se.styrkedja.plans.PlanRight.LEAD_ANALYSIS;
import static se.styrkedja.plans.PlanRight.WRITE_STATEMENT;

import java.util.List;
import se.styrkedja.rooms.Tasks;

/// What there is to do in analyses of the situation, and where.
public final class SituationTasks implements Tasks {
    private static final String SITUATION = "/nulagesanalys/{1}";

    @Override
    public String view() {
        return "plans.waiting_analyses";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                Kind.of("HOLD_ANALYSIS", READ_WORK, LEAD_ANALYSIS, SITUATION),
                Kind.of("SPEAK_IN_ANALYSIS", READ_WORK, WRITE_STATEMENT, SITUATION));
    }
}
