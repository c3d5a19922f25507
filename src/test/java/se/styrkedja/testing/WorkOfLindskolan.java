package se.styrkedja.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import se.styrkedja.access.Access;
import se.styrkedja.access.AccessRight;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.DecisionBasis;
import se.styrkedja.access.Membership;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Depth;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.goals.GoalRight;
import se.styrkedja.goals.GoalText;
import se.styrkedja.goals.Goals;
import se.styrkedja.goals.Origin;
import se.styrkedja.goals.Reference;
import se.styrkedja.goals.Withdrawals;
import se.styrkedja.governance.Decisions;
import se.styrkedja.governance.GovernanceRight;
import se.styrkedja.governance.Resolution;
import se.styrkedja.imports.ImportAction;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.oversight.calendar.Calendars;
import se.styrkedja.oversight.yearwheel.StandardWheel;
import se.styrkedja.oversight.yearwheel.WheelRight;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Corrections;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.Result;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.plans.efforts.Funding;
import se.styrkedja.plans.sector.SectorPlan;
import se.styrkedja.plans.sector.SectorPlans;
import se.styrkedja.plans.situation.Evidence;
import se.styrkedja.plans.situation.Situation;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.situation.Statement;
import se.styrkedja.plans.situation.StatementText;
import se.styrkedja.plans.surroundings.Effect;
import se.styrkedja.plans.surroundings.OutsideChange;
import se.styrkedja.plans.surroundings.Surroundings;
import se.styrkedja.reports.ReportRight;
import se.styrkedja.reports.comments.Comments;
import se.styrkedja.reports.publishing.Composed;
import se.styrkedja.reports.publishing.Frozen;
import se.styrkedja.reports.publishing.FrozenFile;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.server.Application;
import se.styrkedja.vocabulary.SchoolYear;

/// One of everything that has an address of its own: Lindskolan's and Nydala's. Every text says whose it is.
public final class WorkOfLindskolan {
    /// What only those read who work at Lindskolan, lead it, or may read the work of all.
    public static final String OF_THE_SCHOOL = "Bara Lindskolan";
    /// What all of Nydala may read, and nobody else.
    public static final String OF_THE_TOWN = "Bara Nydala";

    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final LocalDate TODAY = TestHouse.TODAY;
    private static final SchoolYear YEAR = new SchoolYear(2026);

    private final Application house;
    private final Membership karin;
    private final Membership anders;
    private final Map<String, String> ids = new HashMap<>();

    private WorkOfLindskolan(Application house) {
        this.house = house;
        karin = Staffroom.of(house, "Karin");
        anders = Staffroom.of(house, "Anders");
    }

    /// Writes it, and answers the ids by the words that stand for them in `access/cases.csv`.
    public static Map<String, String> written(Application house) {
        var work = new WorkOfLindskolan(house);
        work.area();
        work.dialogue();
        work.effort();
        work.analysis();
        work.town();
        work.sectorPlan();
        work.wheel();
        work.publication();
        work.comment();
        work.delivery();
        return work.ids;
    }

