package se.styrkedja.demo.workyears;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.RoleAssignment;
import se.styrkedja.access.Scope;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.roles.Role;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.Measuring;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.Reading;
import se.styrkedja.plans.Result;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.plans.efforts.EffortBasis;
import se.styrkedja.plans.efforts.EffortId;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.plans.efforts.Funding;
import se.styrkedja.plans.efforts.SupportFollowUp;
import se.styrkedja.vocabulary.Kronor;
import se.styrkedja.web.Messages;

/// What Nydala does beside its areas: a programme of Lindskolan's that is over, a project of the whole town that goes
/// on, a lead teacher's mission, and support to the school where fewest reach all subjects.
final class EffortsOfNydala {
    private static final Messages WORDS = Messages.of("nydala");
    private static final String ALL_SUBJECTS = "all-subjects-y9";

    private final Efforts efforts;
    private final Membership director;
    private final Membership headTeacher;
    private final Node lindskolan;

    private EffortsOfNydala(Efforts efforts, Membership director, Membership headTeacher, Node lindskolan) {
        this.efforts = efforts;
        this.director = director;
        this.headTeacher = headTeacher;
        this.lindskolan = lindskolan;
    }

    /// Writes it where there is no effort yet.
    public static void write(
            Efforts efforts, Plans plans, Measuring measuring, Accounts accounts, Scope scope, LocalDate today) {
        var director = person(accounts, scope, Role.SCHOOL_DIRECTOR, today);
        if (!efforts.all(director.scope()).isEmpty()) return;
        var headTeacher = Townspeople.headTeacher(Townspeople.LINDSKOLAN, accounts, scope, today)
                .orElseThrow(() -> new IllegalStateException("nobody leads Lindskolan"));
        var lindskolan = headTeacher.holdings().getFirst().node();
        var written = new EffortsOfNydala(efforts, director, headTeacher, lindskolan);
        written.reading();
        written.transition();
        written.mission(
                accounts,
                plans.chains(headTeacher.scope(), lindskolan).stream()
                        .filter(chain -> !chain.area().isClosed())
                        .map(chain -> chain.area().id())
                        .limit(1)
                        .toList());
        written.together(plans.chains(director.scope()).stream()
                .filter(chain -> !chain.area().isClosed())
                .filter(chain -> chain.area().text().name().contains(WORDS.text("effort.together.about")))
                .map(chain -> chain.area().id())
                .toList());
        written.support(accounts, scope, measuring, today);
    }

    private static Membership person(Accounts accounts, Scope scope, Role role, LocalDate today) {
        Predicate<RoleAssignment> holds = person -> person.held().role() == role;
        return accounts.people(scope).stream()
                .filter(holds.and(person -> person.held().tenure().covers(today)))
                .findFirst()
                .flatMap(person -> accounts.standing(person.account().id(), today))
                .orElseThrow(() -> new IllegalStateException("nobody is " + role));
    }

    private void reading() {
        var permit = headTeacher.permit(PlanRight.LEAD_EFFORT, lindskolan);
        var id = efforts.beginProgramme(
                permit,
                lindskolan,
                frame(
                        "lift",
                        LocalDate.of(2025, 8, 18),
                        LocalDate.of(2026, 6, 12),
                        Assignee.of(headTeacher.account()),
                        List.of()),
                WORDS.text("effort.lift.purpose"),
                WORDS.text("effort.lift.partner"),
                new Funding.Stated(WORDS.text("effort.lift.funding"), new Kronor(BigDecimal.valueOf(184_000))),
                LocalDate.of(2025, 8, 18));
        var programme = (Effort.Programme) one(headTeacher, id);
        efforts.keep(
                        permit,
                        programme,
                        seen(headTeacher, programme),
                        WORDS.text("effort.lift.kept"),
                        WORDS.text("effort.lift.because"),
                        LocalDate.of(2026, 6, 16))
                .kept();
    }

    private void transition() {
        efforts.beginProgramme(
                director.permit(PlanRight.LEAD_EFFORT, Node.WHOLE),
                Node.WHOLE,
                frame(
                        "transition",
                        LocalDate.of(2026, 1, 12),
                        LocalDate.of(2027, 12, 17),
                        Assignee.of(director.account()),
                        List.of()),
                WORDS.text("effort.transition.purpose"),
                WORDS.text("effort.transition.partner"),
                new Funding.AmountUnsaid(WORDS.text("effort.transition.funding")),
                LocalDate.of(2026, 1, 12));
    }

