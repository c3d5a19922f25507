package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.roles.Role;
import se.styrkedja.dialogues.Agenda;
import se.styrkedja.dialogues.Cause;
import se.styrkedja.dialogues.Depth;
import se.styrkedja.dialogues.DialogueRight;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.imports.ImportAction;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Chain;
import se.styrkedja.plans.Corrections;
import se.styrkedja.plans.FollowUp;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.GoalId;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.Outcome;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.Result;
import se.styrkedja.reports.ReportRight;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.server.ServedText;
import se.styrkedja.server.Server;
import se.styrkedja.testing.Granstad;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.testing.WorkOfLindskolan;
import se.styrkedja.vocabulary.SchoolYear;

/// Every page and document that there is an address of is read while areas are worked with, when all of them are
/// closed, and when they are opened again.
class ClosedAreasTest {
    private static final LocalDate TODAY = TestHouse.TODAY;
    private static final LocalDate BEGUN = TODAY.minusDays(90);
    private static final LocalDate GONE = TODAY.minusDays(9);
    private static final String GYMNASIUM = "99000004";
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final List<Node> NODES = List.of(LINDSKOLAN, new Node.Unit(GYMNASIUM), Node.WHOLE);
    private static final List<SchoolYear> YEARS = List.of(new SchoolYear(2025), new SchoolYear(2026));

    private static final String AREA = "Lugn och ro";
    private static final String UNDONE = "L\u00e4sa h\u00f6gt";
    private static final String CLOSED = "vsluta[dt]";
    private static final String LEFT = "n\u00e4r omr\u00e5det avslutades";

    /// What says of an area, or of something in it, that it is worked with, comes, is late or lacks something.
    private static final List<String> COMING = List.of(
            "Det h\u00e4r ska vi bli b\u00e4ttre p\u00e5",
            "Det h\u00e4r prioriteras.{0,400}(Skrivet namn|" + AREA + ")",
            "Varf\u00f6r det g\u00e5r f\u00f6rst",
            "Skillnad som ska m\u00e4rkas",
            "S\u00e5 ska det m\u00e4tas",
            "[>\"]inte b\u00f6rjat[<\"]",
            "[>\"]p\u00e5g\u00e5r[<\"]",
            "f\u00f6rsenad",
            ">sen<",
            "av \\d+, (en sen|\\d+ sena)",
            "har n\u00e5got som \u00e4r sent",
            "inte uppf\u00f6ljt \u00e4n",
            "Inget m\u00e5l \u00e4r uppf\u00f6ljt \u00e4n",
            "Inget m\u00e5l \u00e4r satt",
            "Inget m\u00e5l \u00e4n",
            "Det st\u00e5r inte vilken skillnad",
            "Saknas\\. (Utan m\u00e5l|Dagen f\u00f6r)",
            "Inte avslutat och inte f\u00f6rt vidare",
            "F\u00f6ljs upp efter",
            "M\u00e5let ska vara n\u00e5tt",
            "inte beslutade<");

    private static final String TASK =
            "Aktivitet: |F\u00f6lj upp: |S\u00e4tt ett m\u00e5l f\u00f6r |Skriv orsaken till |Besluta " + AREA;

    private static TestHouse nydala;
    private static Server server;
    private static Plans plans;
    private static Membership all;
    private static Cause cause;
    private static Set<String> addresses;

    @BeforeAll
    static void areas_are_worked_with() throws IOException {
        nydala = TestHouse.ofSampleTown();
        gymnasium();
        plans = nydala.house().get(Plans.class);
        var staff = new Staffroom(nydala.house());
        all = staff.employ("Hela", Role.STAFF, Node.WHOLE);
        for (var role : Role.values()) all = staff.employ("Hela", role, Node.WHOLE);
        var ids = WorkOfLindskolan.written(nydala.house());
        cause = cause();
        for (var node : NODES)
            for (var year : YEARS) {
                for (var outcome : Outcome.values()) area(node, year, AREA + " " + outcome, List.of(outcome));
                area(node, year, AREA + " utan", List.of());
            }
        written();
        addresses = addresses(ids);
        server = nydala.serve();
    }

    private static void gymnasium() {
        var house = nydala.house();
        var permit = house.get(Access.class).commandLine(OrganisationRight.TAKE_IN);
        new AuditedTransactions(house.get(DataSource.class)).run(permit, ImportAction.TOOK_IN, () -> {
            var id = house.get(Deliveries.class)
                    .takeIn(permit, Granstad.register("gymnasiet.csv"), Ownership.OF_A_PUBLISHER)
                    .kept();
            house.get(Organisation.class)
                    .learn(
                            permit,
                            id.value(),
                            List.of(new Fact.UnitSeen(
                                    GYMNASIUM,
                                    "Gymnasiet",
                                    "9901",
                                    "Nydala",
                                    TestHouse.NUMBER,
                                    "Nydala kommun",
                                    OrganiserKind.MUNICIPAL,
                                    EnumSet.of(SchoolForm.GY),
                                    LocalDate.of(2025, 8, 1))));
            return id;
        });
    }

