package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.access.roles.Role;
import se.styrkedja.plans.Activity;
import se.styrkedja.plans.AreaText;
import se.styrkedja.plans.Goal;
import se.styrkedja.plans.Lineage;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.Result;
import se.styrkedja.server.Server;
import se.styrkedja.testing.SampleTown;
import se.styrkedja.testing.Staffroom;
import se.styrkedja.testing.TestHouse;
import se.styrkedja.testing.Walker;
import se.styrkedja.vocabulary.SchoolYear;

/// One school's work, asked for by others: every address that names it, with its id put in the place of one's own.
class SwappedIdsTest {
    private static final Node LINDSKOLAN = new Node.Unit(SampleTown.LINDSKOLAN);
    private static final Node EKSKOLAN = new Node.Unit("99000002");
    private static final String SECRET = "Only Lindskolan reads this";

    private static TestHouse nydala;
    private static Server server;
    private static final Map<String, String> IDS = new LinkedHashMap<>();

    @BeforeAll
    static void an_area_of_lindskolans_and_a_head_teacher_of_another_school() {
        nydala = TestHouse.ofSampleTown();
        new Staffroom(nydala.house()).employ("Per Ek", Role.HEAD_TEACHER, EKSKOLAN);
        write(Staffroom.of(nydala.house(), "Karin"));
        server = nydala.serve();
    }

    private static void write(Membership karin) {
        var plans = nydala.house().get(Plans.class);
        var permit = karin.permit(PlanRight.PROPOSE_AREA, LINDSKOLAN);
        var id = plans.propose(
                permit,
                LINDSKOLAN,
                new SchoolYear(2026),
                Lineage.NEW,
                List.of(),
                new AreaText(SECRET, SECRET, SECRET, "", Assignee.without("Karin Holm"), "", "", ""),
                List.of(),
                List.of(new Result("Fewer", "/")),
                TestHouse.TODAY);
        var goal = plans.addGoal(
                        permit,
                        karin.scope(),
                        karin.tenant(),
                        id,
                        SECRET,
                        new Goal.Measure.InWords(SECRET),
                        TestHouse.TODAY.plusDays(30),
                        TestHouse.TODAY)
                .kept();
        var activity = plans.addActivity(
                        permit,
                        id,
                        new Activity.Text(
                                SECRET,
                                Activity.Level.CLASSROOM,
                                Assignee.without("Amir Berg"),
                                TestHouse.TODAY,
                                TestHouse.TODAY.plusDays(30),
                                ""),
                        TestHouse.TODAY)
                .kept();
        IDS.put("{id}", id.value().toString());
        IDS.put("{mal}", goal.value().toString());
        IDS.put("{aktivitet}", activity.value().toString());
    }

    @AfterAll
    static void close() {
        server.close();
        nydala.close();
    }

    @Test
    void whoever_works_at_the_school_or_leads_it_reads_its_work() throws Exception {
        for (var name : List.of("Karin", "Amir", "Maja", "Anders", "Birgitta", "Tomas"))
            assertThat(Walker.as(server, name)
                            .get("/utvecklingsomraden?enhet=" + SampleTown.LINDSKOLAN)
                            .body())
                    .as(name)
                    .contains(SECRET);
    }

    @Test
    void no_address_gives_it_to_the_head_teacher_of_another_school_or_to_the_board() throws Exception {
        for (var name : List.of("Per", "Eva", "Jonas", "Olle", "Hassan")) {
            var walker = Walker.as(server, name);
            for (var route : server.routes()) {
                if (route.matches("POST /(logga-ut|logga-in|prova-som)")) continue;
                var answer = ask(walker, route);
                assertThat(answer.body()).as("%s asks for %s", name, route).doesNotContain(SECRET);
                if (route.contains("utvecklingsomraden/{id}"))
                    assertThat(answer.statusCode())
                            .as("%s asks for %s", name, route)
                            .isIn(403, 404);
            }
            for (var list : List.of(
                    "/utvecklingsomraden?enhet=" + SampleTown.LINDSKOLAN,
                    "/utvecklingsomraden.csv?enhet=" + SampleTown.LINDSKOLAN,
                    "/utvecklingsomraden/nytt?enhet=" + SampleTown.LINDSKOLAN))
                assertThat(walker.get(list).statusCode())
                        .as("%s asks for %s", name, list)
                        .isEqualTo(403);
        }
        assertThatNothingWasChanged();
    }

    @Test
    void who_writes_for_another_school_is_refused_and_writes_nothing_at_her_own() throws Exception {
        var walker = Walker.as(server, "Karin");
        walker.get("/omvarldsanalys");
        var count = "select count(*)::text from plans.outside_participation";
        var before = nydala.asSuperuser(count);
        var answer = walker.post(
                "/omvarldsanalys/deltagare",
                Map.of("plats", "unit:99000002", "lasar", "2026/27", "antal-TEACHERS", "7"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(nydala.asSuperuser(count)).isEqualTo(before);
    }

    private static void assertThatNothingWasChanged() {
        var karin = Staffroom.of(nydala.house(), "Karin");
        assertThat(nydala.house().get(Plans.class).chains(karin.scope()))
                .singleElement()
                .satisfies(chain -> {
                    assertThat(chain.area().isClosed()).isFalse();
                    assertThat(chain.goals()).hasSize(1);
                    assertThat(chain.activities())
                            .extracting(a -> a.latest().state())
                            .containsExactly(Activity.State.NOT_BEGUN);
                });
    }

    private static HttpResponse<String> ask(Walker walker, String route) throws Exception {
        var path = route.substring(route.indexOf(' ') + 1);
        for (var id : IDS.entrySet()) path = path.replace(id.getKey(), id.getValue());
        path = Pattern.compile("\\{[^}]+}").matcher(path).replaceAll("99000001");
        return route.startsWith("GET")
                ? walker.get(path)
                : walker.post(path, Map.of("lage", "DONE", "utfall", "REACHED", "skal", "x", "kommentar", "x"));
    }
}