    private void area() {
        var plans = house.get(Plans.class);
        var permit = karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN);
        var text = new AreaText(
                OF_THE_SCHOOL, OF_THE_SCHOOL, OF_THE_SCHOOL, "", Assignee.without("Karin Holm"), "", "", "");
        var id = plans.propose(
                permit,
                LINDSKOLAN,
                YEAR,
                Lineage.NEW,
                List.of(),
                text,
                List.of(),
                List.of(new Result("Fewer", "/")),
                TODAY);
        var goal = goal(id);
        var activity = plans.addActivity(
                        permit,
                        id,
                        new Activity.Text(
                                OF_THE_SCHOOL,
                                Activity.Level.CLASSROOM,
                                Assignee.without("Amir Berg"),
                                TODAY,
                                TODAY.plusDays(30),
                                ""),
                        TODAY)
                .kept();
        keep("area", id.value());
        keep("goal", goal);
        keep("activity", activity.value());
        keep("spare", goal(id));
        keep("withdrawn", goal(id));
        var withdrawn = UUID.fromString(ids.getOrDefault("withdrawn", ""));
        var seen = plans.chain(karin.scope(), id).orElseThrow().basis(withdrawn).version();
        house.get(Corrections.class)
                .takeBack(permit, karin.scope(), id, withdrawn, seen, OF_THE_SCHOOL, TODAY)
                .kept();
    }

    private UUID goal(AreaId area) {
        return house.get(Plans.class)
                .addGoal(
                        karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN),
                        karin.scope(),
                        karin.tenant(),
                        area,
                        OF_THE_SCHOOL,
                        new Goal.Measure.InWords("x"),
                        TODAY.plusDays(30),
                        TODAY)
                .kept()
                .value();
    }

    private void dialogue() {
        var dialogues = house.get(Dialogues.class);
        var hold = karin.permit(DialogueRight.HOLD_DIALOGUE, LINDSKOLAN);
        var write = karin.permit(DialogueRight.WRITE_CAUSE, LINDSKOLAN);
        var topic = Topic.seen(OF_THE_SCHOOL, OF_THE_SCHOOL);
        var agenda = new Agenda(
                Agenda.Kind.RESULT, new Depth.Ordinary(), TODAY, OF_THE_SCHOOL, OF_THE_SCHOOL, List.of(topic));
        var planned = dialogues.plan(hold, LINDSKOLAN, YEAR, agenda);
        var sent =
                dialogues.send(hold, planned, planned.agenda().topics(), TODAY).kept();
        var about = sent.agenda().topics().getFirst();
        keep("dialogue", sent.id().value());
        keep(
                "cause",
                dialogues
                        .writeCause(write, sent, about, OF_THE_SCHOOL, "", TODAY)
                        .kept()
                        .id()
                        .value());
        keep(
                "point",
                dialogues
                        .agree(write, sent, OF_THE_SCHOOL, Assignee.without("Amir"), TODAY, TODAY)
                        .kept()
                        .id()
                        .value());
    }

    private void effort() {
        var frame = new Effort.Frame(
                OF_THE_SCHOOL, TODAY.minusYears(1), TODAY.plusYears(1), Assignee.without("Karin Holm"), List.of());
        var id = house.get(Efforts.class)
                .beginProgramme(
                        karin.permit(PlanRight.LEAD_EFFORT, LINDSKOLAN),
                        LINDSKOLAN,
                        frame,
                        OF_THE_SCHOOL,
                        "",
                        new Funding.AmountUnsaid("Egen budget"),
                        TODAY);
        keep("effort", id.value());
        var support = house.get(Efforts.class)
                .giveSupport(
                        anders.permit(PlanRight.GIVE_SUPPORT, LINDSKOLAN),
                        LINDSKOLAN,
                        frame,
                        OF_THE_SCHOOL,
                        List.of(new Result("Fewer", "/")),
                        TODAY);
        keep("support", support.value());
    }

    private void analysis() {
        var situations = house.get(Situations.class);
        var id = situations
                .begin(karin.permit(PlanRight.LEAD_ANALYSIS, LINDSKOLAN), LINDSKOLAN, YEAR, TODAY, 3)
                .kept();
        var open = (Situation.Open) situations.one(karin.scope(), id).orElseThrow();
        situations
                .say(
                        karin.permit(PlanRight.WRITE_STATEMENT, LINDSKOLAN),
                        open,
                        Statement.Kind.STRENGTH,
                        new StatementText("Tema", OF_THE_SCHOOL, new Evidence.Lacking()),
                        TODAY)
                .kept();
        keep("analysis", id.value());
        keep(
                "statement",
                situations
                        .one(karin.scope(), id)
                        .orElseThrow()
                        .strengths()
                        .getFirst()
                        .id()
                        .value());
    }

    private void town() {
        var change = house.get(Surroundings.class)
                .note(
                        karin.permit(PlanRight.LEAD_ANALYSIS, LINDSKOLAN),
                        LINDSKOLAN,
                        YEAR,
                        new OutsideChange.Text(
                                OF_THE_TOWN,
                                "Prognos",
                                "",
                                List.of(new Effect(new Effect.Reach.All(), "Det blir annorlunda")),
                                ""),
                        TODAY);
        ids.put("change", Integer.toString(change));
        keep(
                "decision",
                house.get(Decisions.class)
                        .record(anders.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE), resolution("1"))
                        .kept()
                        .value());
        keep("boardgoal", boardGoal(OF_THE_TOWN));
        keep("spareboardgoal", boardGoal(OF_THE_TOWN + " 3"));
        keep("goneboardgoal", boardGoal(OF_THE_TOWN + " 2"));
        var withdrawals = house.get(Withdrawals.class);
        var gone = house.get(Goals.class).of(anders.scope(), YEAR).goals().getLast();
        withdrawals
                .takeBack(
                        anders.permit(GoalRight.SET_GOALS, Node.WHOLE),
                        gone,
                        withdrawals.basis(anders.scope(), gone).version(),
                        OF_THE_TOWN,
                        TODAY)
                .kept();
        var person = house.get(Accounts.class).people(house.get(Access.class).of(TestHouse.NYDALA)).stream()
                .filter(one -> one.account().name().startsWith("Lena"))
                .findFirst()
                .orElseThrow();
        keep("holding", person.holding());
        keep("account", person.account().id().value());
        ids.put(
                "secret",
                house.get(Calendars.class)
                        .renew(karin.permit(AccessRight.OWN_SETTINGS, LINDSKOLAN))
                        .text());
        ids.put("place", "orsaker-1");
    }

    private UUID boardGoal(String wording) {
        return house.get(Goals.class)
                .record(
                        anders.permit(GoalRight.SET_GOALS, Node.WHOLE),
                        YEAR,
                        new GoalText(wording, Origin.BOARD, "", Set.of(Node.WHOLE), Set.of(), List.of()),
                        new Reference(OF_THE_TOWN, "BUN 2026/2", "4", TODAY))
                .kept()
                .value();
    }

    private void sectorPlan() {
        var area = house.get(Plans.class)
                .propose(
                        anders.permit(PlanRight.PROPOSE_AREA, Node.WHOLE),
                        Node.WHOLE,
                        YEAR,
                        Lineage.NEW,
                        List.of(),
                        new AreaText(
                                OF_THE_TOWN,
                                OF_THE_TOWN,
                                OF_THE_TOWN,
                                "",
                                Assignee.without("Anders Lindqvist"),
                                "",
                                "",
                                ""),
                        List.of(),
                        List.of(new Result("Fewer", "/")),
                        TODAY);
        var text = new SectorPlan.Text(
                OF_THE_TOWN,
                YEAR,
                "",
                OF_THE_TOWN,
                List.of(Assignee.of(anders.account())),
                Set.of(SchoolForm.GR),
                List.of(area));
        keep(
                "plan",
                house.get(SectorPlans.class)
                        .make(anders.permit(PlanRight.WRITE_SECTOR_PLAN, Node.WHOLE), text, TODAY)
                        .value());
    }

    private void wheel() {
        var wheels = house.get(YearWheels.class);
        wheels.begin(
                        anders.permit(WheelRight.REVISE_WHEEL, Node.WHOLE),
                        StandardWheel.events(),
                        OF_THE_TOWN,
                        YEAR,
                        TODAY)
                .kept();
        keep(
                "event",
                wheels.wheel(anders.scope(), YEAR)
                        .orElseThrow()
                        .events()
                        .getFirst()
                        .id()
                        .value());
        keep("template", wheels.templates(anders.scope()).getFirst().id().value());
    }

    private void publication() {
        var file = new FrozenFile("rapport.html", "text/html", OF_THE_TOWN.getBytes(StandardCharsets.UTF_8));
        var publications = house.get(Publications.class);
        publications
                .publish(
                        anders.permit(GovernanceRight.RECORD_DECISION, Node.WHOLE),
                        "quality-report/9901/2024/25",
                        new DecisionBasis(List.of()).version(),
                        () -> new Composed(
                                List.of(),
                                new DecisionBasis(List.of()),
                                () -> new Frozen(
                                        "quality-report/9901/2024/25",
                                        Node.WHOLE,
                                        OF_THE_TOWN,
                                        List.of(),
                                        List.of(),
                                        List.of(file),
                                        List.of())),
                        resolution("2"),
                        TODAY)
                .kept();
        keep(
                "publication",
                publications
                        .of(anders.scope(), "quality-report/9901/2024/25")
                        .getFirst()
                        .id()
                        .value());
    }

    private void comment() {
        var report = "quality-report/9901/2025/26";
        var comments = house.get(Comments.class);
        comments.send(anders.permit(ReportRight.WRITE_REPORT, Node.WHOLE), report, 0, "Alla", TODAY.plusDays(9), TODAY);
        var sent = comments.discussion(anders.scope(), report).orElseThrow();
        keep(
                "comment",
                comments.comment(
                                anders.permit(ReportRight.COMMENT_REPORT, Node.WHOLE),
                                sent,
                                ids.getOrDefault("place", ""),
                                OF_THE_TOWN,
                                TODAY)
                        .kept()
                        .value());
    }

    private void delivery() {
        var permit = house.get(Access.class).commandLine(OrganisationRight.TAKE_IN, TestHouse.NYDALA);
        new AuditedTransactions(house.get(DataSource.class)).run(permit, ImportAction.TOOK_IN, () -> {
            keep(
                    "delivery",
                    house.get(Deliveries.class)
                            .takeIn(permit, Granstad.register("nydalas-egna.csv"), Ownership.OF_A_PUBLISHER)
                            .kept()
                            .value());
            return true;
        });
    }

    private static Resolution resolution(String paragraph) {
        return new Resolution(
                OF_THE_TOWN,
                "BUN 2026/1",
                paragraph,
                TODAY,
                OF_THE_TOWN,
                Assignee.without("Anders"),
                LocalDate.of(2027, 1, 1));
    }

    private void keep(String word, UUID id) {
        ids.put(word, id.toString());
    }
}