    private static Cause cause() {
        var dialogues = nydala.house().get(Dialogues.class);
        var hold = all.permit(DialogueRight.HOLD_DIALOGUE, LINDSKOLAN);
        var topics = List.of(Topic.seen("Fewer reach all subjects", "The grades"));
        var agenda = new Agenda(Agenda.Kind.RESULT, new Depth.Ordinary(), TODAY, "", "", topics);
        var planned = dialogues.plan(hold, LINDSKOLAN, new SchoolYear(2025), agenda);
        var sent = dialogues.send(hold, planned, topics, TODAY).kept();
        return dialogues
                .writeCause(
                        all.permit(DialogueRight.WRITE_CAUSE, LINDSKOLAN),
                        sent,
                        sent.agenda().topics().getFirst(),
                        "Read little",
                        "",
                        TODAY)
                .kept();
    }

    /// An area whose days have gone: of its two goals one is followed up, and of its activities one is
    /// done. One without a goal, or whose goal cannot be measured, is only proposed, without a cause
    /// and without what shall be noticed.
    ///
    /// @param followedUp what is said of that goal; of an area without a goal nothing
    private static void area(Node node, SchoolYear year, String name, List<Outcome> followedUp) {
        var proposes = all.permit(PlanRight.PROPOSE_AREA, node);
        boolean whole = !followedUp.isEmpty() && followedUp.getFirst() != Outcome.NOT_YET_MEASURABLE;
        var area = plans.propose(
                proposes,
                node,
                year,
                Lineage.NEW,
                List.of(),
                new AreaText(name, "Why", whole ? "Soon" : "", "", Assignee.without("Karin Holm"), "", "", ""),
                whole ? List.of(cause) : List.of(),
                List.of(new Result("Fewer reach all subjects", "/")),
                BEGUN);
        for (var outcome : followedUp) {
            var goal = goal(proposes, area, "Three of four");
            goal(proposes, area, "All of four");
            plans.followUp(
                            all.permit(PlanRight.FOLLOW_UP, node),
                            all.scope(),
                            all.tenant(),
                            area,
                            goal,
                            0,
                            new FollowUp.Statement(
                                    outcome, "We saw it", "", outcome == Outcome.NOT_YET_MEASURABLE ? "In spring" : ""),
                            TODAY)
                    .kept();
        }
        for (var state : Activity.State.values()) activity(node, area, state);
        if (whole)
            plans.decide(
                            all.permit(PlanRight.DECIDE_AREA, node),
                            all.scope(),
                            area,
                            chain(area).basis().version(),
                            "Many",
                            BEGUN)
                    .kept();
    }

    private static GoalId goal(Permit proposes, AreaId area, String wording) {
        return plans.addGoal(
                        proposes,
                        all.scope(),
                        all.tenant(),
                        area,
                        wording,
                        new Goal.Measure.InWords("Visits"),
                        GONE,
                        BEGUN)
                .kept();
    }

    private static void activity(Node node, AreaId area, Activity.State state) {
        var what = state == Activity.State.NOT_BEGUN || state == Activity.State.ONGOING ? UNDONE : "Talk";
        var text = new Activity.Text(what, Activity.Level.CLASSROOM, Assignee.without("Karin Holm"), BEGUN, GONE, "");
        var id = plans.addActivity(all.permit(PlanRight.PROPOSE_AREA, node), area, text, BEGUN)
                .kept();
        if (state != Activity.State.NOT_BEGUN)
            plans.report(all.permit(PlanRight.REPORT_ACTIVITY, node), area, id, 1, state, "", TODAY)
                    .kept();
    }

    /// Somebody has written in the report of an area of the organiser.
    private static void written() {
        var area = plans.chains(all.scope(), Node.WHOLE).stream()
                .map(Chain::area)
                .filter(one ->
                        one.year().equals(YEARS.getLast()) && one.text().name().startsWith(AREA))
                .findFirst()
                .orElseThrow();
        for (var place : Map.of("name", "Skrivet namn", "why", "Because").entrySet())
            nydala.house()
                    .get(Texts.class)
                    .write(
                            all.permit(ReportRight.WRITE_REPORT, Node.WHOLE),
                            "quality-report/9901/2025/26",
                            "priorities.%s.%s".formatted(area.id().value(), place.getKey()),
                            place.getValue(),
                            0,
                            TODAY)
                    .kept();
    }

