package se.styrkedja.plans.web;

import static se.styrkedja.dialogues.DialogueRight.READ_WORK;
import static se.styrkedja.plans.PlanRight.DECIDE_AREA;
import static se.styrkedja.plans.PlanRight.FOLLOW_UP;

import java.util.List;
import se.styrkedja.rooms.Tasks;

/// What there is to do in development areas, and where.
public final class AreaTasks implements Tasks {
    private static final String AREA = "/utvecklingsomraden/{1}";

    public static final Kind ACTIVITY = Kind.of("plans", "ACTIVITY", READ_WORK, FOLLOW_UP, AREA + "#aktivitet-{2}")
            .answeredAt(AREA + "/aktiviteter/{2}")
            .waitingFor(Audience.ANSWERING.from(1).andThePicked());
    public static final Kind FOLLOW_UP_GOAL = Kind.of(
                    "plans", "FOLLOW_UP", READ_WORK, FOLLOW_UP, AREA + "/mal/{2}/uppfoljning")
            .waitingFor(Audience.ANSWERING.from(0));
    public static final Kind SET_GOAL = Kind.of("plans", "SET_GOAL", READ_WORK, DECIDE_AREA, AREA);
    public static final Kind PLAN_ACTIVITY = Kind.of("plans", "PLAN_ACTIVITY", READ_WORK, DECIDE_AREA, AREA);
    public static final Kind GIVE_CAUSE = Kind.of("plans", "GIVE_CAUSE", READ_WORK, DECIDE_AREA, AREA + "#orsaker");
    public static final Kind DECIDE = Kind.of("plans", "DECIDE_AREA", READ_WORK, DECIDE_AREA, AREA);

    @Override
    public String view() {
        return "plans.waiting";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(ACTIVITY, FOLLOW_UP_GOAL, SET_GOAL, PLAN_ACTIVITY, GIVE_CAUSE, DECIDE);
    }
}
