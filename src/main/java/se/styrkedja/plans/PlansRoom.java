package se.styrkedja.plans;

import java.util.List;
import org.springframework.beans.factory.BeanRegistry;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.plans.limits.AreaLimits;
import se.styrkedja.plans.sector.SectorPlans;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.situation.web.SituationTasks;
import se.styrkedja.plans.surroundings.Surroundings;
import se.styrkedja.plans.web.AreaTasks;
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

    @Override
    public List<String> schemas() {
        return List.of("plans");
    }

    @Override
    public void doors(BeanRegistry registry) {
        registry.registerBean(Measuring.class);
        registry.registerBean(Plans.class);
        registry.registerBean(Corrections.class);
        registry.registerBean(AreaLimits.class);
        registry.registerBean(Efforts.class);
        registry.registerBean(Situations.class);
        registry.registerBean(Surroundings.class);
        registry.registerBean(SectorPlans.class);
        registry.registerBean(AreaTasks.class);
        registry.registerBean(SituationTasks.class);
    }
}