    private static Chain chain(AreaId area) {
        return plans.chain(all.scope(), area).orElseThrow();
    }

    /// Each case of an address at which something is read, of every node and year that has areas.
    private static Set<String> addresses(Map<String, String> ids) {
        var addresses = new TreeSet<String>();
        for (var row : RouteCases.rows()) {
            if (!row.getField("method").equals("GET") || row.getField("belongs").equals("session")) continue;
            var path = row.getField("path");
            if (path.contains(".pdf")) continue;
            for (var id : ids.entrySet()) path = path.replace("{" + id.getKey() + "}", id.getValue());
            var one = path;
            Stream.of(SampleTown.LINDSKOLAN, GYMNASIUM, "")
                    .map(unit -> one.replace("enhet=" + SampleTown.LINDSKOLAN, "enhet=" + unit))
                    .flatMap(at -> YEARS.stream().map(year -> at.replace("2026/27", year.toString())))
                    .forEach(addresses::add);
        }
        plans.chains(all.scope())
                .forEach(chain ->
                        addresses.add("/utvecklingsomraden/" + chain.area().id().value()));
        return addresses;
    }

    @AfterAll
    static void close() {
        if (server != null) server.close();
        nydala.close();
    }

    @Test
    void a_closed_area_is_told_as_closed_everywhere_and_nothing_of_it_is_coming_late_or_missing() throws Exception {
        var walker = Walker.as(server, "Hela");
        var open = read(walker);
        for (var word : COMING)
            assertThat(telling(open, word))
                    .as("%s, of areas that are worked with", word)
                    .isNotEmpty();

        for (var chain : plans.chains(all.scope())) close(chain(chain.area().id()));
        var closed = read(walker);
        assertThat(COMING.stream()
                        .flatMap(word -> telling(closed, word).stream().map(address -> word + " at " + address)))
                .isEmpty();
        assertThat(open.getOrDefault("/min-sida", "")).containsPattern(TASK);
        assertThat(closed.getOrDefault("/min-sida", "")).contains("Min sida").doesNotContainPattern(TASK);
        assertThat(telling(closed, AREA)).hasSizeGreaterThan(20);
        assertThat(telling(closed, AREA))
                .allSatisfy(address -> assertThat(telling(closed, CLOSED)).contains(address));
        assertThat(telling(closed, UNDONE))
                .hasSizeGreaterThan(5)
                .allSatisfy(address -> assertThat(telling(closed, LEFT)).contains(address));
        for (var way : List.of(
                "n\u00e5tt", "delvis n\u00e5tt", "inte n\u00e5tt", "inte m\u00e4tbart \u00e4n", "inte m\u00e4tt"))
            assertThat(telling(closed, "vslutat[^<]{0,30}, " + way)).as(way).hasSizeGreaterThan(5);

        for (var chain : plans.chains(all.scope())) reopen(chain(chain.area().id()));
        var again = read(walker);
        for (var word : COMING)
            assertThat(telling(again, word)).as("%s, opened again", word).isEqualTo(telling(open, word));
    }

    private static void close(Chain chain) {
        var outcome = chain.goals().isEmpty()
                ? Outcome.NOT_YET_MEASURABLE
                : chain.followUps().stream().map(FollowUp::outcome).findFirst().orElse(Outcome.NOT);
        plans.close(
                        all.permit(PlanRight.DECIDE_AREA, chain.area().node()),
                        all.scope(),
                        chain.area().id(),
                        chain.basis().version(),
                        outcome,
                        "It ended",
                        TODAY)
                .kept();
    }

    private static void reopen(Chain chain) {
        nydala.house()
                .get(Corrections.class)
                .reopen(
                        all.permit(PlanRight.DECIDE_AREA, chain.area().node()),
                        all.scope(),
                        chain.area().id(),
                        chain.basis().version(),
                        "Not yet",
                        "Many",
                        TODAY)
                .kept();
    }

    /// The texts that stand at the addresses; none where there is nothing to read.
    private static Map<String, String> read(Walker walker) throws Exception {
        var texts = new TreeMap<String, String>();
        for (var address : addresses) {
            if (address.contains(".docx")) {
                texts.put(address, ServedText.of("docx", walker.download(address)));
                continue;
            }
            var answer = walker.get(address);
            if (answer.statusCode() == 200) texts.put(address, answer.body());
        }
        return texts;
    }

    /// Where a word stands. The pages of the year wheel say of its events what others say of activities,
    /// and Min sida says of all that waits for how long.
    private static List<String> telling(Map<String, String> texts, String word) {
        var pattern = Pattern.compile(word, Pattern.DOTALL);
        return texts.entrySet().stream()
                .filter(text -> !text.getKey().matches("/arshjul.*|/min-sida"))
                .filter(text -> pattern.matcher(text.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}
