package se.styrkedja.demo.workyears;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.demo.nydala.Nydala;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.findings.Finding;
import se.styrkedja.findings.NodeFindings;
import se.styrkedja.goals.Gauging;
import se.styrkedja.goals.Goals;
import se.styrkedja.governance.Decisions;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.Unit;
import se.styrkedja.oversight.evaluation.Evaluations;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.plans.Measuring;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.plans.limits.AreaLimits;
import se.styrkedja.plans.sector.SectorPlans;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.surroundings.Surroundings;

/// What the people of Nydala have written in its quality work, once its figures are taken in and they have moved in.
///
/// @param today the day they have come to; nothing is written of a later day
public record WorkOfNydala(Parts house, Scope scope, LocalDate today) {
    /// Gives a part of the running house by its class.
    @FunctionalInterface
    public interface Parts {
        <P> P get(Class<P> part);
    }

    /// Every step with its name, in the order in which they build on each other.
    public Map<String, Runnable> steps() {
        var accounts = house.get(Accounts.class);
        var plans = house.get(Plans.class);
        var dialogues = house.get(Dialogues.class);
        var steps = new LinkedHashMap<String, Runnable>();
        steps.put("dialogues", () -> lindskolan(this::talk));
        steps.put("work-years", () -> WorkYears.write(accounts, dialogues, plans, scope, today));
        steps.put("areas", () -> AreasOfTheTown.write(dialogues, plans, accounts, accounts.names(scope), scope, today));
        steps.put(
                "efforts",
                () -> EffortsOfNydala.write(
                        house.get(Efforts.class), plans, house.get(Measuring.class), accounts, scope, today));
        steps.put(
                "goals",
                () -> GoalsOfNydala.write(house.get(Goals.class), house.get(Gauging.class), accounts, scope, today));
        steps.put("analyses", () -> lindskolan(this::analyse));
        steps.put("wheel", () -> WheelOfNydala.write(house.get(YearWheels.class), accounts, register(), scope, today));
        steps.put("decisions", () -> DecisionsOfNydala.write(house.get(Decisions.class), accounts, scope, today));
        steps.put(
                "sector-plan",
                () -> SectorPlanOfNydala.write(house.get(SectorPlans.class), plans, accounts, scope, today));
        steps.put("limits", () -> LimitsOfNydala.write(house.get(AreaLimits.class), accounts, scope, today));
        steps.put("judgements", () -> JudgementsOfNydala.write(house.get(Evaluations.class), accounts, scope, today));
        return steps;
    }

    /// The school whose work is shown in full.
    public Optional<Unit> lindskolan() {
        return register().unitsOf(Nydala.ORGANISER).stream()
                .filter(unit -> unit.name().equals("Lindskolan"))
                .findFirst();
    }

    private void lindskolan(Consumer<Unit> does) {
        lindskolan().ifPresent(does);
    }

    private Register register() {
        return house.get(Organisation.class).register(scope);
    }

    private void talk(Unit school) {
        DialoguesOfLindskolan.write(
                house.get(Dialogues.class), house.get(Accounts.class), scope, school, noticed(school), today);
    }

    private void analyse(Unit school) {
        AnalysesOfNydala.write(
                house.get(Situations.class),
                house.get(Surroundings.class),
                house.get(Accounts.class),
                scope,
                new Node.Unit(school.code()),
                noticed(school),
                today);
    }

    private List<Finding> noticed(Unit school) {
        return house.get(NodeFindings.class).of(scope, new Node.Unit(school.code()), school.organiser());
    }
}
