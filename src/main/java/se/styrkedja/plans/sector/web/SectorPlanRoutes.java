package se.styrkedja.plans.sector.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Node;
import se.styrkedja.access.WriteResult;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.assignees.Assignees;
import se.styrkedja.access.roles.Role;
import se.styrkedja.access.visits.CurrentUser;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.PlansRoom;
import se.styrkedja.plans.sector.SectorPlan;
import se.styrkedja.plans.sector.SectorPlanId;
import se.styrkedja.plans.sector.SectorPlans;
import se.styrkedja.plans.web.Part;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Answer;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Messages;
import se.styrkedja.web.NotFound;
import se.styrkedja.web.StaleVersion;

@Controller
class SectorPlanRoutes {
    private static final Messages WORDS = Messages.of("sector");
    private static final Messages FORMS = Messages.of("surroundings");
    private static final String ALL = SectorPlans.ADDRESS;
    private static final String NEW = ALL + "/ny";
    private static final String ONE = ALL + "/{id}";
    private static final String WRITING = "plans/sector/web/sectortext";

    private final SectorPlans sectorPlans;
    private final Plans plans;
    private final Accounts accounts;
    private final Organisation organisation;
    private final Clock clock;

    SectorPlanRoutes(SectorPlans sectorPlans, Plans plans, Accounts accounts, Organisation organisation, Clock clock) {
        this.sectorPlans = sectorPlans;
        this.plans = plans;
        this.accounts = accounts;
        this.organisation = organisation;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /// GET /sektorsplaner
    @GetMapping(ALL)
    Answer all(CurrentUser user) {
        var all = sectorPlans.all(user.scope());
        return new Answer.Page(
                "plans/sector/web/sectorplans",
                new SectorPlansPage(
                        user.opening(PlansRoom.AREAS, WORDS.text("title", Integer.toString(all.size()))),
                        Part.beside(user, Part.Place.SECTOR),
                        all.stream().map(SectorPlanRoutes::row).toList(),
                        user.may(PlanRight.WRITE_SECTOR_PLAN, Node.WHOLE)));
    }

    private static SectorPlansPage.Row row(SectorPlan plan) {
        var text = plan.text();
        return new SectorPlansPage.Row(
                text.title(), address(plan), text.year().toString(), plan.ownerNames(), forms(text.forms()));
    }

    private static String address(SectorPlan plan) {
        return ALL + "/" + plan.id().value();
    }

    private static String forms(Set<SchoolForm> forms) {
        return forms.stream().sorted().map(SectorPlanRoutes::form).collect(Collectors.joining(", "));
    }

    private static String form(SchoolForm form) {
        return FORMS.text("form." + form.code());
    }

    /// GET /sektorsplaner/{id}
    @GetMapping(ONE)
    Answer read(CurrentUser user, @PathVariable UUID id) {
        var plan = known(user, id);
        var text = plan.text();
        var chains = plan.of(plans.chains(user.scope(), Node.WHOLE));
        return new Answer.Page(
                "plans/sector/web/sectorplan",
                new SectorPlanPage(
                        user.inside(
                                        PlansRoom.AREAS,
                                        WORDS.text(
                                                "one", text.title(), text.year().toString()))
                                .below(Part.Place.SECTOR.title(), ALL),
                        address(plan),
                        text.why(),
                        plan.ownerNames(),
                        forms(text.forms()),
                        text.agreement(),
                        WORDS.text("written", Swedish.date(plan.on()), plan.by()),
                        chains.stream().map(SectorPlanRoutes::area).toList(),
                        SectorPlan.measures(chains).stream()
                                .map(SectorPlanRoutes::measure)
                                .toList(),
                        user.may(DialogueRight.READ_WORK, Node.WHOLE),
                        user.may(PlanRight.WRITE_SECTOR_PLAN, Node.WHOLE)));
    }

    private static SectorPlanPage.Area area(Chain chain) {
        return new SectorPlanPage.Area(
                chain.named(),
                "/utvecklingsomraden/" + chain.area().id().value(),
                chain.area().text().why(),
                chain.goals().stream().map(Goal::wording).toList(),
                chain.area().isClosed());
    }

    private static SectorPlanPage.Measure measure(Activity measure) {
        return new SectorPlanPage.Measure(
                measure.agreement().isEmpty() ? "\u2013" : measure.agreement(),
                measure.what(),
                measure.owner().name(),
                Swedish.date(measure.due()),
                measure.told());
    }

    /// Errors: [NotFound] when there is none within reach.
    private SectorPlan known(CurrentUser user, UUID id) {
        return sectorPlans.one(user.scope(), new SectorPlanId(id)).orElseThrow(() -> new NotFound(id.toString()));
    }

    /// GET /sektorsplaner/ny
    @GetMapping(NEW)
    Answer form(CurrentUser user) {
        user.permit(PlanRight.WRITE_SECTOR_PLAN, Node.WHOLE);
        var form = Form.filled(Map.of("lasar", SchoolYear.of(today()).toString()));
        return new Answer.Page(WRITING, making(user, form, offered(user)));
    }

    /// POST /sektorsplaner/ny
    @PostMapping(NEW)
    Answer make(CurrentUser user, Form form) {
        var permit = user.permit(PlanRight.WRITE_SECTOR_PLAN, Node.WHOLE);
        var offered = offered(user);
        return offered.read(form)
                .<Answer>map(text -> new Answer.SeeOther(
                        ALL + "/" + sectorPlans.make(permit, text, today()).value()))
                .orElseGet(() -> new Answer.Faulty(WRITING, making(user, form, offered)));
    }

    /// GET /sektorsplaner/{id}/text
    @GetMapping(ONE + "/text")
    Answer text(CurrentUser user, @PathVariable UUID id) {
        user.permit(PlanRight.WRITE_SECTOR_PLAN, Node.WHOLE);
        var plan = known(user, id);
        return new Answer.Page(
                WRITING, rewriting(user, plan, SectorPlanForm.of(plan.text()), plan.version(), StaleVersion.NONE));
    }

    /// POST /sektorsplaner/{id}/text
    @PostMapping(ONE + "/text")
    Answer revise(CurrentUser user, @PathVariable UUID id, Form form) {
        var permit = user.permit(PlanRight.WRITE_SECTOR_PLAN, Node.WHOLE);
        var plan = known(user, id);
        var text = offered(user, plan.text()).read(form);
        if (text.isEmpty())
            return new Answer.Faulty(WRITING, rewriting(user, plan, form, form.version(), StaleVersion.NONE));
        return switch (sectorPlans.revise(permit, plan.id(), text.get(), form.version(), today())) {
            case WriteResult.Done<SectorPlan> done -> new Answer.SeeOther(address(plan));
            case WriteResult.Refused<SectorPlan>(var reasons) ->
                throw new IllegalStateException("a sector plan is refused: " + reasons);
            case WriteResult.StaleVersion<SectorPlan>(var theirs, var lastBy) -> {
                var stale = stale(theirs);
                form.wrong("rubrik", stale.sentence());
                yield new Answer.Faulty(WRITING, rewriting(user, theirs, form, theirs.version(), stale));
            }
        };
    }

    private static StaleVersion stale(SectorPlan theirs) {
        var text = theirs.text();
        return new StaleVersion(
                WORDS.text("fault.overtaken", theirs.by()),
                List.of(
                        new StaleVersion.Line(WORDS.text("fact.title"), text.title()),
                        new StaleVersion.Line(WORDS.text("fact.why"), text.why()),
                        new StaleVersion.Line(WORDS.text("fact.owners"), theirs.ownerNames()),
                        new StaleVersion.Line(WORDS.text("fact.forms"), forms(text.forms())),
                        new StaleVersion.Line(WORDS.text("fact.agreement"), text.agreement())));
    }

    /// What may be chosen for a new plan.
    private SectorPlanForm offered(CurrentUser user) {
        return offered(user, List.of(), List.of());
    }

    /// What may be chosen for a plan: also those who own it, whether they are directors today or not,
    /// and the areas that it holds, closed or not.
    private SectorPlanForm offered(CurrentUser user, SectorPlan.Text plan) {
        return offered(user, plan.owners(), plan.areas());
    }

    private SectorPlanForm offered(CurrentUser user, List<Assignee> already, List<AreaId> held) {
        var directors = accounts.people(user.scope()).stream()
                .filter(person -> person.held().role() == Role.SCHOOL_DIRECTOR
                        && person.held().tenure().covers(today()))
                .toList();
        var owners = Assignees.among(user.member(), directors);
        for (var one : already) owners = owners.and(one);
        return new SectorPlanForm(
                owners,
                organisation
                        .register(user.scope())
                        .unitsOf(user.member().tenant().code())
                        .stream()
                        .flatMap(unit -> unit.forms().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                plans.chains(user.scope(), Node.WHOLE).stream()
                        .filter(chain -> !chain.area().isClosed()
                                || held.contains(chain.area().id()))
                        .toList());
    }

    private SectorPlanTextPage making(CurrentUser user, Form form, SectorPlanForm offered) {
        return page(user, WORDS.text("new"), form, NEW, ALL, 0, StaleVersion.NONE, offered);
    }

    private SectorPlanTextPage rewriting(
            CurrentUser user, SectorPlan plan, Form form, int version, StaleVersion stale) {
        return page(
                user,
                WORDS.text("rewrite", plan.text().title()),
                form,
                address(plan) + "/text",
                address(plan),
                version,
                stale,
                offered(user, plan.text()));
    }

    private SectorPlanTextPage page(
            CurrentUser user,
            String title,
            Form form,
            String action,
            String back,
            int version,
            StaleVersion stale,
            SectorPlanForm offered) {
        var now = SchoolYear.of(today());
        return new SectorPlanTextPage(
                user.inside(PlansRoom.AREAS, title)
                        .below(Part.Place.SECTOR.title(), ALL)
                        .with(form),
                form,
                action,
                back,
                version,
                stale,
                Stream.of(now.previous(), now, now.next())
                        .map(year -> new Choice(year.toString(), year.toString()))
                        .toList(),
                offered.owners().people(),
                offered.forms().stream()
                        .map(one -> new Choice(one.code(), form(one)))
                        .toList(),
                offered.areas().stream()
                        .map(chain -> new Choice(
                                chain.area().id().value().toString(),
                                chain.named() + ", " + chain.area().year()))
                        .toList());
    }
}
