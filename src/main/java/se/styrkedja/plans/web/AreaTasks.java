package se.styrkedja.plans.web;

import static se.styrkedja.dialogues.DialogueRight.READ_WORK;
import static se.styrkedja.plans.PlanRight.DECIDE_AREA;
import static se.styrkedja.plans.PlanRight.FOLLOW_UP;

import java.util.List;
import se.styrkedja.rooms.Tasks;

/// What there is to do in development areas, and where.
public final class AreaTasks implements Tasks {
    private static final String AREA = "/utvecklingsomraden/{1}";

    @Override
    public String view() {
        return "plans.waiting";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                Kind.of("ACTIVITY", READ_WORK, FOLLOW_UP, AREA + "#aktivitet-{2}")
                        .answeredAt(AREA + "/aktiviteter/{2}"),
                Kind.of("FOLLOW_UP", READ_WORK, FOLLOW_UP, AREA + "/mal/{2}/uppfoljning"),
                Kind.of("SET_GOAL", READ_WORK, DECIDE_AREA, AREA),
                Kind.of("PLAN_ACTIVITY", READ_WORK, DECIDE_AREA, AREA),
                Kind.of("DECIDE_AREA", READ_WORK, DECIDE_AREA, AREA));
    }
}
