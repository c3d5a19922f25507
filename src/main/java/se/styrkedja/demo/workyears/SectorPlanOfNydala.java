package se.styrkedja.demo.workyears;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.Scope;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.roles.Role;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.Result;
import se.styrkedja.plans.sector.SectorPlan;
import se.styrkedja.plans.sector.SectorPlans;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.web.Messages;

/// What the two directors of Nydala do together: guidance and transitions, across all school forms, with the measures
/// of an agreement.
public final class SectorPlanOfNydala {
    private static final Messages WORDS = Messages.of("sector-nydala");
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate MADE = LocalDate.of(2026, 11, 2);

    private final Plans plans;
    private final Accounts accounts;
    private final Membership director;

    private SectorPlanOfNydala(Plans plans, Accounts accounts, Membership director) {
        this.plans = plans;
        this.accounts = accounts;
        this.director = director;
    }

    /// Writes it where there is no sector plan yet.
    ///
    /// @param whole Nydala's own scope
    public static void write(SectorPlans sectorPlans, Plans plans, Accounts accounts, Scope whole, LocalDate today) {
        var director = Townspeople.director(accounts, whole, today);
        if (!sectorPlans.all(director.scope()).isEmpty()) return;
        var nydala = new SectorPlanOfNydala(plans, accounts, director);
        var areas = Stream.of("guidance", "transition").map(nydala::area).toList();
        var owners = accounts.people(whole).stream()
                .filter(person -> person.held().role() == Role.SCHOOL_DIRECTOR)
                .map(person -> Assignee.of(person.account()))
                .distinct()
                .toList();
        sectorPlans.make(
                director.permit(PlanRight.WRITE_SECTOR_PLAN, Node.WHOLE),
                new SectorPlan.Text(
                        WORDS.text("title"),
                        YEAR,
                        WORDS.text("agreement"),
                        WORDS.text("why"),
                        owners,
                        Set.of(SchoolForm.GR, SchoolForm.GRAN, SchoolForm.GY),
                        areas),
                MADE);
    }

    private AreaId area(String theme) {
        var permit = director.permit(PlanRight.PROPOSE_AREA, Node.WHOLE);
        var id = plans.propose(
                permit,
                Node.WHOLE,
                YEAR,
                Lineage.NEW,
                List.of(),
                new AreaText(
                        said(theme, "name"),
                        said(theme, "why"),
                        said(theme, "short"),
                        said(theme, "long"),
                        Assignee.of(director.account()),
                        "",
                        "",
                        ""),
                List.of(),
                List.of(new Result(said(theme, "result"), "")),
                MADE);
        plans.addGoal(
                        permit,
                        director.scope(),
                        director.tenant(),
                        id,
                        said(theme, "goal"),
                        new Goal.Measure.InWords(said(theme, "how")),
                        YEAR.lastDay().minusDays(15),
                        MADE)
                .kept();
        Stream.of("first", "second").forEach(measure -> measure(id, theme + "." + measure));
        return id;
    }

    private void measure(AreaId area, String which) {
        plans.addActivity(
                        director.permit(PlanRight.PROPOSE_AREA, Node.WHOLE),
                        area,
                        new Activity.Text(
                                said(which, "what"),
                                Activity.Level.ORGANISATION,
                                Townspeople.assignee(accounts, director.scope(), said(which, "owner")),
                                MADE,
                                LocalDate.parse(said(which, "due")),
                                said(which, "number")),
                        MADE)
                .kept();
    }

    private static String said(String about, String what) {
        return WORDS.text(about + "." + what);
    }
}
