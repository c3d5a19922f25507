package se.styrkedja.plans;

import java.util.List;
import se.styrkedja.rooms.Action;
import se.styrkedja.rooms.Right;
import se.styrkedja.rooms.Room;
import se.styrkedja.web.Section;

/// Plans: development areas, analyses, efforts and sector plans.
public final class PlansRoom implements Room {
    public static final Section AREAS = new Section("plans", "AREAS", "/utvecklingsomraden", 40);

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public List<? extends Right> rights() {
        return List.of(PlanRight.values());
    }

    @Override
    public List<? extends Action> actions() {
        return List.of(PlanAction.values());
    }

    @Override
    public List<Section> sections() {
        return List.of(AREAS);
    }
}