    /// A project of the whole town that serves the areas of several schools, and was prolonged.
    private void together(List<AreaId> areas) {
        var permit = director.permit(PlanRight.LEAD_EFFORT, Node.WHOLE);
        var begun = LocalDate.of(2025, 9, 1);
        var by = Assignee.of(director.account());
        var id = efforts.beginProgramme(
                permit,
                Node.WHOLE,
                frame("together", begun, LocalDate.of(2026, 12, 18), by, areas),
                WORDS.text("effort.together.purpose"),
                "",
                new Funding.Stated(WORDS.text("effort.together.funding"), new Kronor(BigDecimal.valueOf(600_000))),
                begun);
        efforts.revise(
                        permit,
                        one(director, id),
                        frame("together", begun, LocalDate.of(2027, 6, 11), by, areas),
                        WORDS.text("effort.together.purpose"),
                        WORDS.text("effort.together.prolonged"),
                        1,
                        LocalDate.of(2026, 10, 20))
                .kept();
    }

    private void mission(Accounts accounts, List<AreaId> areas) {
        if (areas.isEmpty()) return;
        efforts.giveMission(
                headTeacher.permit(PlanRight.LEAD_EFFORT, lindskolan),
                lindskolan,
                frame(
                        "mission",
                        LocalDate.of(2026, 8, 12),
                        LocalDate.of(2027, 6, 11),
                        Assignee.of(headTeacher.account()),
                        areas),
                Townspeople.assignee(accounts, headTeacher.scope(), WORDS.text("effort.mission.teacher")),
                WORDS.text("effort.mission.mission"),
                LocalDate.of(2026, 8, 12));
    }

    private void support(Accounts accounts, Scope scope, Measuring measuring, LocalDate today) {
        figures(measuring).entrySet().stream()
                .min(Comparator.comparing(figure -> figure.getValue().value()))
                .ifPresent(figure -> support(
                        figure.getKey(),
                        evidence(measuring, figure.getKey()),
                        person(accounts, scope, Role.BOARD_CHAIR, today)));
    }

    /// How many reach all subjects at each school but Lindskolan, where it is known.
    private Map<Node, Reading.Known> figures(Measuring measuring) {
        var indicator = measuring.indicator(ALL_SUBJECTS).orElseThrow();
        var figures = new HashMap<Node, Reading.Known>();
        for (var node : director.scope().where(PlanRight.GIVE_SUPPORT))
            if (node instanceof Node.Unit
                    && !node.equals(lindskolan)
                    && measuring.now(director.scope(), director.tenant(), node, indicator)
                            instanceof Reading.Known known) figures.put(node, known);
        return figures;
    }

    /// What the school's figures say, where they are known.
    private List<Result> evidence(Measuring measuring, Node school) {
        return Stream.of(ALL_SUBJECTS, "certified-teachers")
                .flatMap(id -> measuring.indicator(id).stream())
                .flatMap(indicator -> measuring.now(director.scope(), director.tenant(), school, indicator)
                                instanceof Reading.Known known
                        ? Stream.of(new Result(
                                "%s: %s (%s)".formatted(indicator.title(), known.shown(), known.period()),
                                known.address()))
                        : Stream.empty())
                .toList();
    }

    private void support(Node school, List<Result> evidence, Membership chair) {
        var given = LocalDate.of(2026, 3, 2);
        var id = efforts.giveSupport(
                director.permit(PlanRight.GIVE_SUPPORT, school),
                school,
                frame("support", given, LocalDate.of(2026, 12, 18), Assignee.of(director.account()), List.of()),
                WORDS.text("effort.support.form"),
                evidence,
                given);
        var support = (Effort.ReinforcedSupport) one(director, id);
        efforts.followUp(
                        chair.permit(PlanRight.FOLLOW_SUPPORT, school),
                        support,
                        seen(director, support),
                        LocalDate.of(2026, 10, 14),
                        WORDS.text("effort.support.seen"),
                        new SupportFollowUp.Course.GoesOn(LocalDate.of(2027, 6, 11)))
                .kept();
    }

    private DecisionBasis.Seen seen(Membership who, Effort effort) {
        return EffortBasis.of(effort, efforts.wordings(who.scope(), effort)).version();
    }

    private Effort one(Membership who, EffortId id) {
        return efforts.one(who.scope(), id).orElseThrow();
    }

    private static Effort.Frame frame(
            String key, LocalDate starts, LocalDate ends, Assignee responsible, List<AreaId> areas) {
        return new Effort.Frame(WORDS.text("effort." + key + ".title"), starts, ends, responsible, areas);
    }
}
